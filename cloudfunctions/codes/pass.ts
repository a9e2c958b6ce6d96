import { hkdfSync } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '../core/code/base64url';
import { CODE_ID_BYTES } from '../core/code/token';
import { hmac, keys } from '../runtime/keys';
import { keyVersionOf } from './key-version-of';

/** Pass of a scanner (docs/spec.md §5): version 1 B ‖ code id 8 B ‖ second it ends 4 B ‖ MAC 16 B. No token has this version. */
const PASS_VERSION = 2;
const HEAD_BYTES = 1 + CODE_ID_BYTES + 4;
const MAC_BYTES = 16;

/** The attempt is under the MAC and not in the pass: it is its account's, so the pass is of no use to another. */
function passMac(master: Uint8Array, head: Uint8Array, attempt: string): Uint8Array {
  const key = Buffer.from(hkdfSync('sha256', master, head.slice(1, 1 + CODE_ID_BYTES), 'compliance-code/pass/1', 32));
  return hmac('pass', `${encodeBase64url(head)}|${attempt}`, key).subarray(0, MAC_BYTES);
}

/**
 * A pass for one attempt at one code, under the code's own version of the master key. Nothing of it is stored.
 * @param attempt as `attemptDigest` gives it
 * @param until epoch ms; the whole second before it counts
 */
export function makePass(code: { _id: string; keyVersion: number }, attempt: string, until: number): string {
  const bytes = new Uint8Array(HEAD_BYTES + MAC_BYTES);
  bytes[0] = PASS_VERSION;
  bytes.set(decodeBase64url(code._id)!, 1);
  new DataView(bytes.buffer).setUint32(1 + CODE_ID_BYTES, Math.floor(until / 1000));
  const head = bytes.slice(0, HEAD_BYTES);
  bytes.set(passMac(keys().masters.get(code.keyVersion)!, head, attempt), HEAD_BYTES);
  return encodeBase64url(bytes);
}

/** What a pass proves of this attempt; null for anything but a pass made for it. */
export function readPass(text: string, attempt: string): { codeId: Uint8Array; keyVersion: number; until: number } | null {
  const bytes = decodeBase64url(text);
  if (bytes?.length !== HEAD_BYTES + MAC_BYTES || bytes[0] !== PASS_VERSION) return null;
  const [head, mac] = [bytes.slice(0, HEAD_BYTES), bytes.slice(HEAD_BYTES)];
  const keyVersion = keyVersionOf(mac, (master) => passMac(master, head, attempt));
  if (keyVersion === null) return null;
  const until = new DataView(head.buffer).getUint32(1 + CODE_ID_BYTES) * 1000;
  return { codeId: head.slice(1, 1 + CODE_ID_BYTES), keyVersion, until };
}
