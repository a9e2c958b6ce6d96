import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { reports } from '../store/documents';
import { readLife } from '../store/life-now';

/** Withdraw a report for good: every door shows 已撤回 from now on. Again changes nothing. @throws AppError REPORT_NOT_VALID when revoked */
export const withdrawReport: Action<'holder', 'withdrawReport', 'report'> = async (call, _input, report) => {
  if (report.revoked !== null) throw new AppError('REPORT_NOT_VALID');
  await reports.update(
    { _id: report._id, withdrawn: null, revoked: null },
    { withdrawn: call.now },
    auditEntry(call, 'withdraw', `reports/${report._id}`),
  );
  const now = await reports.get(report._id);
  if (!now || now.revoked !== null) throw new AppError('REPORT_NOT_VALID');
  return { life: await readLife(now, call.today) };
};
