import type { DoorCode, Reason } from '../../types/verdict';
import type { Known } from '../core/verdict/disclose';
import type { ReportDoc } from '../store/documents';
import { readLife } from '../store/life-now';

/** What a door found: the verdict's reason, and the report behind it as of now. */
export interface Judged {
  door: DoorCode;
  reason: Reason;
  /** The report found, which the door may or may not tell of. */
  report: (Known & { id: string }) | null;
  /** SHA-256 of the file, hex, and who took it. */
  file: { sha256: string; hashedBy: 'client' | 'cloud' } | null;
}

/** A stored report as a verdict needs it. */
export const knownReport = async (doc: ReportDoc, today: string): Promise<NonNullable<Judged['report']>> => ({
  id: doc._id,
  statement: doc.statement,
  life: await readLife(doc, today),
});
