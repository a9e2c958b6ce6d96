import type { Pack, Publication } from '../../../../types/pack';
import type { Arrears, Attestation, Subject, ViolationRecord, WaitingRow } from '../../../../types/record';
import { leavingOut } from '../../../../types/kinds';
import type { Decision, Period } from '../../../../types/report';
import { dutiesOf } from '../../places/duties';
import { rulesUnder } from '../../places/rules-under';
import { type Grounds, lineOf } from './line-of';
import { sortRecords } from './sort-records';
import { attestationKey, recentEnough } from './attested';
import { tally } from './tally';
import { waitingHere } from './waiting-here';
import { wideOf } from './wide';

export interface Evidence {
  records: ViolationRecord[];
  attestations: Attestation[];
  quarantine: WaitingRow[];
  arrears: Arrears[];
}

export interface Asked {
  pack: Pack;
  publication: Publication | null;
  subject: Pick<Subject, 'uscc' | 'name'>;
  fields: string[];
  period: Period;
  today: string;
}

/** What a subject-wide line is called that holds what belongs to no selectable field. */
export const elsewhereName = '不属于可选领域的记录';

/**
 * Decide, for each asked field and for what stands subject-wide, between has records, clear and cannot say; docs/spec.md §4.2. Pure: the
 * same evidence gives the same decision.
 */
export function decideFields(asked: Asked, evidence: Evidence): Decision {
  const { pack, publication, period, today } = asked;
  const rules = rulesUnder(pack, publication);
  const duties = dutiesOf(pack, publication);
  const counted = rules.recordKinds.value;
  const place = { ...{ rules, duties, counted }, wide: wideOf(duties, counted), all: pack.fields.map((f) => f.name) };
  const { placed, shown, listedSeparately } = sortRecords(evidence.records, asked, place);
  const waiting = waitingHere(evidence.quarantine, asked, place);
  const grounds: Grounds = {
    ...{ counted, period, bound: recentEnough(today, rules.attestation.value) },
    attested: new Map(evidence.attestations.map((a) => [attestationKey(a.duty, a.unit, a.kind), a])),
    leavesOutEnded: rules.displayEnded.value === 'leftOut',
  };

  const fields = asked.fields.map((field) => {
    const supplying = duties.filter((duty) => duty.serves.includes(field));
    const here = <T extends { where: { fields: string[] } }>(rows: T[]) => rows.filter(({ where }) => where.fields.includes(field));
    return { field, ...lineOf({ supplying, records: here(placed), waiting: here(waiting), only: null, needed: true }, grounds) };
  });
  const subjectWide = place.wide.map(({ name, kind, duties: supplying }) => {
    const here = <T extends { where: { wide: string[] } }>(rows: T[]) => rows.filter(({ where }) => where.wide.includes(name));
    return { name, ...lineOf({ supplying, records: here(placed), waiting: here(waiting), only: { kind, name }, needed: true }, grounds) };
  });
  const nowhere = <T extends { where: { fields: string[]; wide: string[] } }>(rows: T[]) =>
    rows.filter(({ where }) => where.fields.length === 0 && where.wide.length === 0);
  const [stray, strayWaiting] = [nowhere(placed), nowhere(waiting)];
  if (stray.length + strayWaiting.length > 0)
    subjectWide.push({
      name: elsewhereName,
      ...lineOf({ supplying: [], records: stray, waiting: strayWaiting, only: null, needed: false }, grounds),
    });

  const held = waiting.flatMap(({ holds }) => holds ?? []);
  const found = shown.length > 0 ? rules.found.value : rules.found.value !== 'report' && held.length > 0 ? 'held' : 'report';
  return {
    outcome: found,
    ...{ fields, subjectWide },
    records: shown,
    listedSeparately,
    arrears: evidence.arrears
      .filter((a) => rules.arrears.value.includes(a.kind))
      .map(({ kind, unit, amountFen, asOf }) => ({ kind, unit, amountFen, asOf })),
    leftOut: tally(placed),
    leavesOut: leavingOut.filter((rule) => rules[rule].value === 'leftOut'),
    waiting: found === 'report' ? [] : held,
  };
}
