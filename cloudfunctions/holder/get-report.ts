import type { Action } from '../runtime/call';
import { verificationCodeOf } from '../runtime/report-ids';
import { readLife } from '../store/life-now';

/** One report, whole, for a holder of its subject. */
export const getReport: Action<'holder', 'getReport', 'report'> = async (call, _input, report) => ({
  subject: report.subject,
  statement: report.statement,
  life: await readLife(report, call.today),
  verificationCode: verificationCodeOf(report.number),
  revokedReason: report.revokedReason ?? null,
});
