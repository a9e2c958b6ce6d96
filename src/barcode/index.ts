import { QUIET, bars } from '../../cloudfunctions/core/barcodes/bars';
import { pngDataUri } from '../image/png';

/** A text as a Code 128 bar code: a PNG data URI, `scale` pixels a module and `height` pixels high. @throws RangeError unless ASCII. */
export function barcodeImage(text: string, scale = 3, height = 96): string {
  const side = new Array<boolean>(QUIET).fill(false);
  return pngDataUri([[...side, ...bars(text), ...side]], scale, height);
}

export { bars };
