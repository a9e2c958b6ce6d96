import type { Pack, Publication } from '../../../../types/pack';
import type { Arrears, Attestation, QuarantinedRow, Subject, ViolationRecord } from '../../../../types/record';
import type { Decision, FieldLine, Period, RecordLine } from '../../../../types/report';
import { dutiesOf } from '../../places/duties';
import { inPeriod } from './in-period';
import { treat } from './treatment';
import { attestationKey, recentEnough } from './attested';
import { fieldsOfRow, mayConcern } from './fields-of';
import { kindLine } from './kind-line';
import { toLine } from './record-line';
import { wordsFor } from '../text/field-words';

export interface Evidence {
  records: ViolationRecord[];
  attestations: Attestation[];
  quarantine: QuarantinedRow[];
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

const newestFirst = (a: RecordLine, b: RecordLine): number => b.decided.localeCompare(a.decided);

/**
 * Decide, for each asked field and kind, between has records, clear and cannot say; docs/spec.md §4.2. Pure: the same evidence gives
 * the same decision.
 */
export function decideFields(asked: Asked, evidence: Evidence): Decision {
  const { pack, publication, period, today } = asked;
  const rules = pack.rules;
  const duties = dutiesOf(pack, publication);
  const all = pack.fields.map((f) => f.name);
  const bound = recentEnough(today, rules.attestation.value);
  const attested = new Map(evidence.attestations.map((a) => [attestationKey(a.duty, a.unit, a.kind), a]));

  const shown: RecordLine[] = [];
  const listedSeparately: RecordLine[] = [];
  for (const record of evidence.records) {
    if (!inPeriod(record, period)) continue;
    const fields = fieldsOfRow(record, duties, all).filter((f) => asked.fields.includes(f));
    if (fields.length === 0) continue;
    const { treatment } = treat(record, rules, today, publication?.veryLargeFineFen ?? null);
    if (treatment === 'leftOut') continue;
    (treatment === 'listedSeparately' ? listedSeparately : shown).push(toLine(record, treatment, fields));
  }
  for (const lines of [shown, listedSeparately]) lines.sort(newestFirst);

  const waiting = evidence.quarantine.filter((row) => mayConcern(row, asked.subject));
  const lines = asked.fields.map((field): FieldLine => {
    const own = shown.filter((r) => r.fields.includes(field));
    const kinds = rules.recordKinds.value
      .map(({ kind, scope }) => {
        const supplying = duties.filter((d) => d.serves.includes(field) && d.kinds.includes(kind));
        if (supplying.length === 0 && scope === 'byDuty' && !own.some((r) => r.kind === kind)) return null;
        return kindLine(kind, {
          supplying,
          hasAnyDuty: duties.some((d) => d.serves.includes(field)),
          hasRecords: own.some((r) => r.kind === kind),
          quarantined: waiting.some((row) => row.kind === kind && fieldsOfRow(row, duties, all).includes(field)),
          attested,
          period,
          bound,
        });
      })
      .filter((line) => line !== null);
    const { words, bare } = wordsFor(kinds, own.length);
    const covered = kinds.filter((k) => k.state !== 'notCovered');
    const days = covered.map((k) => k.asOf);
    return {
      field,
      state: own.length > 0 ? 'hasRecords' : covered.some((k) => k.state === 'cannotSay') || covered.length === 0 ? 'cannotSay' : 'clear',
      words,
      bare,
      asOf: days.length === 0 || days.includes(null) ? null : days.reduce((a, b) => (a! < b! ? a : b))!,
      kinds,
      records: own.map((r) => r.id),
    };
  });

  return {
    outcome: shown.length > 0 ? rules.found.value : 'report',
    fields: lines,
    records: shown,
    listedSeparately,
    arrears: evidence.arrears
      .filter((a) => rules.arrears.value.includes(a.kind))
      .map(({ kind, unit, amountFen, asOf }) => ({ kind, unit, amountFen, asOf })),
  };
}
