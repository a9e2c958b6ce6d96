import { readList } from '../../cloudfunctions/core/statement/signed-list';
import { ReceiptData } from '../../types/receipt-data';
import type { SignedList } from '../../types/trust';
import { refreshLists } from '../verifier/lists';
import { heldTrust } from './trust';

/** What came of checking a receipt's signature on this phone. `noList`: no list of this service's keys is at hand. */
export type CheckedReceipt = { receipt: ReceiptData } | { receipt: null; why: 'noList' | 'wrong' };

/** Checks a receipt under the trust list held here; a key that it doesn't know yet may stand in a newer one. */
export async function checkReceipt(signed: SignedList): Promise<CheckedReceipt> {
  await refreshLists();
  const checked = checkNow(signed);
  if (checked.receipt) return checked;
  await refreshLists(true);
  return checkNow(signed);
}

function checkNow(signed: SignedList): CheckedReceipt {
  const keys = heldTrust().list?.receiptKeys;
  if (!keys) return { receipt: null, why: 'noList' };
  const receipt = readList('receipt', signed, keys, ReceiptData);
  return receipt ? { receipt } : { receipt, why: 'wrong' };
}
