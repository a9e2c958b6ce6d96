import type { Life, Statement } from '../../../types/report';
import type { ViolationRecord } from '../../../types/record';
import type { Pack, Publication } from '../../../types/pack';
import { dutiesOf } from '../places/duties';
import { rulesUnder } from '../places/rules-under';
import { inPeriod } from './decide/in-period';
import { concerns } from './decide/sort-records';
import { treat } from './decide/treatment';
import { whereOf } from './decide/where-of';
import { wideOf } from './decide/wide';

/** A record as it stands now, and when it arrived (epoch ms). */
export type CurrentRecord = ViolationRecord & { receivedAt: number };

export interface Place {
  pack: Pack;
  publication: Publication | null;
}

interface LifeMarks {
  withdrawn: number | null;
  revoked: number | null;
  /** The report that names this one as replaced. */
  replacement: { number: string; issued: number } | null;
}

/**
 * Where a report stands now; docs/spec.md §4.4. What the authority or the holder ended outweighs time; flags tell what happened since
 * to the records in it.
 * @param place the pack the report stands on, with what its authority has entered
 * @param current records of the subject in the report's jurisdiction as they stand now
 */
export function lifeOf(statement: Statement, marks: LifeMarks, place: Place, current: CurrentRecord[], today: string): Life {
  const flags = flagsOf(statement, place, current, today);
  if (marks.revoked !== null) return { state: 'revoked', since: marks.revoked, flags };
  if (marks.withdrawn !== null) return { state: 'withdrawn', since: marks.withdrawn, flags };
  const { replacement } = marks;
  if (replacement) return { state: 'superseded', since: replacement.issued, flags, replacedBy: replacement.number };
  return { state: today > statement.validTo ? 'expired' : 'valid', since: null, flags };
}

function flagsOf(
  { decision, period, issued }: Statement,
  { pack, publication }: Place,
  current: CurrentRecord[],
  today: string,
): Life['flags'] {
  const now = new Map(current.map((r) => [r.id, r]));
  const shown = [...decision.records, ...decision.listedSeparately];
  const flags = new Set<Life['flags'][number]>();
  for (const line of shown) {
    const record = now.get(line.id);
    if (!record || record.version !== line.version) flags.add('corrected');
    // A repair that was taken back corrects what the report says.
    if (record && !record.repaired !== !line.repaired) flags.add(record.repaired ? 'repaired' : 'corrected');
    if (record?.underObjection) flags.add('underObjection');
  }
  const known = new Set(shown.map((r) => r.id));
  const asked = decision.fields.map((f) => f.field);
  const all = pack.fields.map((f) => f.name);
  const duties = dutiesOf(pack, publication);
  const rules = rulesUnder(pack, publication);
  const wide = wideOf(duties, rules.recordKinds.value);
  for (const record of current) {
    if (record.receivedAt <= issued || known.has(record.id) || !inPeriod(record, period)) continue;
    // What a report of today would not list is nobody's business.
    if (treat(record, rules, today, publication?.veryLargeFineFen ?? null).treatment === 'leftOut') continue;
    if (concerns(whereOf(record, duties, wide, all), asked)) flags.add('added');
  }
  return [...flags];
}
