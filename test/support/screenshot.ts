import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

/** Undoes a PNG filter (ISO 15948 §9.2): what the byte was before. */
function unfilter(type: number, byte: number, left: number, up: number, upLeft: number): number {
  if (type === 0) return byte;
  if (type === 1) return byte + left;
  if (type === 2) return byte + up;
  if (type === 3) return byte + ((left + up) >> 1);
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  return byte + (a <= b && a <= c ? left : b <= c ? up : upLeft);
}

/** A browser's screenshot, 8 bits of RGB or RGBA without interlace, as RGBA. @throws on any other PNG */
function readScreenshot(file: Buffer): { data: Uint8ClampedArray; width: number; height: number } {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[file[25]!];
  if (file[24] !== 8 || !channels || file[28] !== 0) throw new Error('a PNG of another kind');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const lines = Buffer.alloc(stride * height);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const type = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? lines[at - channels]! : 0;
      const up = y > 0 ? lines[at - stride]! : 0;
      const upLeft = x >= channels && y > 0 ? lines[at - stride - channels]! : 0;
      lines[at] = unfilter(type, raw[y * (stride + 1) + 1 + x]!, left, up, upLeft);
      data[(y * width + Math.floor(x / channels)) * 4 + (x % channels)] = lines[at]!;
    }
  }
  return { data, width, height };
}

/** What the QR code in a screenshot says, and its version; null when none can be read. */
export function qrIn(screenshot: Buffer): { text: string; version: number } | null {
  const { data, width, height } = readScreenshot(screenshot);
  const found = jsQR(data, width, height);
  return found && { text: found.data, version: found.version };
}
