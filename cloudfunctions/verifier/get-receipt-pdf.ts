import { AppError } from '../../types/errors';
import { receiptTitle } from '../core/report/text/receipt-text';
import type { Action, Call } from '../runtime/call';
import { documentFile } from '../runtime/document-file';
import { receipts } from '../store/documents';
import { receiptOwner } from '../receipts/receipt-owner';

/** One of one's own receipts as a signed page. @throws AppError RECEIPT_NOT_FOUND; BUSY */
export const getReceiptPdf: Action<'verifier', 'getReceiptPdf', 'none', Call> = async (call, { id }) => {
  const doc = await receipts.get(id);
  if (!doc || doc.owner !== receiptOwner(call)) throw new AppError('RECEIPT_NOT_FOUND');
  return documentFile(call, { of: 'receipt', id, name: `${receiptTitle}-${doc.number}-${id.slice(0, 8)}.pdf` });
};
