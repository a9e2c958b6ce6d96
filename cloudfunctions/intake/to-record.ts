import { digest } from '../runtime/keys';
import { type Content, contentOf, digestOf } from '../runtime/record-content';
import type { PenaltyRow } from '../core/sheet/penalty-row';
import type { RecordRow } from '../core/sheet/record-row';
import type { RecordDoc } from '../store/documents';
import type { Arrival } from './outcome';

/** The id under which a record is kept: the same decision against the same party sent twice is the same record. */
export function recordId(jurisdiction: string, row: PenaltyRow | RecordRow): string {
  return 'party' in row ? digest(`${jurisdiction}|penalty|${row.key}`) : digest(`${jurisdiction}|${row.kind}|${row.record}`);
}

/** A matched row in a record's words. */
export function toContent(row: PenaltyRow | RecordRow, jurisdiction: string, unit: string, subject: string): Content {
  const penalty = 'party' in row;
  const { organ, field, documentNumber, decided, categories, violation, facts, basis, content, fineFen } = row;
  const listed = penalty ? { list: null, decided, removed: null } : { list: row.list, decided, removed: row.removed };
  const decision = penalty
    ? { decision: row.decision, procedure: row.procedure, procedureAssumed: row.procedureAssumed }
    : { decision: 'penalty' as const, procedure: 'ordinary' as const, procedureAssumed: false };
  return {
    ...{ jurisdiction, subject, kind: penalty ? 'penalty' : row.kind, unit, organ, field, documentNumber },
    ...listed,
    ...decision,
    ...{ categories, violation, facts, basis, content, fineFen },
    confiscatedFen: penalty ? row.confiscatedFen : null,
    repaired: null,
    underObjection: penalty && row.underObjection,
  };
}

/** What an entry that stands and a row that comes after it say together: a row silent on the removal leaves it standing. */
export function mergeContent(before: Content, row: PenaltyRow | RecordRow, now: Content): Content {
  if ('party' in row) return now;
  if (row.removalOnly) return { ...contentOf(before), removed: row.removed, facts: row.facts || before.facts };
  if (row.state === 'unsaid' && before.removed !== null) return { ...now, removed: before.removed, facts: before.facts };
  return now;
}

/** A record's first version. */
export const toRecord = (id: string, said: Content, { batch, receivedAt, chunk }: Arrival): RecordDoc => ({
  ...{ _id: id, version: 1, ...said, batch, receivedAt },
  digest: digestOf(said),
  ...{ history: [], repairs: [], origin: chunk?.origin ?? null },
});
