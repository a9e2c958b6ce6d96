import { createHmac } from 'node:crypto';
import { makeVerificationCode, readVerificationCode } from '../core/code/verification-code';

/**
 * The handle under which a report of this number must be found, worked out under a data folder's own key. The functions' key is
 * read once a process, and a check may look at data of other keys: so the key is an argument here.
 */
export function verificationHandleUnder(hmacKey: string, number: string): string {
  const seal = (purpose: string, text: string): Buffer =>
    createHmac('sha256', Buffer.from(hmacKey, 'base64')).update(`${purpose}\0${text}`).digest();
  const code = makeVerificationCode(Buffer.concat([seal('verification-code/1', number), seal('verification-code/2', number)]));
  return seal('verification', readVerificationCode(code)!).toString('base64url');
}
