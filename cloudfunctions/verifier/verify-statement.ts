import type { Action, Call } from '../runtime/call';
import { readStatementLink } from '../core/statement/link';
import { readReceiptLink } from '../core/statement/receipt-link';
import { STATEMENTS } from '../limits/count-attempt';
import { judgeReceiptLink } from '../verification/judge-receipt';
import { judgeStatement } from '../verification/judge-statement';
import { answer, withinLimits } from '../verification/verify';

/**
 * Verify the QR code of a report's paper or of a receipt, online. What is signed in it is checked before anything is looked up and can't
 * be guessed, so the limit is wide; what isn't shaped like either costs no try.
 * @throws AppError TOO_MANY_TRIES, TOO_MANY_FAILURES, KEY_REUSED
 */
export const verifyStatement: Action<'verifier', 'verifyStatement', 'none', Call> = async (call, input) => {
  const receipt = readReceiptLink(input.scanned);
  const judge = async () =>
    (await judgeReceiptLink(input.scanned, call.today)) ?? (await judgeStatement(input.scanned, call.now, call.today));
  const isSigned = receipt ? receipt.id !== null : readStatementLink(input.scanned).kind === 'statement';
  return isSigned ? withinLimits(call, judge, input, STATEMENTS) : answer(call, await judge(), input);
};
