import type { SourceRow } from '../core/kinds/sheet-kind';
import type { TemplateId } from '../core/kinds/sheets';
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
 * Keep those rows of a chunk whole that could not be matched, until they can be.
 * @param outcomes What became of each row.
 * @returns the same; `known` where a row waited before and its unit has settled it since
 */
export async function quarantineRows(rows: SourceRow[], outcomes: Outcome[], arrival: Arrival & { chunk: Chunk }): Promise<Outcome[]> {
  const ids = rows.map((row, i) =>
    outcomes[i]!.result === 'quarantined' ? quarantineId(arrival.jurisdiction, arrival.template, row) : null,
  );
  const wanted = ids.filter((id) => id !== null);
  const there = new Map(wanted.length ? (await quarantine.find({ _id: command().in(wanted) })).map((q) => [q._id, q]) : []);

  const fresh: QuarantineDoc[] = [];
  const settled = outcomes.map((outcome, i): Outcome => {
    if (outcome.result !== 'quarantined') return outcome;
    const id = ids[i]!;
    const before = there.get(id);
    // Matched or discarded by its unit since: that stands.
    if (before && !before.waiting && before.batch !== arrival.batch) return { result: 'known', id };
    if (!before) fresh.push(toQuarantined(id, rows[i]!, outcome, arrival));
    return outcome;
  });
  await keepNew(quarantine, fresh, there.values(), arrival.chunk);
  return settled;
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
