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

// What is signed says the same once more, and takes two thirds of a receipt.
const fields = ['at', 'door', 'by', 'known', 'reason', 'number', 'name', 'uscc', 'result', 'sha256', 'hashedBy'] as const;
/** A receipt as lists and sheets tell of it. */
export type Line = Pick<ReceiptDoc, '_id' | (typeof fields)[number]>;

/** A page of one's own receipts, newest first, without what is signed. */
export const ownReceipts = (call: Call, where: object, page: number): Promise<Paged<Line>> =>
  pageOf(receipts, { ...where, owner: receiptOwner(call) }, 'at', page, [...fields]);
