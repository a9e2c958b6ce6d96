import { AppError } from '../../types/errors';
import { encodeBase64url } from '../core/code/base64url';
import { deriveSecret, tokenMac } from '../core/code/secret';
import { parseToken } from '../core/code/token';
import { timeliness } from '../core/code/window';
import type { Call } from '../runtime/call';
import { type CodeDoc, type Use, codes } from '../store/documents';
import { heldSubject } from '../store/holdings';
import { keyVersionOf } from './key-version-of';
import { readPass } from './pass';

/** What a MAC that holds proves: whose code was scanned, under which key, and whether in time. */
interface Proof {
  codeId: Uint8Array;
  keyVersion: number;
  when: ReturnType<typeof timeliness>;
}

/** The proof that a token bears; null: no token, or its MAC holds under no key. */
export function proofOfToken(text: string, now: number): Proof | null {
  const token = parseToken(text);
  if (!token) return null;
  const keyVersion = keyVersionOf(token.mac, (master) => tokenMac(deriveSecret(master, token.codeId), token.head));
  return keyVersion === null ? null : { codeId: token.codeId, keyVersion, when: timeliness(token.window, now) };
}

/** The proof that a pass of this attempt bears, or null. */
export function proofOfPass(text: string, attempt: string, now: number): Proof | null {
  const pass = readPass(text, attempt);
  return pass && { ...pass, when: now < pass.until ? 'live' : 'stale' };
}

interface Scan {
  code: CodeDoc;
  /** The seat that this account or attempt has already, and then nothing else is asked. */
  mine: Use | undefined;
  /** Who scans, as far as is known. */
  who: Pick<Use, 'name' | 'known'>;
}

/**
 * The code that was scanned, where this caller may take a seat of it now or has one; docs/spec.md §5. Without a proof the database
 * isn't asked, so an unknown code and a wrong MAC look and take the same. Changes nothing.
 * @param attempt as `attemptDigest` gives it
 * @throws AppError CODE_NOT_OURS, CODE_EARLY, CODE_STALE, CODE_EXPIRED, CODE_USED, CODE_NAMED; CODE_ENDED also when who opened the
 * code no longer holds the subject
 */
export async function readScan(call: Call, proof: Proof | null, attempt: string, name?: string): Promise<Scan> {
  if (!proof) throw new AppError('CODE_NOT_OURS');
  const code = await codes.get(encodeBase64url(proof.codeId));
  if (!code || code.keyVersion !== proof.keyVersion) throw new AppError('CODE_NOT_OURS');
  const mine = seatOf(code, call, attempt);
  if (mine) return { code, mine, who: mine };

  refuseUnlessOpen(code, call.now);
  if (proof.when !== 'live') throw new AppError(proof.when === 'early' ? 'CODE_EARLY' : 'CODE_STALE');
  const [shows, who] = await Promise.all([heldSubject(code.person, code.subject), whoScans(code, call, name)]);
  if (!shows) throw new AppError('CODE_ENDED');
  return { code, mine, who };
}

/** A seat is an account's until its view's time is over, and an attempt's for good. */
export const seatOf = ({ uses }: CodeDoc, { account, now }: Pick<Call, 'account' | 'now'>, attempt: string): Use | undefined =>
  uses.find((use) => use.attempt === attempt) ?? uses.find((use) => use.account === account && (use.until === null || use.until > now));

/** @throws AppError CODE_ENDED, CODE_EXPIRED, CODE_USED */
export function refuseUnlessOpen(code: CodeDoc, now: number): void {
  if (code.ended !== null) throw new AppError('CODE_ENDED');
  if (now >= code.expires) throw new AppError('CODE_EXPIRED');
  if (code.seatsLeft <= 0) throw new AppError('CODE_USED');
}

/** A named recipient must prove to be the one; any other name is only what the scanner says. */
async function whoScans(code: CodeDoc, call: Call, name: string | undefined): Promise<Pick<Use, 'name' | 'known'>> {
  if (code.recipient) {
    const holds = call.person && (await heldSubject(call.person.id, code.recipient));
    if (!holds) throw new AppError('CODE_NAMED');
    return { name: holds.name, known: 'registered' };
  }
  return name ? { name, known: 'self' } : { name: null, known: 'unknown' };
}
