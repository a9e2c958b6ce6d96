import { makeVerificationCode, readVerificationCode } from '../core/code/verification-code';
import { hmac } from './keys';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's base 32

/** A report's number: division, day of issue, ten characters (50 bits) that follow from the request, so that a retry gives the same. */
export function reportNumber(division: string, day: string, id: string): string {
  const bytes = hmac('report-number', id);
  const tail = Array.from({ length: 10 }, (_, i) => alphabet[bytes[i]! % 32]).join('');
  return `${division}-${day.replaceAll('-', '')}-${tail}`;
}

/**
 * A report's verification code follows from its number and the key outside the database; the database holds only its HMAC.
 * @param key Another environment's HMAC key, to check its data.
 */
export const verificationCodeOf = (number: string, key?: Buffer): string =>
  makeVerificationCode(Buffer.concat([hmac('verification-code/1', number, key), hmac('verification-code/2', number, key)]));

/** The HMAC under which a report is found by its verification code; null when the code has a slip in it. */
export function verificationHandle(code: string, key?: Buffer): string | null {
  const plain = readVerificationCode(code);
  return plain === null ? null : hmac('verification', plain, key).toString('base64url');
}
