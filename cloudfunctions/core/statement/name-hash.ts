import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { plainName } from '../identifiers/plain-name';

/**
 * What a statement holds of its subject's name as printed: 16 hex digits, the first 8 bytes of SHA-256 over the report's number and, at
 * once behind its 26 characters, the plain name in UTF-8. The number keeps names from being looked up in one table for all papers.
 */
export const nameHash = (number: string, name: string): string => bytesToHex(sha256(utf8(number + plainName(name))).subarray(0, 8));

/** UTF-8 without TextEncoder, which a phone lacks; half a surrogate pair becomes U+FFFD, as TextEncoder makes it. */
function utf8(text: string): Uint8Array {
  const whole = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
  const bytes = encodeURIComponent(whole).replace(/%(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Uint8Array.from(bytes, (char) => char.charCodeAt(0));
}
