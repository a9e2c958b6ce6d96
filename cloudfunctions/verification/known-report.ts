import type { Judged } from '../core/verdict/judged';
import type { ReportDoc } from '../store/documents';
import { readLife } from '../store/life-now';

/** A stored report as a verdict needs it. */
export const knownReport = async (doc: ReportDoc, today: string): Promise<NonNullable<Judged['report']>> => ({
  id: doc._id,
  statement: doc.statement,
  life: await readLife(doc, today),
});
