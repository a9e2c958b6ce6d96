import { pngDataUri } from '../image/png';
import { matrix } from './matrix';

/** ISO/IEC 18004 asks for four light modules on every side. */
const quiet = 4;

/** Surrounds modules with the quiet zone. */
export function withQuietZone(modules: readonly (readonly boolean[])[]): boolean[][] {
  const width = modules.length + 2 * quiet;
  const blank = () => new Array<boolean>(width).fill(false);
  const side = new Array<boolean>(quiet).fill(false);
  const margin = Array.from({ length: quiet }, blank);
  return [...margin, ...modules.map((row) => [...side, ...row, ...side]), ...margin.map(blank)];
}

/** A link as a QR code of level M: a PNG data URI for an image, `scale` pixels a module. @throws RangeError unless ASCII. */
export function qrImage(link: string, scale = 6): string {
  return pngDataUri(withQuietZone(matrix(link)), scale);
}
