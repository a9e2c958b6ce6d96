import jsQR from 'jsqr';
import { readPng } from './png';

/** What a QR code in a 1-bit PNG data URI says, and its version. @throws when there is none */
export function readQr(dataUri: string): { text: string; version: number } {
  const { width, height, rows } = readPng(dataUri);
  const found = jsQR(Uint8ClampedArray.from(rows.flat().flatMap((dark) => (dark ? [0, 0, 0, 255] : [255, 255, 255, 255]))), width, height);
  if (!found) throw new Error('no QR code in the picture');
  return { text: found.data, version: found.version };
}
