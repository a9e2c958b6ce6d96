import { base64 } from './base64';
import { adler32, crc32 } from './checksums';
import { deflate } from './deflate';

const be32 = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

function chunk(type: string, data: ArrayLike<number>): number[] {
  const body = [...type].map((c) => c.charCodeAt(0)).concat(Array.from(data));
  return [...be32(data.length), ...body, ...be32(crc32(Uint8Array.from(body)))];
}

/** Scanlines of one bit a pixel, black 0 and white 1, each after its filter byte 0. */
function scanlines(
  rows: readonly (readonly boolean[])[],
  across: number,
  down: number,
): { width: number; height: number; stride: number; raw: Uint8Array } {
  const width = (rows[0]?.length ?? 0) * across;
  const height = rows.length * down;
  const stride = 1 + Math.ceil(width / 8);
  const raw = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const row = rows[Math.floor(y / down)]!;
    for (let x = 0; x < width; x++) {
      if (!row[Math.floor(x / across)]) raw[y * stride + 1 + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return { width, height, stride, raw };
}

/**
 * Draws rows of modules (true is dark) as a black-and-white PNG data URI, each module `across` × `down` pixels.
 * Needs no canvas and no DOM, so the picture is the same on every platform.
 */
export function pngDataUri(rows: readonly (readonly boolean[])[], across: number, down = across): string {
  const { width, height, stride, raw } = scanlines(rows, across, down);
  const bytes = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...be32(width), ...be32(height), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', [0x78, 0x01, ...deflate(raw, stride), ...be32(adler32(raw))]),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${base64(Uint8Array.from(bytes))}`;
}
