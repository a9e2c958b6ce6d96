import fc from 'fast-check';
import { isUscc, usccCheckCharacter } from '../../../cloudfunctions/core/identifiers/uscc';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const valid = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join('') + usccCheckCharacter(characters.join('')));

test('the worked example of GB 32100', () => {
  expect(usccCheckCharacter('91350100M000100Y4')).toBe('3');
  expect(isUscc('91350100M000100Y43')).toBe(true);
});

test.each([
  ['a wrong check character', '91350100M000100Y4Z'],
  ['another wrong one', '91350100M000100Y44'],
  ['lower case', '91350100m000100y43'],
  ['a space', '91350100M000100Y43 '],
  ['17 characters', '91350100M000100Y4'],
  ['19 characters', '91350100M000100Y433'],
  ['nothing', ''],
  ['the letter I', 'I1350100M000100Y43'],
  ['the letter O', '9135O100M000100Y43'],
  ['full width', '９1350100M000100Y43'],
])('refuses %s', (_, text) => expect(isUscc(text)).toBe(false));

test('a body that is none has no check character', () => {
  expect(usccCheckCharacter('91350100M000100Y')).toBeNull();
  expect(usccCheckCharacter('91350100M000100YZ')).toBeNull();
});

test('every computed code is valid', () => fc.assert(fc.property(valid, isUscc)));

test('no single substitution escapes', () =>
  fc.assert(
    fc.property(valid, fc.nat(17), fc.constantFrom(...alphabet), (code, place, other) => {
      fc.pre(code[place] !== other);
      return !isUscc(code.slice(0, place) + other + code.slice(place + 1));
    }),
    { numRuns: 5000 },
  ));

test('no swap of neighbours escapes', () =>
  fc.assert(
    fc.property(valid, fc.nat(16), (code, place) => {
      fc.pre(code[place] !== code[place + 1]);
      return !isUscc(code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2));
    }),
    { numRuns: 5000 },
  ));

test('of all 31 characters exactly one checks the worked example', () => {
  expect(alphabet.filter((character) => isUscc(`91350100M000100Y4${character}`))).toEqual(['3']);
});
