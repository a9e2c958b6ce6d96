import * as v from 'valibot';
import { ReceiptData } from '../../../types/receipt-data';
import type { SignedList } from '../../../types/trust';
import { peekList } from './signed-list';

/** What a receipt of ours says, as it was stored; null: of a shape from before. Of another's hand only `readList` is to be believed. */
export function receiptContent(signed: SignedList): ReceiptData | null {
  const read = v.safeParse(ReceiptData, peekList(signed));
  return read.success ? read.output : null;
}
