/** No look-alikes: neither 0/O/o, 1/I/l/i nor 2/Z/z, 5/S/s, 8/B. 47 characters, a prime, so that the check catches every slip. */
export const codeAlphabet = '34679ACDEFGHJKLMNPQRTUVWXYabcdefghjkmnpqrtuvwxy';
const BODY = 15;

/**
 * A report's verification code (核验码): 15 characters over 47 (83 bits) and a check character, case-sensitive, written in
 * fours. The check is a weighted sum modulo the prime 47: no single slip and no swap of two escapes it.
 * @param random at least 40 random bytes
 */
export function makeVerificationCode(random: Uint8Array): string {
  let body = '';
  for (const byte of random) {
    // Bytes from 235 up would favour the first characters.
    if (byte < 235 && body.length < BODY) body += codeAlphabet[byte % 47];
  }
  if (body.length < BODY) throw new RangeError('not enough random bytes');
  const code = body + checkCharacter(body);
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += (i + 1) * codeAlphabet.indexOf(body[i]!);
  return codeAlphabet[(47 - (sum % 47)) % 47]!;
}

/** Whether a report's number was typed instead, whole or as far as its day: no code has such digits, and no other number of a company begins so. */
export const isReportNumber = (text: string): boolean => /^\d{6}20\d{6}[0-9A-Z]{0,10}$/i.test(text.normalize('NFKC').replace(/[\s-]/g, ''));

/** @returns the sixteen characters without grouping, or null when a slip is certain */
export function readVerificationCode(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (plain.length !== BODY + 1 || [...plain].some((c) => !codeAlphabet.includes(c))) return null;
  return checkCharacter(plain.slice(0, BODY)) === plain[BODY] ? plain : null;
}
