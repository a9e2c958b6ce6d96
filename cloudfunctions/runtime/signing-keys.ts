import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import { AppError } from '../../types/errors';
import type { PublicKey } from '../../types/trust';
import { keyId } from '../core/statement/es256';

/** What signs: a report's compact statement, the trust and revocation lists, a verifier's receipt. Never one key for two. */
export type Purpose = 'statement' | 'list' | 'receipt';

const variables: Record<Purpose, string> = { statement: 'APP_STATEMENT_KEYS', list: 'APP_LIST_KEYS', receipt: 'APP_RECEIPT_KEYS' };

// A retired or compromised key needs no private half: throw it away and keep `public`.
const Entry = v.strictObject({
  state: v.picklist(['next', 'current', 'retired', 'compromised']),
  from: v.number(),
  until: v.nullable(v.number()),
  private: v.optional(v.string()),
  public: v.optional(v.string()),
});

interface Ring {
  published: PublicKey[];
  current: { id: string; key: KeyObject };
}
const rings = new Map<Purpose, Ring>();

/** The keys of a purpose as others may know them, with the rules of rotation: `next` before use, `until` when retired. */
export const publishedKeys = (purpose: Purpose): PublicKey[] => ring(purpose).published;

export const currentKeyId = (purpose: Purpose): string => ring(purpose).current.id;

/** ES256 with the current key of a purpose: r ‖ s, 64 bytes. @throws AppError CONFIG_MISSING */
export const signAs = (purpose: Purpose, message: Uint8Array): Uint8Array =>
  new Uint8Array(sign('sha256', message, { key: ring(purpose).current.key, dsaEncoding: 'ieee-p1363' }));

/**
 * Read a purpose's variable once: JSON list of `{state, from, until, private?, public?}`, keys as base64 of PKCS#8 and SPKI.
 * @throws AppError CONFIG_MISSING unless exactly one key is current with its private half and in its time (nobody would believe what it
 * signs out of it), retired ones say until when, and all ids differ
 */
function ring(purpose: Purpose): Ring {
  const known = rings.get(purpose);
  if (known) return known;
  const name = variables[purpose];
  const parsed = v.safeParse(v.array(Entry), json(process.env[name]));
  if (!parsed.success) throw new AppError('CONFIG_MISSING', `${name} is not set`);
  const keys = parsed.output.map((entry) => {
    if (entry.state === 'retired' && entry.until === null) throw new AppError('CONFIG_MISSING', `${name} has a retired key without until`);
    const secret = entry.private ? createPrivateKey({ key: Buffer.from(entry.private, 'base64'), format: 'der', type: 'pkcs8' }) : null;
    if (!secret && !entry.public) throw new AppError('CONFIG_MISSING', `${name} has an entry without a key`);
    const open = secret
      ? createPublicKey(secret)
      : createPublicKey({ key: Buffer.from(entry.public!, 'base64'), format: 'der', type: 'spki' });
    const { x = '', y = '', crv } = open.export({ format: 'jwk' });
    if (crv !== 'P-256') throw new AppError('CONFIG_MISSING', `${name} has a key of another curve`);
    const { state, from, until } = entry;
    return { secret, told: { id: keyId({ x, y }), alg: 'ES256' as const, x, y, state, from, until } };
  });
  const current = keys.filter((k) => k.told.state === 'current' && k.secret);
  if (current.length !== 1 || new Set(keys.map((k) => k.told.id)).size !== keys.length) {
    throw new AppError('CONFIG_MISSING', `${name} needs one current key, and every key once`);
  }
  const { from, until } = current[0]!.told;
  if (from > Date.now() || (until !== null && until < Date.now())) {
    throw new AppError('CONFIG_MISSING', `${name} has a current key out of its time`);
  }
  const read = { published: keys.map((k) => k.told), current: { id: current[0]!.told.id, key: current[0]!.secret! } };
  rings.set(purpose, read);
  return read;
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return null;
  }
}
