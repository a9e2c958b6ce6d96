import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { digest } from '../runtime/keys';
import { reports } from '../store/documents';
import { readLife } from '../store/life-now';

/** Revoke a report of one's own jurisdiction, with a reason for the audit. @throws AppError REPORT_NOT_FOUND */
export const revokeReport: Action<'authority', 'revokeReport', 'staff'> = async (call, { number, reason }, staff) => {
  const [report] = await reports.find({ number }, { limit: 1 });
  if (!report || report.jurisdiction !== staff.jurisdiction) throw new AppError('REPORT_NOT_FOUND');
  const audit = auditEntry(call, 'revoke', `reports/${report._id}`, { reason: digest(reason) });
  await reports.update({ _id: report._id, revoked: null }, { revoked: call.now, revokedReason: reason }, audit);
  return { life: await readLife({ ...report, revoked: report.revoked ?? call.now }, call.today) };
};
