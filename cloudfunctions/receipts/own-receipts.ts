import type { Call } from '../runtime/call';
import { command } from '../store/database';
import { type ReceiptDoc, receipts } from '../store/documents';
import { type Paged, pageOf } from '../store/page';
import { receiptOwner } from './receipt-owner';

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
const DAY_MS = 86_400_000;

/** The condition on `at` (epoch ms) of days in Asia/Shanghai, first to last, below an instant; what is undefined is open. */
export function ofDays(from?: string, to?: string, before?: number): unknown {
  const _ = command();
  const end = Math.min(to === undefined ? Infinity : startOf(to) + DAY_MS, before ?? Infinity);
  const conditions = [_.gte(from === undefined ? 0 : startOf(from)), ...(end === Infinity ? [] : [_.lt(end)])];
  return conditions.length === 1 ? conditions[0] : _.and(conditions as object[]);
}

/** A page of one's own receipts, newest first. */
export const ownReceipts = (call: Call, where: object, page: number): Promise<Paged<ReceiptDoc>> =>
  pageOf(receipts, { ...where, owner: receiptOwner(call) }, 'at', page);
