import { AppError } from '../../types/errors';
import { auditEntry } from '../runtime/call';
import type { PenaltyRow } from '../core/sheet/penalty-row';
import type { RecordRow } from '../core/sheet/record-row';
import { command } from '../store/database';
import { type RecordDoc, type Replaced, records } from '../store/documents';
import { inParallel } from '../runtime/in-parallel';
import { type Content, digestOf } from '../runtime/record-content';
import { keepNew } from './keep-new';
import type { Arrival, Keep, Outcome } from './outcome';
import { recordId, toRecord, toContent, mergeContent } from './to-record';

type Row = PenaltyRow | RecordRow;

/**
 * Keep rows as records: new ones, corrections as new versions, removals from a list in the entry they are about. A removal finds its entry in the
 * store or earlier among these rows.
 * @throws AppError BUSY when another call changed a record meanwhile: done again, it goes on from there
 */
export const keepRecords: Keep<Row> = async (rows, arrival, place) => {
  const { jurisdiction } = arrival;
  const ids = [...new Set(rows.map((row) => recordId(jurisdiction, row)))];
  const there = new Map((await records.find({ _id: command().in(ids) })).map((r) => [r._id, r]));
  const fresh = new Map<string, RecordDoc>();
  const changed = new Map<string, RecordDoc>();

  const outcomes = rows.map((row): Outcome => {
    const [unit, subject] = [place.unitOf(row), place.subjectOf(row)];
    if (subject === null || unit === null) return { result: 'quarantined', why: subject === null ? 'subject' : 'unit', unit };
    const id = recordId(jurisdiction, row);
    const said = toContent(row, jurisdiction, unit, subject);
    const before = changed.get(id) ?? fresh.get(id) ?? there.get(id);
    // The key holds what the sheet says of the organ; who sends it may not speak for another unit's record.
    const othersRecord = before && before.unit !== unit && place.unitOf({ ...row, organ: before.unit, organCode: '' }) === before.unit;
    if (othersRecord) return { result: 'quarantined', why: 'unit', unit: before.unit };
    const removalOnly = !('party' in row) && row.removalOnly;
    if (!before && removalOnly) return { result: 'quarantined', why: 'entry', unit };
    if (!before) {
      fresh.set(id, toRecord(id, said, arrival));
      return { result: 'stored', id };
    }
    const merged = mergeContent(before, row, said);
    if (digestOf(merged) === before.digest) return { result: again(before, removalOnly, arrival), id };
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
  const { history, repairs, version, outbox: _outbox, unchained: _unchained, v: _v, tag: _tag, ...content } = before;
  const replaced: Replaced = {
    ...{ version, replacedAt: receivedAt, batch: before.batch },
    content: JSON.stringify({ version, ...content }),
  };
  const { removed, field, facts, categories, fineFen, confiscatedFen, procedure, procedureAssumed, decision, underObjection } = now;
  const { subject, unit, organ, documentNumber, list, violation, basis, content: words } = now;
  const change = {
    ...{ subject, unit, organ, field, documentNumber, list, removed, decision, procedure, procedureAssumed, categories },
    ...{ violation, facts, basis, content: words, fineFen, confiscatedFen, underObjection },
    ...{ version: version + 1, batch, receivedAt, digest: now.digest },
  };
  const after = { ...before, ...change, history: [...history, replaced] };
  const changed = await records.update(
    { _id: before._id, version, repairs: command().size(repairs.length) },
    { ...change, history: command().push([replaced]) },
    auditEntry(call, 'correct', `records/${before._id}`, { batch, version: version + 1, content: now.digest }, after),
  );
  if (changed === 0) throw new AppError('BUSY', 'the record changed meanwhile');
}
