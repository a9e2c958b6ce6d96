import { documents, reports } from '../store/documents';
import { decideVerdict } from '../core/verdict/decide-verdict';
import type { Judged } from '../core/verdict/judged';
import { knownReport } from './known-report';

/** The report whose registered file has this SHA-256 (hex); null: none. */
export async function reportOfHash(sha256: string, today: string): Promise<Judged['report']> {
  const [document] = await documents.find({ sha256 }, { limit: 1 });
  const report = document && (await reports.get(document._id));
  return report ? knownReport(report, today) : null;
}

/** Judge a file by the hash somebody else took of it. */
export async function judgeHash(sha256: string, today: string): Promise<Judged> {
  const report = await reportOfHash(sha256, today);
  return {
    door: 'hash',
    reason: decideVerdict({ door: 'hash', life: report?.life ?? null }),
    report,
    file: { sha256, hashedBy: 'client' },
  };
}
