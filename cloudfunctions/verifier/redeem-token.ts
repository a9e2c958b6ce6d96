import { AppError } from '../../types/errors';
import type { Output } from '../../types/actions';
import { type Action, type Call, auditEntry } from '../runtime/call';
import { keys, hmac } from '../runtime/keys';
import { integrityTag } from '../runtime/integrity-tag';
import { encodeBase64url } from '../core/code/base64url';
import { deriveSecret, sameBytes, tokenMac } from '../core/code/secret';
import { type Token, parseToken } from '../core/code/token';
import { VIEW_MS, timeliness } from '../core/code/window';
import { command } from '../store/database';
import { type CodeDoc, type Use, codes } from '../store/documents';
import { heldSubject } from '../store/holdings';
import { attemptDigest, viewIdOf } from '../codes/view-id';

/**
 * Redeem a scanned token; docs/spec.md §5. Until the MAC holds the database isn't asked, so an unknown code and a wrong MAC look and
 * take the same. Then one conditional update of the code decides among any number of parallel scans, in whichever window. A seat is an
 * account's: until its view's time is over it is given the same view again, and takes no other.
 * @throws AppError CODE_NOT_OURS, CODE_EARLY, CODE_STALE, CODE_EXPIRED, CODE_USED, CODE_NAMED; CODE_ENDED also when who opened the
 * code no longer holds the subject
 */
export const redeemToken: Action<'verifier', 'redeemToken', 'none', Call> = async (call, input) => {
  const token = parseToken(input.token);
  const keyVersion = token && signedUnder(token);
  if (!token || keyVersion === null) throw new AppError('CODE_NOT_OURS');

  const _id = encodeBase64url(token.codeId);
  const attempt = attemptDigest(call.account, input.attempt);
  const code = await codes.get(_id);
  if (!code || code.keyVersion !== keyVersion) throw new AppError('CODE_NOT_OURS');
  const seated = ({ uses }: CodeDoc): Use | undefined =>
    uses.find((use) => use.attempt === attempt) ??
    uses.find((use) => use.account === call.account && (use.until === null || use.until > call.now));
  const mine = seated(code);
  if (mine) return opened(code._id, mine);

  refuseUnlessOpen(code, call.now);
  const when = timeliness(token.window, call.now);
  if (when !== 'live') throw new AppError(when === 'early' ? 'CODE_EARLY' : 'CODE_STALE');

  const [shows, who] = await Promise.all([heldSubject(code.person, code.subject), whoScans(code, call, input.name)]);
  if (!shows) throw new AppError('CODE_ENDED');

  const use: Use = {
    attempt,
    account: call.account,
    ...who,
    at: call.now,
    until: code.approve ? null : call.now + VIEW_MS,
    state: code.approve ? 'pending' : 'viewing',
    digits: String(hmac('digits', `${_id}|${attempt}`).readUInt32BE() % 100).padStart(2, '0'),
  };
  const _ = command();
  const won = await codes.update(
    _.and([
      { _id, ended: null, seatsLeft: _.gt(0), expires: _.gt(call.now) },
      { uses: _.not(_.elemMatch({ account: call.account, until: null })) },
      { uses: _.not(_.elemMatch({ account: call.account, until: _.gt(call.now) })) },
    ]),
    { seatsLeft: _.inc(-1), uses: _.push([use]) },
    auditEntry(call, 'redeem', `codes/${_id}`, { attempt, use: integrityTag('uses', use) }),
  );
  if (won === 1) return opened(_id, use);

  // Lost, or a repetition of a call that won: the document tells.
  const now = await codes.get(_id);
  const earlier = now && seated(now);
  if (earlier) return opened(_id, earlier);
  if (now) refuseUnlessOpen(now, call.now);
  throw new AppError('CODE_USED');
};

/** The version of the master key under which the token's MAC holds; null for none. Every key is tried, whatever the first says. */
function signedUnder({ codeId, head, mac }: Token): number | null {
  let found: number | null = null;
  for (const [version, master] of keys().masters) {
    if (sameBytes(tokenMac(deriveSecret(master, codeId), head), mac)) found = version;
  }
  return found;
}

function refuseUnlessOpen(code: CodeDoc, now: number): void {
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

const opened = (codeId: string, use: Use): Output<'verifier', 'redeemToken'> => {
  const view = viewIdOf(codeId, use);
  return use.until === null ? { state: 'pending', view, digits: use.digits } : { state: 'open', view, until: use.until };
};
