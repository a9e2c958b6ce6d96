import type { Action, Call } from '../runtime/call';
import { readStatementLink } from '../core/statement/link';
import { STATEMENTS } from '../limits/count-attempt';
import { judgeStatement } from '../verification/judge-statement';
import { answer, withinLimits } from '../verification/verify';

/**
 * Verify the QR code of a paper, online. Its signature is checked before anything is looked up and can't be guessed, so the limit is
 * wide; what isn't shaped like a statement costs no try.
 * @throws AppError TOO_MANY_TRIES, TOO_MANY_FAILURES, KEY_REUSED
 */
export const verifyStatement: Action<'verifier', 'verifyStatement', 'none', Call> = async (call, input) => {
  const judge = () => judgeStatement(input.scanned, call.now, call.today);
  const isStatement = readStatementLink(input.scanned).kind === 'statement';
  return isStatement ? withinLimits(call, judge, input, STATEMENTS) : answer(call, await judge(), input);
};
