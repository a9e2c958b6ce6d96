import Code128 from 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO';
import { pngDataUri } from '../image/png';

/** ISO/IEC 15417 asks for ten light modules at both ends. */
const quiet = 10;

/** The bars of a text in Code 128, subsets chosen for the shortest code; true is dark. @throws RangeError unless printable ASCII. */
export function bars(text: string): boolean[] {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError('a bar code holds printable ASCII only');
  return [...new Code128(text, {}).encode().data].map((bit) => bit === '1');
}

/** A text as a Code 128 bar code: a PNG data URI, `scale` pixels a module and `height` pixels high. @throws RangeError unless ASCII. */
export function barcodeImage(text: string, scale = 3, height = 96): string {
  const side = new Array<boolean>(quiet).fill(false);
  return pngDataUri([[...side, ...bars(text), ...side]], scale, height);
}
