import { sha256 } from '@noble/hashes/sha2.js';
import type { RevocationList, SignedList, TrustedIssuer } from '../../../types/trust';
import { RevocationList as RevocationListSchema } from '../../../types/trust';
import { encodeBase64url } from '../code/base64url';
import { asciiBytes } from './ascii-json';
import { readList } from './signed-list';

/** Under what a report's end stands in a revocation list. */
export const revocationKey = (number: string): string => encodeBase64url(sha256(asciiBytes(number)).subarray(0, 8));

/** A list that covers an issuer, signed by a key of its lists; null: not one. */
export function readRevocations(list: SignedList, issuer: TrustedIssuer): RevocationList | null {
  const read = readList('revocation-list', list, issuer.listKeys, RevocationListSchema);
  return read?.issuers.includes(issuer.issuer) ? read : null;
}
