/** A receipt's id, 24 bytes, and what lets it be looked up, 12 bytes; each in base64url. */
export const RECEIPT_ID = 32;
const PASS = 16;

const shape = /^https?:\/\/([a-z0-9.-]+(?::\d+)?)\/r\/([\w-]*)\/?(?:[?#].*)?$/i;
const token = new RegExp(`^[\\w-]{${RECEIPT_ID + PASS}}$`);

/** The address of a receipt on the service that signed it. @param pass see `runtime/receipt-pass` */
export const receiptLink = (origin: string, id: string, pass: string): string => `${origin}/r/${id}${pass}`;

/** What the QR code of a receipt holds; `id` is null for one that isn't whole. null: no receipt's code. */
export function readReceiptLink(scanned: string): { host: string; id: string; pass: string } | { host: string; id: null } | null {
  const found = shape.exec(scanned.trim());
  if (!found) return null;
  const host = found[1]!.toLowerCase();
  const text = found[2]!;
  return token.test(text) ? { host, id: text.slice(0, RECEIPT_ID), pass: text.slice(RECEIPT_ID) } : { host, id: null };
}
