import * as v from 'valibot';
import type { PublicKey, SignedList } from '../../../types/trust';
import { decodeBase64url, encodeBase64url } from '../code/base64url';
import { asciiBytes, asciiJson, asciiText } from './ascii-json';
import { signatureFault } from './signature-fault';

type Typ = 'trust-list' | 'revocation-list' | 'receipt' | 'report';
/** Where each says when it was made, epoch ms. */
const madeAt = { 'trust-list': 'issued', 'revocation-list': 'issued', receipt: 'at', report: 'signed' } as const;

/** What is signed of a list, RFC 7515 §5.1; `sign` is ES256, r ‖ s. `typ` keeps one list from standing for another. */
export function signList(typ: Typ, key: string, payload: object, sign: (message: Uint8Array) => Uint8Array): SignedList {
  const head = encodeBase64url(asciiBytes(JSON.stringify({ alg: 'ES256', typ, kid: key })));
  const body = encodeBase64url(asciiBytes(asciiJson(payload)));
  return { protected: head, payload: body, signature: encodeBase64url(sign(asciiBytes(`${head}.${body}`))) };
}

/**
 * Read a signed list: the key its head names must be among `keys` and in use when the list was made, the head must name ES256 and `typ`.
 * @returns null for anything else
 */
export function readList<T extends v.GenericSchema>(typ: Typ, list: SignedList, keys: PublicKey[], schema: T): v.InferOutput<T> | null {
  const head = parse(list.protected) as { alg?: unknown; typ?: unknown; kid?: unknown } | null;
  if (head?.alg !== 'ES256' || head.typ !== typ || 'crit' in head || typeof head.kid !== 'string') return null;
  const payload = parse(list.payload) as Record<string, unknown> | null;
  const at = payload?.[madeAt[typ]];
  const signature = decodeBase64url(list.signature);
  if (typeof at !== 'number' || !signature) return null;
  const message = asciiBytes(`${list.protected}.${list.payload}`);
  if (signatureFault(keys, head.kid, { message, signature, at })) return null;
  const read = v.safeParse(schema, payload);
  return read.success ? read.output : null;
}

/** What a list says before anything of it is believed: needed once, for the roots of the first list ever read. */
export const peekList = (list: SignedList): unknown => parse(list.payload);

function parse(part: string): unknown {
  const bytes = decodeBase64url(part);
  const text = bytes && asciiText(bytes);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
