import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { hmac } from '../runtime/keys';
import { VIEW_MS } from '../core/code/window';
import { command } from '../store/database';
import { codes } from '../store/documents';
import { DIGITS, clearFailure, countAttempt } from '../limits/count-attempt';
import { codeStatus } from '../codes/code-status';

/**
 * Approve or refuse a waiting scan. Approval needs the two digits that stand on the scanner's screen; a refusal needs none and gives
 * the seat back.
 * One conditional update decides; answering again the same way changes nothing.
 * @throws AppError SCAN_NOT_FOUND, DIGITS_WRONG, TOO_MANY_DIGITS, TOO_MANY_TRIES, CODE_ENDED, CODE_EXPIRED for a scan that waited too long, CONFLICT when it was
 * answered the other way
 */
export const answerScan: Action<'holder', 'answerScan', 'code'> = async (call, { scan, digits, allow }, code) => {
  const use = code.uses[scan];
  if (!use) throw new AppError('SCAN_NOT_FOUND');
  if (allow) {
    const tries = hmac('digits-tried', code._id).toString('base64url');
    const counted = await countAttempt(tries, call.now, DIGITS);
    if (use.digits !== digits) throw new AppError('DIGITS_WRONG');
    await clearFailure(counted);
  }
  if (code.ended !== null) throw new AppError('CODE_ENDED', undefined, { hint: '这次亮码已结束，不能再同意。如还需要，请重新亮码。' });
  if (use.state === 'pending' && call.now >= code.expires) {
    throw new AppError('CODE_EXPIRED', undefined, { hint: '亮码时间已到，不能再同意。请重新亮码，让对方再扫。' });
  }

  const state = allow ? ('viewing' as const) : ('refused' as const);
  const until = allow ? call.now + VIEW_MS : null;
  if (use.state === 'pending') {
    await codes.update(
      { _id: code._id, ended: null, expires: command().gt(call.now), [`uses.${scan}.state`]: 'pending' },
      { [`uses.${scan}.state`]: state, [`uses.${scan}.until`]: until, ...(allow ? {} : { seatsLeft: command().inc(1) }) },
      auditEntry(call, allow ? 'allow-scan' : 'refuse-scan', `codes/${code._id}`, { scan }),
    );
  }
  const now = await codes.get(code._id);
  if (now?.uses[scan]?.state !== state) throw new AppError('CONFLICT');
  return codeStatus(now, call.now);
};
