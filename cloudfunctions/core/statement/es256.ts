import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PublicKey } from '../../../types/trust';
import { decodeBase64url } from '../code/base64url';

/** Length of an ES256 signature, r ‖ s (RFC 7518 §3.4). */
export const SIGNATURE_BYTES = 64;

/** The uncompressed point of a key, SEC 1 §2.3.3. @throws RangeError for coordinates that aren't 32 bytes */
function pointOf({ x, y }: Pick<PublicKey, 'x' | 'y'>): Uint8Array {
  const [bx, by] = [decodeBase64url(x), decodeBase64url(y)];
  if (bx?.length !== 32 || by?.length !== 32) throw new RangeError('not a P-256 point');
  const point = new Uint8Array(65);
  point[0] = 4;
  point.set(bx, 1);
  point.set(by, 33);
  return point;
}

/** A key is named by what it is: three bytes of the point's SHA-256, hex. A name to look keys up by, no proof. */
export const keyId = (key: Pick<PublicKey, 'x' | 'y'>): string => bytesToHex(sha256(pointOf(key)).subarray(0, 3));

/**
 * ES256 over `message`. `lowS` is off: node:crypto's signatures have any s, and ES256 (RFC 7518 §3.4) asks for none.
 * @returns false for a wrong signature and for a key that is no point of the curve
 */
export function verifyEs256(key: Pick<PublicKey, 'x' | 'y'>, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return signature.length === SIGNATURE_BYTES && p256.verify(signature, sha256(message), pointOf(key), { lowS: false, prehash: false });
  } catch {
    return false;
  }
}
