import { crc32 as zlibCrc, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { base64 } from '../../../src/image/base64';
import { adler32, crc32 } from '../../../src/image/checksums';
import { deflate } from '../../../src/image/deflate';
import { pngDataUri } from '../../../src/image/png';
import { readPng } from '../../support/png';

const ascii = (text: string) => Uint8Array.from(Buffer.from(text));

describe('checksums and base64', () => {
  test('CRC-32 and Adler-32 of the known examples', () => {
    expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
    expect(adler32(ascii('Wikipedia'))).toBe(0x11e60398);
  });

  test('base64 is what Node makes of it', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => base64(bytes) === Buffer.from(bytes).toString('base64')));
  });
});

describe('PNG', () => {
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
    .chain(([width, height]) =>
      fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );

  test('every picture reads back as it was drawn', () => {
    fc.assert(fc.property(picture, (rows) => expect(readPng(pngDataUri(rows, 1)).rows).toEqual(rows)));
  });

  test('a module becomes a block of pixels', () => {
    const { width, height, rows } = readPng(pngDataUri([[true, false]], 3, 2));
    expect([width, height]).toEqual([6, 2]);
    expect(rows).toEqual([1, 2].map(() => [true, true, true, false, false, false]));
  });

  test('chunks are signature, header, data, end, each with its checksum', () => {
    const { chunks } = readPng(pngDataUri([[true]], 8));
    expect(chunks.map((c) => c.type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    for (const { type, data, crc } of chunks) expect(crc).toBe(zlibCrc(Buffer.concat([Buffer.from(type), data])));
  });

  test('a picture above 64 KiB reads back too', () => {
    const rows = Array.from({ length: 200 }, (_, y) => Array.from({ length: 200 }, (_, x) => (x ^ y) % 3 === 0));
    expect(
      readPng(pngDataUri(rows, 5))
        .rows.filter((_, y) => y % 5 === 0)
        .map((r) => r.filter((_, x) => x % 5 === 0)),
    ).toEqual(rows);
  });
});

describe('deflate', () => {
  const lines = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 255)), { maxLength: 900 });

  test('any bytes at any line length are what zlib inflates', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 300 }), (bytes, line) => {
        expect([...inflateRawSync(Uint8Array.from(deflate(Uint8Array.from(bytes), line)))]).toEqual(bytes);
      }),
    );
  });

  test('every length of a repetition, and the longest distances', () => {
    for (const line of [1, 2, 3, 4, 5, 8, 9, 31, 32, 33, 1024, 4096, 32_768]) {
      const raw = Uint8Array.from({ length: line + 700 }, (_, i) => (i % line) % 251);
      for (const length of [line, line + 1, line + 3, line + 258, line + 259, line + 700])
        expect(inflateRawSync(Uint8Array.from(deflate(raw.subarray(0, length), line)))).toEqual(Buffer.from(raw.subarray(0, length)));
    }
  });
});
