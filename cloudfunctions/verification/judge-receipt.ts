import type { DoorCode } from '../../types/verdict';
import { receiptContent } from '../core/statement/receipt-content';
import { readReceiptLink } from '../core/statement/receipt-link';
import type { Judged } from '../core/verdict/judged';
import { isReceiptPass } from '../runtime/receipt-pass';
import { receipts, reports } from '../store/documents';
import { knownReport } from './known-report';

/** The receipt of this id, in a report's place at a door: what it said then, and its report as of now; null: there is none. */
export async function judgeReceipt(id: string, door: DoorCode, file: Judged['file'], today: string): Promise<Judged | null> {
  const doc = await receipts.get(id);
  const past = doc && receiptContent(doc.signed);
  const report = past && (await reports.get(doc.report));
  return report ? { door, reason: 'RECEIPT_GENUINE', report: await knownReport(report, today), file, past } : null;
}

/** Judge the QR code of a receipt; null: it is none of a receipt. Nothing is looked up before what stands behind the id holds. */
export async function judgeReceiptLink(scanned: string, today: string): Promise<Judged | null> {
  const link = readReceiptLink(scanned);
  if (!link) return null;
  const none = { door: 'paperCode' as const, report: null, file: null };
  if (link.id === null) return { ...none, reason: 'RECEIPT_BROKEN' };
  const found = isReceiptPass(link.id, link.pass) ? await judgeReceipt(link.id, 'paperCode', null, today) : null;
  return found ?? { ...none, reason: 'RECEIPT_UNKNOWN' };
}
