import * as v from 'valibot';
import { ReceiptData } from '../../types/receipt-data';
import { ReportData } from '../../types/report-data';
import { SignedList } from '../../types/trust';
import { canonical } from '../core/audit/canonical';
import { reportData } from '../core/report/report-data';
import { receiptContent } from '../core/statement/receipt-content';
import { peekList, readList } from '../core/statement/signed-list';
import { decideVerdict } from '../core/verdict/decide-verdict';
import type { Judged } from '../core/verdict/judged';
import { publishedKeys } from '../runtime/signing-keys';
import { receipts, reports } from '../store/documents';
import { judgeReceipt } from './judge-receipt';
import { knownReport } from './known-report';

/**
 * Judge a signed file of data, a report's or a receipt: its signature under our own keys, then whether what it says is what is stored, and
 * how that stands now.
 */
export async function judgeSigned(bytes: Buffer, file: NonNullable<Judged['file']>, today: string): Promise<Judged> {
  const list = v.safeParse(SignedList, parsed(bytes.toString('utf8')));
  const claimed = list.success ? (peekList(list.output) as { typ?: unknown } | null) : null;
  if (list.success && claimed?.typ === 'receipt') return judgeReceiptData(list.output, file, today);
  if (list.success && claimed?.typ === 'report') return judgeReportData(list.output, file, today);
  return { ...none, file, reason: 'DATA_UNREAD' };
}

const none = { door: 'file' as const, report: null };

async function judgeReceiptData(list: SignedList, file: NonNullable<Judged['file']>, today: string): Promise<Judged> {
  const said = readList('receipt', list, publishedKeys('receipt'), ReceiptData);
  if (!said) return { ...none, file, reason: 'RECEIPT_FORGED' };
  const doc = await receipts.get(said.id);
  const same = doc && canonical(receiptContent(doc.signed)) === canonical(said);
  return (same ? await judgeReceipt(said.id, 'file', file, today) : null) ?? { ...none, file, reason: 'RECEIPT_UNKNOWN' };
}

async function judgeReportData(list: SignedList, file: NonNullable<Judged['file']>, today: string): Promise<Judged> {
  const said = readList('report', list, publishedKeys('statement'), ReportData);
  if (!said) return { ...none, file, reason: 'DATA_FORGED' };
  const [doc] = await reports.find({ number: said.statement.number }, { limit: 1 });
  // Its issuer alone says what its report says: whoever has the key could sign another.
  if (!doc || canonical(reportData(doc.statement, said)) !== canonical(said)) return { ...none, file, reason: 'NOT_REGISTERED' };
  const report = await knownReport(doc, today);
  return { door: 'file', reason: decideVerdict({ door: 'file', shape: 'pdf', life: report.life, against: null }), report, file };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
