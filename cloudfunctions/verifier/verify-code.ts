import type { Action, Call } from '../runtime/call';
import { verificationHandle } from '../runtime/report-ids';
import { judgeCode, slippedCode } from '../verification/judge-code';
import { answer, withinLimits } from '../verification/verify';

/**
 * Verify a typed code (核验码). A slip is certain from the check character alone and costs no look-up and no try; a wrong code and
 * one that never was get the same answer by the same calls.
 * @throws AppError TOO_MANY_TRIES, TOO_MANY_FAILURES, KEY_REUSED
 */
export const verifyCode: Action<'verifier', 'verifyCode', 'none', Call> = async (call, input) => {
  const handle = verificationHandle(input.code);
  if (handle === null) return answer(call, slippedCode(input.code), input);
  return withinLimits(call, () => judgeCode(handle, call.today), input);
};
