import fc from 'fast-check';
import { makeVerificationCode, readVerificationCode } from '../../../cloudfunctions/core/code/verification-code';

const random = fc.uint8Array({ minLength: 64, maxLength: 64 }).filter((bytes) => bytes.filter((b) => b < 235).length >= 15);
const alphabet = [...'34679ACDEFGHJKLMNPQRTUVWXYabcdefghjkmnpqrtuvwxy'];

describe('verification code', () => {
  test('is sixteen characters in fours, and reads back with any grouping and full-width input', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = makeVerificationCode(bytes);
        expect(code).toMatch(/^(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{4}$/);
        const plain = code.replaceAll('-', '');
        expect(readVerificationCode(code)).toBe(plain);
        expect(readVerificationCode(` ${plain.slice(0, 5)} ${plain.slice(5)} `)).toBe(plain);
        expect(readVerificationCode([...plain].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''))).toBe(plain);
      }),
    );
  });

  test('no single slip and no swap of two escapes the check character', () => {
    fc.assert(
      fc.property(random, fc.nat(15), fc.constantFrom(...alphabet), fc.nat(14), (bytes, at, char, swap) => {
        const plain = makeVerificationCode(bytes).replaceAll('-', '');
        const slipped = plain.slice(0, at) + char + plain.slice(at + 1);
        expect(readVerificationCode(slipped) === null).toBe(slipped !== plain);
        const swapped = plain.slice(0, swap) + plain[swap + 1] + plain[swap] + plain.slice(swap + 2);
        expect(readVerificationCode(swapped) === null).toBe(swapped !== plain);
      }),
    );
  });

  test.each([
    ['case matters', (c: string) => c.toUpperCase()],
    ['too short', (c: string) => c.slice(1)],
    ['a look-alike', (c: string) => `0${c.slice(1)}`],
    ['nothing', () => ''],
  ])('%s', (_name, change) => {
    const code = makeVerificationCode(Uint8Array.from({ length: 64 }, (_, i) => i * 7 + 30));
    expect(readVerificationCode(change(code))).toBeNull();
  });

  test('every character is as likely: bytes that would favour the first ones are passed over', () => {
    // 235 = 5 × 47: each character has five of the bytes below it.
    const used = Array.from({ length: 15 }, (_, i) => 220 + i);
    const plain = makeVerificationCode(Uint8Array.from(used)).replaceAll('-', '');
    expect(plain.slice(0, 15)).toBe(alphabet.slice(32).join(''));
    const passedOver = Array.from({ length: 21 }, (_, i) => 235 + i);
    expect(makeVerificationCode(Uint8Array.from([...passedOver, ...used])).replaceAll('-', '')).toBe(plain);
    expect(() => makeVerificationCode(Uint8Array.from([...passedOver, ...used.slice(1)]))).toThrow(RangeError);
  });

  test('refuses to be made from too few random bytes', () => {
    expect(() => makeVerificationCode(new Uint8Array(14))).toThrow(RangeError);
  });
});
