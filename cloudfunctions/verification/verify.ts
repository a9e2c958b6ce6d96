import { AppError } from '../../types/errors';
import { type Compare, type Receipt, type Verification, reasons } from '../../types/verdict';
import { type Call, entry } from '../runtime/call';
import { digest, seal } from '../runtime/keys';
import { SERVICE_NAME, publicOrigin } from '../runtime/settings';
import { currentKeyId, signAs } from '../runtime/signing-keys';
import { signList } from '../core/statement/signed-list';
import { disclose, lifeUnder } from '../core/verdict/disclose';
import { type ReceiptDoc, receipts } from '../store/documents';
import { spendAddress } from '../limits/count-address';
import { GUESSES, forgive, spendTry } from '../limits/count-attempt';
import type { Judged } from './judged';

/** Whose receipts these are: the person's where logged in, else the phone's or browser's. */
export const receiptOwner = (call: Call): string => call.person?.id ?? call.account;

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
  const caller = seal(limit === GUESSES ? 'guesses' : 'statements', receiptOwner(call)).toString('base64url');
  if (!call.person && call.address) await spendAddress(call.address, call.now);
  const counted = await spendTry(caller, call.now, limit);
  const judged = await judge();
  const { verdict } = reasons[judged.reason];
  // A file that only names a report's number found nothing.
  const found = verdict === 'genuine' || verdict === 'ended';
  const [told] = await Promise.all([answer(call, judged, asked), found ? forgive(counted) : null]);
  return told;
}

/**
 * The answer of a door: the verdict in words, what the door may disclose, and, where a report was found, a signed receipt.
 * @throws AppError KEY_REUSED for another question under the same key
 */
export async function answer(call: Call, judged: Judged, asked: { key: string }): Promise<Verification> {
  const { door, reason, report, file } = judged;
  const told = {
    ...disclose(door, reason, report),
    service: { name: SERVICE_NAME, host: new URL(publicOrigin()).host },
    ...{ door, at: call.now, hashedBy: file?.hashedBy ?? null },
  };
  const { compare } = told;
  return { ...told, receipt: report && compare ? await keptReceipt(call, { ...judged, report }, compare, asked) : null };
}

/**
 * The signed receipt of a verdict, kept under the request's key, so that a retry keeps no second one.
 * @param told name and code as the door disclosed them; null where it may not
 * @throws AppError KEY_REUSED for another question under the same key
 */
export async function keptReceipt(
  call: Call,
  { door, reason, report, file }: Judged & { report: NonNullable<Judged['report']> },
  { name, uscc }: Pick<Compare, 'name' | 'uscc'>,
  asked: { key: string },
): Promise<Receipt> {
  const _id = seal('receipt', `${receiptOwner(call)}|${asked.key}`)
    .toString('base64url')
    .slice(0, 32);
  const said = {
    ...{ door, reason, number: report.statement.number, name, uscc, life: lifeUnder(door, reason, report.life) },
    ...{ sha256: file?.sha256 ?? null, hashedBy: file?.hashedBy ?? null },
  };
  const { verdict } = reasons[reason];
  const payload = { typ: 'receipt', id: _id, host: new URL(publicOrigin()).host, at: call.now, verdict, ...said };
  const signed = signList('receipt', currentKeyId('receipt'), payload, (message) => signAs('receipt', message));
  const question = digest(JSON.stringify(asked));
  const kept: ReceiptDoc = { _id, owner: receiptOwner(call), at: call.now, report: report.id, ...said, question, signed };
  const audit = entry(call, 'verify', `receipts/${_id}`, { report: report.id, door, reason }, kept);
  const stored = (await receipts.insert(kept, audit)) ? kept : await receipts.get(_id);
  if (!stored) throw new AppError('CONFLICT');
  if (stored.question !== question) throw new AppError('KEY_REUSED');
  return { id: _id, signed: stored.signed };
}
