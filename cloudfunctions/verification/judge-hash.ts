import { documents, reports } from '../store/documents';
import { decideVerdict } from '../core/verdict/decide-verdict';
import type { Judged } from '../core/verdict/judged';
import { judgeReceipt } from './judge-receipt';
import { knownReport } from './known-report';

/** What the registered file with this SHA-256 (hex) is: a report's document or a receipt's; null: none. */
export async function judgeRegistered(door: 'hash' | 'file', file: NonNullable<Judged['file']>, today: string): Promise<Judged | null> {
  const [document] = await documents.find({ sha256: file.sha256 }, { limit: 1 });
  if (document?.of === 'receipt') return judgeReceipt(document._id, door, file, today);
  const doc = document && (await reports.get(document._id));
  if (!doc) return null;
  const report = await knownReport(doc, today);
  const { life } = report;
  return { door, reason: decideVerdict(door === 'hash' ? { door, life } : { door, shape: 'pdf', life, against: null }), report, file };
}

/** Judge a file by the hash somebody else took of it. */
export async function judgeHash(sha256: string, today: string): Promise<Judged> {
  const file = { sha256, hashedBy: 'client' as const };
  const reason = decideVerdict({ door: 'hash', life: null });
  return (await judgeRegistered('hash', file, today)) ?? { door: 'hash', reason, report: null, file };
}
