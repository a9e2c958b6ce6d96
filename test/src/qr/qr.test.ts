import jsQR from 'jsqr';
import { qrImage } from '../../../src/qr';
import { matrix } from '../../../src/qr/matrix';
import { bare } from '../../support/bare';
import { readPng } from '../../support/png';

const token = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY';
const links = [
  `https://c.cn/c/${token}`,
  `https://credit.heihe.gov.cn/c/${token}`,
  `http://127.0.0.1:8787/c/${token}`,
  `https://a-rather-long-host-name.credit.example.gov.cn/c/${token}`,
];

function decode(dataUri: string): string | undefined {
  const { width, height, rows } = readPng(dataUri);
  return jsQR(Uint8ClampedArray.from(rows.flat().flatMap((dark) => (dark ? [0, 0, 0, 255] : [255, 255, 255, 255]))), width, height)?.data;
}

describe('QR code of a link', () => {
  test.each(links)('%s decodes to itself', (link) => expect(decode(qrImage(link))).toBe(link));

  test.each(links)('%s stays at version 6 or below', (link) => expect((matrix(link).length - 17) / 4).toBeLessThanOrEqual(6));

  test('four light modules stand on every side', () => {
    const { rows, width } = readPng(qrImage(links[0]!, 1));
    const modules = matrix(links[0]!);
    expect(width).toBe(modules.length + 8);
    const edge = rows.flatMap((row, y) => row.filter((_, x) => Math.min(x, y, width - 1 - x, width - 1 - y) < 4));
    expect(edge).not.toContain(true);
    expect(rows.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(modules);
  });

  test.each(['', '合规', 'a\u00e9', 'a\u0000b', '\ud83d\ude00'])('%j is refused', (text) =>
    expect(() => qrImage(text)).toThrow(RangeError),
  );

  test('it needs nothing but ECMAScript', () => {
    expect(bare<{ qrImage: typeof qrImage }>('src/qr/index.ts').qrImage(links[1]!)).toBe(qrImage(links[1]!));
  });
});
