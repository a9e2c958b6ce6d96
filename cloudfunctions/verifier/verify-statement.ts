import type { Action, Call } from '../calls/call';
import { judgeStatement } from './judge-statement';
import { answer } from './verify';

/**
 * Verify the QR code of a paper, online. Its signature is checked before anything is looked up and can't be guessed, so no try is
 * counted.
 * @throws AppError KEY_REUSED
 */
export const verifyStatement: Action<'verifier', 'verifyStatement', 'none', Call> = async (call, input) =>
  answer(call, await judgeStatement(input.scanned, call.now, call.today), input);
