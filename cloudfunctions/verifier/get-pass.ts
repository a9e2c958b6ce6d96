import type { Action, Call } from '../runtime/call';
import { PASS_MS } from '../core/code/window';
import { makePass } from '../codes/pass';
import { proofOfToken, readScan } from '../codes/read-scan';
import { attemptDigest } from '../codes/view-id';

/**
 * A pass for whoever opened a link: this account's attempt may be redeemed by it for a while after the token is stale. Spends,
 * stores and tells nothing; a preview of the link that asks for one takes nobody's seat. A pass gives no other pass.
 * @throws AppError as `readScan`
 */
export const getPass: Action<'verifier', 'getPass', 'none', Call> = async (call, input) => {
  const attempt = attemptDigest(call.account, input.attempt);
  const { code, mine } = await readScan(call, proofOfToken(input.token, call.now), attempt);
  // Who has a seat is given its view whatever the time, and needs the pass only to ask for it.
  const until = mine ? call.now + PASS_MS : Math.min(call.now + PASS_MS, code.expires);
  return { pass: makePass(code, attempt, until), until };
};
