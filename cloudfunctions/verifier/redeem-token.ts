import { AppError } from '../../types/errors';
import type { Output } from '../../types/actions';
import { type Action, type Call, auditEntry } from '../runtime/call';
import { hmac } from '../runtime/keys';
import { integrityTag } from '../runtime/integrity-tag';
import { VIEW_MS } from '../core/code/window';
import { command } from '../store/database';
import { type Use, codes } from '../store/documents';
import { proofOfPass, proofOfToken, readScan, refuseUnlessOpen, seatOf } from '../codes/read-scan';
import { attemptDigest, viewIdOf } from '../codes/view-id';

/**
 * Redeem a scanned token, or the pass that this attempt was given for one; docs/spec.md §5. One conditional update of the code decides
 * among any number of parallel scans, in whichever window. A seat is an account's: until its view's time is over it is given the same
 * view again, and takes no other.
 * @throws AppError as `readScan`
 */
export const redeemToken: Action<'verifier', 'redeemToken', 'none', Call> = async (call, input) => {
  const attempt = attemptDigest(call.account, input.attempt);
  const proof = proofOfToken(input.token, call.now) ?? proofOfPass(input.token, attempt, call.now);
  const { code, mine, who } = await readScan(call, proof, attempt, input.name);
  const { _id } = code;
  if (mine) return opened(_id, mine);

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
  const earlier = now && seatOf(now, call, attempt);
  if (earlier) return opened(_id, earlier);
  if (now) refuseUnlessOpen(now, call.now);
  throw new AppError('CODE_USED');
};

const opened = (codeId: string, use: Use): Output<'verifier', 'redeemToken'> => {
  const view = viewIdOf(codeId, use);
  return use.until === null ? { state: 'pending', view, digits: use.digits } : { state: 'open', view, until: use.until };
};
