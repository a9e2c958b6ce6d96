import { AppError } from '../../types/errors';
import type { Action, Call } from '../runtime/call';
import { receipts } from '../store/documents';
import { receiptOwner } from '../receipts/receipt-owner';

/** One of one's own receipts, signed. @throws AppError RECEIPT_NOT_FOUND */
export const getReceipt: Action<'verifier', 'getReceipt', 'none', Call> = async (call, { id }) => {
  const doc = await receipts.get(id);
  if (!doc || doc.owner !== receiptOwner(call)) throw new AppError('RECEIPT_NOT_FOUND');
  return { signed: doc.signed };
};
