import { decideVerdict } from '../core/verdict/decide-verdict';
import { reports } from '../store/documents';
import type { Judged } from '../core/verdict/judged';
import { knownReport } from './known-report';

/** A code whose check character shows a slip: told at once, with nothing looked up. */
export const slippedCode: Judged = {
  door: 'typedCode',
  reason: decideVerdict({ door: 'typedCode', slip: true, life: null }),
  report: null,
  file: null,
};

/** Judge a typed verification code by its HMAC. @param handle what `verificationHandle` made of it */
export async function judgeCode(handle: string, today: string): Promise<Judged> {
  const [doc] = await reports.find({ verification: handle }, { limit: 1 });
  const report = doc ? await knownReport(doc, today) : null;
  return { door: 'typedCode', reason: decideVerdict({ door: 'typedCode', slip: false, life: report?.life ?? null }), report, file: null };
}
