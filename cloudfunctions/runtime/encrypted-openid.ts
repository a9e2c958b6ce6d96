import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hmac } from './keys';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
const key = (): Buffer => hmac('openid-key', '');

/**
 * An OPENID as the database may hold it: AES-256-GCM under a key that only the functions have (NIST SP 800-38D), bound to the document it stands in.
 * @returns base64url of IV (12 B) ‖ tag (16 B) ‖ ciphertext
 */
export function encryptOpenid(openid: string, document: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key(), iv).setAAD(Buffer.from(document));
  const text = Buffer.concat([cipher.update(openid, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** @returns null for what this environment didn't seal for this document */
export function decryptOpenid(sealed: string, document: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, IV), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(document)).setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
