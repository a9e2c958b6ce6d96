import type { Action, Call } from '../runtime/call';
import { judgeHash } from '../verification/judge-hash';
import { withinLimits } from '../verification/verify';

/**
 * Verify a file by the SHA-256 its holder took: nothing is uploaded, and the answer says who took the hash.
 * @throws AppError TOO_MANY_TRIES, TOO_MANY_FAILURES, KEY_REUSED
 */
export const verifyHash: Action<'verifier', 'verifyHash', 'none', Call> = (call, input) =>
  withinLimits(call, () => judgeHash(input.sha256, call.today), input);
