import { digest } from '../runtime/keys';
import type { RecordRow } from '../core/kinds/shared/record-row';
import type { Stored } from '../store/collection';
import type { RecordDoc } from '../store/documents';
import type { Arrival } from './outcome';

/** A record's content as its source has it, in the order in which the digest is taken of it. A repair comes later and isn't in it. */
export type Content = Omit<
  RecordDoc,
  '_id' | 'version' | 'batch' | 'receivedAt' | 'digest' | 'history' | 'repairs' | 'origin' | keyof Stored
>;

/** The id under which a record is kept: the same decision against the same party sent twice is the same record. */
export const recordId = (jurisdiction: string, row: RecordRow): string => digest(`${jurisdiction}|${row.kind}|${row.record}`);

/** A matched row in a record's words. */
export const toContent = (row: RecordRow, jurisdiction: string, unit: string, subject: string): Content =>
  contentOf({ ...row, jurisdiction, unit, subject });

/** A record in its source's words: of one that stands, and of a row with what it was matched to. */
export const contentOf = (from: Omit<Content, 'repaired'>): Content => ({
  jurisdiction: from.jurisdiction,
  subject: from.subject,
  kind: from.kind,
  unit: from.unit,
  organ: from.organ,
  field: from.field,
  documentNumber: from.documentNumber,
  list: from.list,
  decided: from.decided,
  removed: from.removed,
  decision: from.decision,
  procedure: from.procedure,
  procedureAssumed: from.procedureAssumed,
  categories: from.categories,
  violation: from.violation,
  facts: from.facts,
  basis: from.basis,
  content: from.content,
  fineFen: from.fineFen,
  confiscatedFen: from.confiscatedFen,
  repaired: null,
  underObjection: from.underObjection,
});

/** What an entry that stands and a row that comes after it say together: a row silent on the removal leaves it standing. */
export function mergeContent(before: Content, row: RecordRow, now: Content): Content {
  if (row.removalOnly) return { ...contentOf(before), removed: row.removed, facts: row.facts || before.facts };
  if (row.state === 'unsaid' && before.removed !== null) return { ...now, removed: before.removed, facts: before.facts };
  return now;
}

export const digestOf = (content: Content): string => digest(JSON.stringify(content));

/** A record's first version. */
export const toRecord = (id: string, content: Content, { batch, receivedAt, chunk }: Arrival): RecordDoc => ({
  _id: id,
  version: 1,
  ...content,
  batch,
  receivedAt,
  digest: digestOf(content),
  history: [],
  repairs: [],
  origin: chunk?.origin ?? null,
});
