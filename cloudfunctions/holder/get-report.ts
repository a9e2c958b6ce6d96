import type { Action } from '../runtime/call';
import { verificationCodeOf } from '../runtime/report-ids';
import { readLife } from '../store/life-now';

/** One report, whole, for a holder of its subject. */
export const report: Action<'holder', 'getReport', 'report'> = async (call, _input, own) => ({
  statement: own.statement,
  life: await readLife(own, call.today),
  verificationCode: verificationCodeOf(own.number),
  revokedReason: own.revokedReason ?? null,
});
