import type { Pack } from '../../types/pack';
import type { SourceRow } from '../core/kinds/sheet-kind';
import { command } from '../store/database';
import { subjects } from '../store/documents';
import type { UnitOf } from './unit-finder';

/** A row, its unit on the duty list and its subject in the registry; null: unknown. */
export interface Match<Row extends SourceRow = SourceRow> {
  row: Row;
  unit: string | null;
  subject: string | null;
}

/**
 * Match rows to their units by code or name, and to the registry's subjects by USCC. A natural person is in no registry: where the place
 * reports on such, the ID number is enough.
 */
export async function matchRows(rows: readonly SourceRow[], unitOf: UnitOf, pack: Pick<Pack, 'rules'>): Promise<Match[]> {
  const persons = pack.rules.subjects.value.includes('naturalPerson');
  const usccs = [...new Set(rows.map(({ party }) => party.uscc).filter((uscc) => uscc !== null))];
  const found = usccs.length ? await subjects.find({ _id: command().in(usccs) }) : [];
  const registered = new Set(found.map((subject) => subject._id));
  return rows.map((row) => {
    const { subject, natural } = row.party;
    const known = subject !== null && (natural ? persons : registered.has(subject));
    return { row, unit: unitOf(row), subject: known ? subject : null };
  });
}
