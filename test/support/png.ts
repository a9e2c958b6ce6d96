import { inflateSync } from 'node:zlib';

/** An independent reader of 1-bit grey PNGs: the pixels as rows, true is black. Node's zlib checks the stream's checksum. */
export function readPng(dataUri: string): {
  width: number;
  height: number;
  rows: boolean[][];
  chunks: { type: string; data: Buffer; crc: number }[];
} {
  const file = Buffer.from(dataUri.replace('data:image/png;base64,', ''), 'base64');
  const chunks = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
      crc: file.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  const header = chunks[0]!.data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(chunks.filter((c) => c.type === 'IDAT').map((c) => c.data)));
  const stride = 1 + Math.ceil(width / 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => ((raw[y * stride + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 0),
  );
  return { width, height, rows, chunks };
}
