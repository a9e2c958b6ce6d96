import { digest } from '../runtime/keys';
import { type Content, contentOf, digestOf } from '../runtime/record-content';
import type { RecordRow } from '../core/kinds/shared/record-row';
import type { RecordDoc } from '../store/documents';
import type { Arrival } from './outcome';

/** The id under which a record is kept: the same decision against the same party sent twice is the same record. */
export const recordId = (jurisdiction: string, row: RecordRow): string => digest(`${jurisdiction}|${row.kind}|${row.record}`);

/** A matched row in a record's words. */
export const toContent = (row: RecordRow, jurisdiction: string, unit: string, subject: string): Content =>
  contentOf({ ...row, jurisdiction, unit, subject });

/** What an entry that stands and a row that comes after it say together: a row silent on the removal leaves it standing. */
export function mergeContent(before: Content, row: RecordRow, now: Content): Content {
  if (row.removalOnly) return { ...contentOf(before), removed: row.removed, facts: row.facts || before.facts };
  if (row.state === 'unsaid' && before.removed !== null) return { ...now, removed: before.removed, facts: before.facts };
  return now;
}

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
