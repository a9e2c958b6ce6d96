import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { LONGEST_MS } from '../core/code/window';
import { codeStatus } from '../codes/code-status';
import { command } from '../store/database';
import { type CodeDoc, codes, reports } from '../store/documents';
import { readLife } from '../store/life-now';

/**
 * Let a running code last until a later moment, at most a day from its opening. One that lasts as long already stays as it is, so
 * doing it again changes nothing. One conditional update decides.
 * @throws AppError CODE_ENDED, CODE_EXPIRED, CODE_USED, CODE_TOO_LONG, REPORT_NOT_VALID; CONFLICT when it was extended at the same moment
 */
export const extendCode: Action<'holder', 'extendCode', 'code'> = async (call, { until }, code) => {
  refuseUnlessRunning(code, call.now);
  if (until > code.opened + LONGEST_MS) throw new AppError('CODE_TOO_LONG');
  if (until <= code.expires) return codeStatus(code, call.now);
  const report = await reports.get(code.report);
  if (!report || (await readLife(report, call.today)).state !== 'valid') throw new AppError('REPORT_NOT_VALID');

  const longer = { ...code, expires: until };
  const won = await codes.update(
    { _id: code._id, ended: null, expires: code.expires, seatsLeft: command().gt(0) },
    { expires: until },
    auditEntry(call, 'extend-code', `codes/${code._id}`, { from: code.expires, until }, longer),
  );
  const now = await codes.get(code._id);
  if (!now) throw new AppError('CODE_NOT_FOUND');
  if (won === 0 && now.expires < until) {
    refuseUnlessRunning(now, call.now);
    throw new AppError('CONFLICT');
  }
  return codeStatus(now, call.now);
};

function refuseUnlessRunning(code: CodeDoc, now: number): void {
  if (code.ended !== null) throw new AppError('CODE_ENDED', undefined, { hint: '这次亮码已结束，不能延长。如还需要，请重新亮码。' });
  if (now >= code.expires) throw new AppError('CODE_EXPIRED', undefined, { hint: '亮码时间已到，不能再延长。如还需要，请重新亮码。' });
  if (code.seatsLeft <= 0) throw new AppError('CODE_USED', undefined, { hint: '这个码已用完，延长也不能再扫。如还需要，请重新亮码。' });
}
