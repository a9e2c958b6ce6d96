import { decideVerdict } from '../core/verdict/decide-verdict';
import { isReportNumber } from '../core/code/verification-code';
import { reports } from '../store/documents';
import type { Judged } from '../core/verdict/judged';
import { knownReport } from './known-report';

/** What is certainly no code, by its check character, or is a report's number: told at once, with nothing looked up. */
export const slippedCode = (typed: string): Judged => ({
  door: 'typedCode',
  reason: decideVerdict({ door: 'typedCode', slip: isReportNumber(typed) ? 'number' : 'code', life: null }),
  report: null,
  file: null,
});

/** Judge a typed verification code by its HMAC. @param handle what `verificationHandle` made of it */
export async function judgeCode(handle: string, today: string): Promise<Judged> {
  const [doc] = await reports.find({ verification: handle }, { limit: 1 });
  const report = doc ? await knownReport(doc, today) : null;
  return { door: 'typedCode', reason: decideVerdict({ door: 'typedCode', slip: null, life: report?.life ?? null }), report, file: null };
}
