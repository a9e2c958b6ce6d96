import { documents, reports } from '../store/documents';
import { decide } from '../core/verdict/decide-verdict';
import { type Judged, knownReport } from './judged';

/** The report whose registered file has this SHA-256 (hex); null: none. */
export async function reportOfHash(sha256: string, today: string): Promise<Judged['report']> {
  const [document] = await documents.find({ sha256 }, { limit: 1 });
  const report = document && (await reports.get(document._id));
  return report ? knownReport(report, today) : null;
}

/** Judge a file by the hash somebody else took of it. */
export async function judgeHash(sha256: string, today: string): Promise<Judged> {
  const report = await reportOfHash(sha256, today);
  return { door: 'hash', reason: decide({ door: 'hash', life: report?.life ?? null }), report, file: { sha256, hashedBy: 'client' } };
}
