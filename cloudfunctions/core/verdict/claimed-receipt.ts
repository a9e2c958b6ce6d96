/** What stands before the id in plain bytes near the top of a receipt's PDF. */
export const RECEIPT_MARK = '%compliance-code-receipt ';

/** Whether a file says in plain bytes that it is a receipt: a hint to explain a mismatch, never a proof. One pass over the bytes. */
export function claimsReceipt(bytes: Uint8Array): boolean {
  for (let at = 0; at + RECEIPT_MARK.length <= bytes.length; at++) {
    let same = 0;
    while (same < RECEIPT_MARK.length && bytes[at + same] === RECEIPT_MARK.charCodeAt(same)) same++;
    if (same === RECEIPT_MARK.length) return true;
  }
  return false;
}
