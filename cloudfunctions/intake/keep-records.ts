import { AppError } from '../../types/errors';
import { auditEntry } from '../runtime/call';
import type { RecordRow } from '../core/kinds/shared/record-row';
import { command } from '../store/database';
import { type RecordDoc, type Replaced, records } from '../store/documents';
import { inParallel } from '../runtime/in-parallel';
import { type Content, contentOf, digestOf } from '../runtime/record-content';
import { keepNew } from './keep-new';
import { type Arrival, type Keep, type Outcome, unmatched } from './outcome';
import { mergeContent, recordId, toContent, toRecord } from './to-record';
import { isUnit } from './unit-finder';

/**
 * Keep rows as records: new ones, corrections as new versions, removals from a list in the entry they are about. A removal finds its entry in the
 * store or earlier among these rows.
 * @throws AppError BUSY when another call changed a record meanwhile: done again, it goes on from there
 */
export const keepRecords: Keep<RecordRow> = async (matches, arrival) => {
  const { jurisdiction } = arrival;
  const ids = [...new Set(matches.map(({ row }) => recordId(jurisdiction, row)))];
  const there = new Map((await records.find({ _id: command().in(ids) })).map((r) => [r._id, r]));
  const fresh = new Map<string, RecordDoc>();
  const changed = new Map<string, RecordDoc>();

  const outcomes = matches.map(({ row, unit, subject }): Outcome => {
    if (subject === null || unit === null) return unmatched(subject, unit);
    const id = recordId(jurisdiction, row);
    const content = toContent(row, jurisdiction, unit, subject);
    const before = changed.get(id) ?? fresh.get(id) ?? there.get(id);
    // The key holds what the sheet says of the organ; who sends it may not speak for another unit's record.
    const isOthers = before && before.unit !== unit && isUnit(arrival.unitOf, before.unit);
    if (isOthers) return { result: 'quarantined', why: 'unit', unit: before.unit };
    if (!before && row.removalOnly) return { result: 'quarantined', why: 'entry', unit };
    if (!before) {
      fresh.set(id, toRecord(id, content, arrival));
      return { result: 'stored', id };
    }
    const merged = mergeContent(before, row, content);
    if (digestOf(merged) === before.digest) return { result: again(before, row.removalOnly, arrival), id };
    if (fresh.has(id)) fresh.set(id, toRecord(id, merged, arrival));
    else changed.set(id, { ...before, ...merged, digest: digestOf(merged) });
    return { result: 'corrected', id };
  });

  await keepNew(records, [...fresh.values()], there.values(), arrival.chunk);
  await inParallel([...changed.values()], (doc) => correct(there.get(doc._id)!, doc, arrival));
  return outcomes;
};

/** The same again: of this batch it is what it was the first time. */
function again(before: RecordDoc, removalOnly: boolean, { batch }: Arrival): 'stored' | 'known' | 'corrected' {
  if (before.batch !== batch) return 'known';
  return before.version === 1 && !removalOnly ? 'stored' : 'corrected';
}

/** Another content under the same key: the version before it is kept. */
async function correct(before: RecordDoc, now: Content & { digest: string }, { batch, receivedAt, call }: Arrival): Promise<void> {
  const { history, repairs, version, outbox: _outbox, unchained: _unchained, v: _v, tag: _tag, ...past } = before;
  const replaced: Replaced = { version, replacedAt: receivedAt, batch: before.batch, content: JSON.stringify({ version, ...past }) };
  // The key holds place, kind and day; a repair is none of the source's.
  const { jurisdiction: _jurisdiction, kind: _kind, decided: _decided, repaired: _repaired, ...content } = contentOf(now);
  const change = { ...content, version: version + 1, batch, receivedAt, digest: now.digest };
  const after = { ...before, ...change, history: [...history, replaced] };
  const changed = await records.update(
    { _id: before._id, version, repairs: command().size(repairs.length) },
    { ...change, history: command().push([replaced]) },
    auditEntry(call, 'correct', `records/${before._id}`, { batch, version: version + 1, content: now.digest }, after),
  );
  if (changed === 0) throw new AppError('BUSY', 'the record changed meanwhile');
}
