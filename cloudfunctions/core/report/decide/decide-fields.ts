import type { Pack, Publication } from '../../../../types/pack';
import type { Arrears, Attestation, Subject, ViolationRecord, WaitingRow } from '../../../../types/record';
import { leavingOut } from '../../../../types/kinds';
import type { Decision, Period } from '../../../../types/report';
import { dutiesOf } from '../../places/duties';
import { rulesUnder } from '../../places/rules-under';
import { arrearsLine } from './arrears-line';
import { type Grounds, lineOf } from './line-of';
import { sortRecords } from './sort-records';
import { attestationKey, recentEnough } from './attested';
import { tally } from './tally';
import { waitingHere } from './waiting-here';
import { mayConcern, type Where } from './where-of';
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

  const at = (here: (where: Where) => boolean) => ({
    records: placed.filter(({ where }) => here(where)),
    waiting: waiting.filter(({ where }) => here(where)),
  });
  const fields = asked.fields.map((field) => {
    const supplying = duties.filter((duty) => duty.serves.includes(field));
    return { field, ...lineOf({ ...at((where) => where.fields.includes(field)), supplying, only: null, needed: true }, grounds) };
  });
  const subjectWide = place.wide.map(({ name, kind, duties: supplying }) => {
    return { name, ...lineOf({ ...at((where) => where.wide.includes(name)), supplying, only: { kind, name }, needed: true }, grounds) };
  });
  const nowhere = at((where) => where.fields.length === 0 && where.wide.length === 0);
  if (nowhere.records.length + nowhere.waiting.length > 0)
    subjectWide.push({ name: elsewhereName, ...lineOf({ ...nowhere, supplying: [], only: null, needed: false }, grounds) });

  const held = waiting.flatMap(({ holds }) => holds ?? []);
  const found = shown.length > 0 ? rules.found.value : rules.found.value !== 'report' && held.length > 0 ? 'held' : 'report';
  return {
    outcome: found,
    ...{ fields, subjectWide },
    records: shown,
    listedSeparately,
    arrears: rules.arrears.value.map((kind) =>
      arrearsLine(kind, {
        ...grounds,
        supplying: duties.filter((duty) => duty.kinds.includes(kind)),
        known: evidence.arrears.filter((arrears) => arrears.kind === kind),
        waiting: evidence.quarantine.some((row) => row.kind === kind && mayConcern(row, asked.subject)),
      }),
    ),
    leftOut: tally(placed),
    leavesOut: leavingOut.filter((rule) => rules[rule].value === 'leftOut'),
    waiting: found === 'report' ? [] : held,
  };
}
