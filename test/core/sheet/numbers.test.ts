import fc from 'fast-check';
import { numberCell } from '../../../cloudfunctions/core/sheet/number-cell';
import { plainDecimal } from '../../../cloudfunctions/core/sheet/plain-decimal';
import { fenOfWan, wanOfFen } from '../../../cloudfunctions/core/sheet/wan';

test.each([
  ['0.2', 200_000],
  ['0.000001', 1],
  ['120.000001', 120_000_001],
  ['3.140000', 3_140_000],
  ['10', 10_000_000],
  ['0', 0],
  ['007', 7_000_000],
  ['1,234.5', 1_234_500_000],
  ['1E-06', 1],
  ['1.2E2', 120_000_000],
  ['０．２', 200_000],
  ['9007199254.740991', Number.MAX_SAFE_INTEGER],
])('%s 万元 is %i 分', (text, fen) => expect(fenOfWan(text)).toBe(fen));

test.each([
  '',
  '-1',
  '-0',
  '+1',
  '1,2,3x',
  '1,23',
  '12,34.5',
  '0.0000001',
  '3.1400000',
  '.5',
  '5.',
  '1 2',
  '2万元',
  '两千',
  'NaN',
  'Infinity',
  '0x10',
  '1e-7',
  '1e400',
  '9007199254.740992',
  '999999999999.999999',
  '1000000000000',
  '1234567890123.123456',
])('refuses %p', (text) => expect(fenOfWan(text)).toBeNull());

test('every amount survives the way out and back', () =>
  fc.assert(fc.property(fc.maxSafeNat(), (fen) => fenOfWan(wanOfFen(fen)) === fen && /^\d+\.\d{6}$/.test(wanOfFen(fen)))));

test('every amount survives a number cell while a spreadsheet could hold it', () =>
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(999_999), (whole, millionths) => {
      const text = `${whole}.${String(millionths).padStart(6, '0')}`;
      // What a writer stores: the double, in up to 17 digits.
      return (
        fenOfWan(numberCell(Number(text).toPrecision(17))) === fenOfWan(text) &&
        fenOfWan(numberCell(String(Number(text)))) === fenOfWan(text)
      );
    }),
    { numRuns: 2000 },
  ));

test.each([
  ['120.000001', '120.000001'],
  ['2.2999999999999998', '2.3'],
  ['0.30000000000000004', '0.3'],
  ['9.9999999999999995E-7', '0.000001'],
  ['1E-6', '0.000001'],
  ['100', '100'],
  ['-1', '-1'],
  ['45440', '45440'],
  ['110101190608082196', '110101190608082196'],
  ['1.10101190608082E+17', '110101190608082000'],
  ['3.10', '3.1'],
  ['0.0000000000000000', '0'],
  ['100.0', '100'],
  ['', ''],
  ['#N/A', '#N/A'],
])('number cell %s is %s', (raw, text) => expect(numberCell(raw)).toBe(text));

test.each([
  ['1.5E-6', '0.0000015'],
  ['15E-1', '1.5'],
  ['1e3', '1000'],
  ['0.001e2', '0.1'],
  ['-2.50e1', '-25'],
  ['1e100', '1e100'],
  ['12', '12'],
  ['x', 'x'],
])('%s is plainly %s', (text, plain) => expect(plainDecimal(text)).toBe(plain));
