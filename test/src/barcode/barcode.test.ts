import fc from 'fast-check';
import { barcodeImage, bars } from '../../../src/barcode';
import { bare } from '../../support/bare';
import { readPng } from '../../support/png';
import { readCode128 } from '../../support/code128';

describe('bar code of a report number', () => {
  test.each(['HH-20261121-0001', 'A', '20261121000001', 'YC2026112100012345', 'a~ Z'])('%s reads back', (text) => {
    expect(readCode128(bars(text))).toBe(text);
  });

  test('every printable text reads back', () => {
    const text = fc
      .array(fc.integer({ min: 0x20, max: 0x7e }), { minLength: 1, maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(text, (value) => readCode128(bars(value)) === value));
  });

  test('ten light modules stand at both ends of the picture', () => {
    const { rows, width, height } = readPng(barcodeImage('HH-1', 1, 4));
    expect([width, height]).toEqual([bars('HH-1').length + 20, 4]);
    expect(rows[3]!.slice(0, 10).concat(rows[3]!.slice(-10))).not.toContain(true);
    expect(rows[0]!.slice(10, -10)).toEqual(bars('HH-1'));
  });

  test.each(['', '报告', 'a\n'])('%j is refused', (text) => expect(() => barcodeImage(text)).toThrow(RangeError));

  test('it needs nothing but ECMAScript', () => {
    expect(bare<{ barcodeImage: typeof barcodeImage }>('src/barcode/index.ts').barcodeImage('HH-1')).toBe(barcodeImage('HH-1'));
  });
});
