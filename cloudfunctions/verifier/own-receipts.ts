import type { Call } from '../calls/call';
import { command } from '../store/database';
import { type ReceiptDoc, receipts } from '../store/documents';
import { receiptOwner } from './verify';

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
const DAY_MS = 86_400_000;

/** The condition on `at` (epoch ms) of days in Asia/Shanghai, first to last, below an instant; what is undefined is open. */
export function ofDays(from?: string, to?: string, before?: number): unknown {
  const _ = command();
  const end = Math.min(to === undefined ? Infinity : startOf(to) + DAY_MS, before ?? Infinity);
  const conditions = [_.gte(from === undefined ? 0 : startOf(from)), ...(end === Infinity ? [] : [_.lt(end)])];
  return conditions.length === 1 ? conditions[0] : _.and(conditions as object[]);
}

/**
 * A page of one's own receipts, newest first. It ends between two instants, never within one, so that a next page that begins below
 * `next` (epoch ms) leaves none out and repeats none.
 */
export async function ownReceipts(call: Call, where: object, page: number): Promise<{ shown: ReceiptDoc[]; next: number | null }> {
  const own = { ...where, owner: receiptOwner(call) };
  const found = await receipts.find(own, { orderBy: ['at', 'desc'], limit: page + 1 });
  if (found.length <= page) return { shown: found, next: null };
  const last = found[page]!.at;
  const above = found.filter((doc) => doc.at > last);
  if (above.length > 0) return { shown: above, next: last + 1 };
  // More at one instant than a page holds: that instant is a page of its own.
  return { shown: await receipts.find({ ...own, at: last }), next: last };
}
