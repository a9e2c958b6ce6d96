import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { MAC_BYTES, joinToken, tokenHead } from './token';

// "compliance-code/token/1": bytes, because a phone has no TextEncoder.
const INFO = Uint8Array.from('compliance-code/token/1', (c) => c.charCodeAt(0));

/** A code's secret, RFC 5869 HKDF-SHA256: 32 bytes from the master key, salted with the code's id. Nothing of it is stored. */
export const deriveSecret = (master: Uint8Array, codeId: Uint8Array): Uint8Array => hkdf(sha256, master, codeId, INFO, 32);

/** HMAC-SHA256 over the token's head, cut to 96 bits (RFC 2104 §5). */
export const tokenMac = (secret: Uint8Array, head: Uint8Array): Uint8Array => hmac(sha256, secret, head).slice(0, MAC_BYTES);

/** The token a phone shows in a window. */
export function makeToken(secret: Uint8Array, codeId: Uint8Array, window: number): string {
  const head = tokenHead(codeId, window);
  return joinToken(head, tokenMac(secret, head));
}

/** Equal without telling where they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
}
