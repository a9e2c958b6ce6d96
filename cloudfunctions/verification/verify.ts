import type { Life } from '../../types/report';
import { type Verification, reasons } from '../../types/verdict';
import type { Call } from '../runtime/call';
import { hmac } from '../runtime/keys';
import { SERVICE_NAME, publicOrigin } from '../runtime/settings';
import { disclose, lifeUnder } from '../core/verdict/disclose';
import { countAddress } from '../limits/count-address';
import { GUESSES, clearFailure, countAttempt } from '../limits/count-attempt';
import { receiptOwner } from '../receipts/receipt-owner';
import { storeReceipt } from '../receipts/store-receipt';
import type { Judged } from '../core/verdict/judged';

/**
 * Look something up within the caller's limits, and answer. What finds nothing takes the same calls whatever it was: the try is counted
 * as a failure beforehand, and only what was found takes it back, while its receipt is kept.
 * @throws AppError TOO_MANY_TRIES, TOO_MANY_FAILURES; KEY_REUSED for another question under the same key
 */
export async function withinLimits(
  call: Call,
  judge: () => Promise<Judged>,
  asked: { key: string },
  limit = GUESSES,
): Promise<Verification> {
  // What is guessed and what can't be are counted apart.
  const caller = hmac(limit === GUESSES ? 'guesses' : 'statements', receiptOwner(call)).toString('base64url');
  if (!call.person && call.address) await countAddress(call.address, call.now);
  const counted = await countAttempt(caller, call.now, limit);
  const judged = await judge();
  const { verdict } = reasons[judged.reason];
  // A file that only names a report's number found nothing.
  const found = verdict === 'genuine' || verdict === 'ended' || verdict === 'receipt';
  const [content] = await Promise.all([answer(call, judged, asked), found ? clearFailure(counted) : null]);
  return content;
}

/** Who only has a receipt learns no other report's number. */
const withoutNumber = ({ replacedBy: _number, ...life }: Life): Life => life;

/**
 * The answer of a door: the verdict in words, what the door may disclose, and, where a report was found, a signed receipt.
 * @throws AppError KEY_REUSED for another question under the same key
 */
export async function answer(call: Call, judged: Judged, asked: { key: string }): Promise<Verification> {
  const { door, reason, report, file, past } = judged;
  const content = {
    ...disclose(door, reason, report),
    // How a receipt's report stands now is told to the depth of the receipt itself.
    ...(past && report ? { past, life: withoutNumber(lifeUnder(past.door, past.reason, report.life)) } : {}),
    service: { name: SERVICE_NAME, host: new URL(publicOrigin()).host },
    ...{ door, at: call.now, hashedBy: file?.hashedBy ?? null },
  };
  const { compare, result } = content;
  return { ...content, receipt: report && compare ? await storeReceipt(call, { ...judged, report }, { ...compare, result }, asked) : null };
}
