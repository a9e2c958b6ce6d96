import { decodeBase64url, encodeBase64url } from './base64url';

/** Token of the dynamic code (docs/spec.md §5): version 1 B ‖ code id 8 B ‖ window 3 B ‖ MAC 12 B, 32 base64url characters. */
const TOKEN_VERSION = 1;
export const CODE_ID_BYTES = 8;
export const MAC_BYTES = 12;
const HEAD_BYTES = 1 + CODE_ID_BYTES + 3;
const TOKEN_BYTES = HEAD_BYTES + MAC_BYTES;
/** Characters of a whole token. */
export const TOKEN_LENGTH = (TOKEN_BYTES * 4) / 3;

export interface Token {
  codeId: Uint8Array;
  /** Window number modulo 2^24. */
  window: number;
  /** The bytes under the MAC. */
  head: Uint8Array;
  mac: Uint8Array;
}

/** The bytes a token's MAC covers. */
export function tokenHead(codeId: Uint8Array, window: number): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  head[0] = TOKEN_VERSION;
  head.set(codeId, 1);
  head[9] = (window >> 16) & 255;
  head[10] = (window >> 8) & 255;
  head[11] = window & 255;
  return head;
}

export function joinToken(head: Uint8Array, mac: Uint8Array): string {
  const bytes = new Uint8Array(TOKEN_BYTES);
  bytes.set(head);
  bytes.set(mac.subarray(0, MAC_BYTES), HEAD_BYTES);
  return encodeBase64url(bytes);
}

/** @returns null for anything that isn't shaped like one of our tokens. */
export function parseToken(text: string): Token | null {
  if (text.length !== TOKEN_LENGTH) return null;
  const bytes = decodeBase64url(text);
  if (!bytes || bytes[0] !== TOKEN_VERSION) return null;
  return {
    codeId: bytes.slice(1, 9),
    window: (bytes[9]! << 16) | (bytes[10]! << 8) | bytes[11]!,
    head: bytes.slice(0, HEAD_BYTES),
    mac: bytes.slice(HEAD_BYTES),
  };
}
