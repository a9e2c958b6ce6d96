import { decodeBase64url, encodeBase64url } from '../core/code/base64url';
import { CODE_ID_BYTES } from '../core/code/token';
import { digest, hmac } from '../runtime/keys';
import type { CodeDoc, Use } from '../store/documents';

const MAC_BYTES = 16;

/** An attempt, bound to who makes it: the same attempt id from another account is another attempt. */
export const attemptDigest = (account: string, attempt: string): string => digest(`${account}|${attempt}`);

/** A view's id, 8 + 16 bytes: the code it came from, and a MAC that only its own use gives. Nothing of it is stored. */
export function viewIdOf(codeId: string, use: Pick<Use, 'attempt' | 'account'>): string {
  const id = decodeBase64url(codeId)!;
  const bytes = new Uint8Array(CODE_ID_BYTES + MAC_BYTES);
  bytes.set(id);
  bytes.set(hmac('view', `${codeId}|${use.attempt}|${use.account}`).subarray(0, MAC_BYTES), CODE_ID_BYTES);
  return encodeBase64url(bytes);
}

/** The code a view id claims to come from; null when it is malformed. */
export function codeOfView(view: string): string | null {
  const bytes = decodeBase64url(view);
  return bytes?.length === CODE_ID_BYTES + MAC_BYTES ? encodeBase64url(bytes.slice(0, CODE_ID_BYTES)) : null;
}

/** The use a view id belongs to, if this account made it. */
export const useOfView = (doc: CodeDoc, view: string, account: string): Use | undefined =>
  doc.uses.find((use) => use.account === account && viewIdOf(doc._id, use) === view);
