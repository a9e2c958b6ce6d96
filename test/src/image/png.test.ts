import { crc32 as zlibCrc } from 'node:zlib';
import fc from 'fast-check';
import { base64 } from '../../../src/image/base64';
import { adler32, crc32 } from '../../../src/image/checksums';
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

  test('a picture above 64 KiB takes several stored blocks', () => {
    const rows = Array.from({ length: 200 }, (_, y) => Array.from({ length: 200 }, (_, x) => (x ^ y) % 3 === 0));
    expect(
      readPng(pngDataUri(rows, 5))
        .rows.filter((_, y) => y % 5 === 0)
        .map((r) => r.filter((_, x) => x % 5 === 0)),
    ).toEqual(rows);
  });
});
