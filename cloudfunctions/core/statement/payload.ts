import { decodeBase64url, encodeBase64url } from '../code/base64url';
import { SIGNATURE_BYTES } from './es256';
import { type CompactStatement, decodeStatement, STATEMENT_VERSION } from './statement';

/** What stands in a link after `/s/`: the statement's bytes ‖ their signature, base64url. */
export interface Payload {
  statement: CompactStatement;
  /** The bytes under the signature. */
  signed: Uint8Array;
  signature: Uint8Array;
}

export function joinPayload(signed: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(signed.length + signature.length);
  bytes.set(signed);
  bytes.set(signature, signed.length);
  return encodeBase64url(bytes);
}

/** @returns null for what isn't whole: cut off, misread or made by others */
export function readPayload(text: string): Payload | null {
  const bytes = decodeBase64url(text);
  if (!bytes || bytes.length <= SIGNATURE_BYTES) return null;
  const signed = bytes.slice(0, -SIGNATURE_BYTES);
  const statement = decodeStatement(signed);
  return statement && { statement, signed, signature: bytes.slice(-SIGNATURE_BYTES) };
}

/** Whether a text is shaped like the payload of a later version of the format, which newer code than this reads. */
export function isLaterPayload(text: string): boolean {
  const bytes = decodeBase64url(text);
  return bytes !== null && bytes.length > SIGNATURE_BYTES && bytes[0]! >> 4 > STATEMENT_VERSION;
}
