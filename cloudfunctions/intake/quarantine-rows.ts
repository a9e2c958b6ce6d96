import { AppError } from '../../types/errors';
import type { SourceRow } from '../core/kinds/sheet-kind';
import type { TemplateId } from '../core/kinds/sheets';
import { auditEntry } from '../runtime/call';
import { inParallel } from '../runtime/in-parallel';
import { digest } from '../runtime/keys';
import { command } from '../store/database';
import { type QuarantineDoc, quarantine } from '../store/documents';
import { type Chunk, keepNew } from './keep-new';
import type { Arrival, Outcome, Unmatched } from './outcome';

const quarantineId = (jurisdiction: string, template: TemplateId, row: SourceRow): string =>
  digest(`${jurisdiction}|${template}|${row.key}`);

/** A waiting row as it was read. */
export const rowOf = ({ content }: Pick<QuarantineDoc, 'content'>): SourceRow => JSON.parse(content) as SourceRow;

/**
 * Keep those rows of a chunk whole that could not be matched, until they can be. One that waited before and says something else now waits
 * as it is now.
 * @param outcomes what became of each row
 * @returns the same; `known` where a row waited before, says the same, and its unit has settled it since
 */
export async function quarantineRows(rows: SourceRow[], outcomes: Outcome[], arrival: Arrival & { chunk: Chunk }): Promise<Outcome[]> {
  const ids = rows.map((row, i) =>
    outcomes[i]!.result === 'quarantined' ? quarantineId(arrival.jurisdiction, arrival.template, row) : null,
  );
  const wanted = ids.filter((id) => id !== null);
  const there = new Map(wanted.length ? (await quarantine.find({ _id: command().in(wanted) })).map((q) => [q._id, q]) : []);

  const fresh: QuarantineDoc[] = [];
  const changed: [before: QuarantineDoc, now: QuarantineDoc][] = [];
  const settled = outcomes.map((outcome, i): Outcome => {
    if (outcome.result !== 'quarantined') return outcome;
    const id = ids[i]!;
    const before = there.get(id);
    const doc = toQuarantined(id, rows[i]!, outcome, arrival);
    if (!before) fresh.push(doc);
    else if (before.batch !== arrival.batch) {
      if (!says(before, doc)) changed.push([before, doc]);
      // Matched or discarded by its unit since: that stands.
      else if (!before.waiting) return { result: 'known', id };
    }
    return outcome;
  });
  await keepNew(quarantine, fresh, there.values(), arrival.chunk);
  await inParallel(changed, ([before, now]) => replace(before, now, arrival));
  return settled;
}

/** Whether two rows say the same, wherever in their sheets they stand. */
const says = (one: QuarantineDoc, other: QuarantineDoc): boolean =>
  JSON.stringify({ ...rowOf(one), row: 0 }) === JSON.stringify({ ...rowOf(other), row: 0 });

/** What its source says now waits in the place of what it said before, also where that was matched or discarded. @throws AppError BUSY */
async function replace(stored: QuarantineDoc, now: QuarantineDoc, { call, batch }: Arrival): Promise<void> {
  const { _id, origin: _origin, ...change } = now;
  const { waiting, reason, content } = stored;
  const before = [...(stored.before ?? []), { replacedAt: now.receivedAt, batch: stored.batch, waiting, reason, content }];
  const after = { ...stored, ...change, before };
  const audit = auditEntry(call, 'replace-waiting', `quarantine/${_id}`, { batch }, after);
  if ((await quarantine.update({ _id, batch: stored.batch, waiting }, { ...change, before }, audit)) === 0)
    throw new AppError('BUSY', 'the waiting row changed meanwhile');
}

function toQuarantined(_id: string, row: SourceRow, { why, unit }: Unmatched, arrival: Arrival & { chunk: Chunk }): QuarantineDoc {
  const { jurisdiction, template, batch, receivedAt, chunk } = arrival;
  const { subject: uscc, name, mayConcern } = row.party;
  return {
    _id,
    queue: [String(receivedAt).padStart(14, '0'), batch, String(row.row).padStart(7, '0')].join('|'),
    jurisdiction,
    template,
    batch,
    receivedAt,
    origin: chunk.origin,
    uscc,
    name,
    kind: row.kind,
    mayConcern,
    unit,
    field: row.field,
    why,
    waiting: true,
    matched: null,
    discarded: null,
    reason: null,
    row: row.row,
    content: JSON.stringify(row),
  };
}
