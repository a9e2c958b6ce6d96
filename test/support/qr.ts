import jsQR from 'jsqr';
import { readPng } from './png';

/** What a QR code in a 1-bit PNG data URI says, and its version. @throws when there is none */
export function readQr(dataUri: string): { text: string; version: number } {
  const { width, height, rows } = readPng(dataUri);
  const pixels = new Uint32Array(width * height).fill(0xffffffff);
  rows.forEach((row, y) => row.forEach((dark, x) => dark && (pixels[y * width + x] = 0xff000000)));
  const found = jsQR(new Uint8ClampedArray(pixels.buffer), width, height);
  if (!found) throw new Error('no QR code in the picture');
  return { text: found.data, version: found.version };
}
