import type { Life, Statement } from '../../../types/report';
import type { ViolationRecord } from '../../../types/record';
import { inPeriod } from '../records/in-period';

/** A record as it stands now, and when it arrived (epoch ms). */
export type CurrentRecord = ViolationRecord & { receivedAt: number };

export interface LifeMarks {
  withdrawn: number | null;
  revoked: number | null;
  superseded: number | null;
}

/**
 * Where a report stands now; spec §4.4. What the authority or the holder ended outweighs time; flags tell what happened since
 * to the records in it.
 * @param current records of the subject in the report's jurisdiction as they stand now
 */
export function lifeOf(statement: Statement, marks: LifeMarks, current: CurrentRecord[], today: string): Life {
  const flags = flagsOf(statement, current);
  if (marks.revoked !== null) return { state: 'revoked', since: marks.revoked, flags };
  if (marks.withdrawn !== null) return { state: 'withdrawn', since: marks.withdrawn, flags };
  if (marks.superseded !== null) return { state: 'superseded', since: marks.superseded, flags };
  return { state: today > statement.validTo ? 'expired' : 'valid', since: null, flags };
}

function flagsOf({ decision, period, issued }: Statement, current: CurrentRecord[]): Life['flags'] {
  const now = new Map(current.map((r) => [r.id, r]));
  const shown = [...decision.records, ...decision.apart];
  const flags = new Set<Life['flags'][number]>();
  for (const line of shown) {
    const record = now.get(line.id);
    if (!record || record.version !== line.version) flags.add('corrected');
    if (record?.repaired && !line.repaired) flags.add('repaired');
    if (record?.underObjection) flags.add('underObjection');
  }
  const known = new Set(shown.map((r) => r.id));
  const fields = new Set(decision.fields.map((f) => f.field));
  for (const record of current) {
    const late = record.receivedAt > issued && inPeriod(record, period);
    if (late && !known.has(record.id) && (record.field === null || fields.has(record.field))) flags.add('added');
  }
  return [...flags];
}
