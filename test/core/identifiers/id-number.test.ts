import fc from 'fast-check';
import { isIdNumber } from '../../../cloudfunctions/core/identifiers/id-number';
import { maskIdNumber } from '../../../cloudfunctions/core/identifiers/mask-id-number';

// GB 11643-1999's own example, and fictional numbers.
test.each(['11010519491231002X', '110101190608082196', '11010119031117193X'])('accepts %s', (text) => expect(isIdNumber(text)).toBe(true));

test.each([
  ['a wrong check character', '110101190608082197'],
  ['a lower-case x', '11010519491231002x'],
  ['a day that does not exist', '110101190602302190'],
  ['a month that does not exist', '110101190613012190'],
  ['the 15-digit form', '110101060808219'],
  ['a region that begins with 0', '010101190608082196'],
  ['19 characters', '1101011906080821960'],
  ['letters', 'E12345678901234567'],
  ['nothing', ''],
])('refuses %s', (_, text) => expect(isIdNumber(text)).toBe(false));

test('no changed digit escapes', () =>
  fc.assert(
    fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const code = '110101190608082196';
      const other = (Number(code[place]) + shift) % 10;
      return !isIdNumber(code.slice(0, place) + other + code.slice(place + 1));
    }),
  ));

test.each([
  ['110101190608082196', '110***********2196'],
  ['11010119030711193X', '110***********193X'],
  ['E12345678', '*******78'],
  ['1234', '****'],
  ['', ''],
])('masks %s', (text, masked) => expect(maskIdNumber(text)).toBe(masked));

test('a mask keeps the length and never the birthday', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 18, maxLength: 18, unit: fc.constantFrom(...'0123456789X') }), (text) => {
      const masked = maskIdNumber(text);
      return masked.length === 18 && masked.slice(6, 14) === '********';
    }),
  ));
