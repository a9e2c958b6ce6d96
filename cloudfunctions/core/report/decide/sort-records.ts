import type { RecordKind } from '../../../../types/kinds';
import type { Rules } from '../../../../types/pack';
import type { ViolationRecord } from '../../../../types/record';
import type { RecordLine } from '../../../../types/report';
import type { EffectiveDuty } from '../../places/duties';
import type { Asked } from './decide-fields';
import { inPeriod } from './in-period';
import { toLine } from './record-line';
import { treat } from './treatment';
import { type Where, whereOf } from './where-of';
import type { Wide } from './wide';

/** What a place lays down, as a decision needs it. */
export interface PlaceRules {
  rules: Rules;
  duties: EffectiveDuty[];
  counted: readonly RecordKind[];
  wide: Wide[];
  /** The selectable fields. */
  all: string[];
}

/** A record of the period that concerns what was asked: where it belongs, and how it is treated. */
export interface Placed {
  record: ViolationRecord;
  where: Where;
  treated: ReturnType<typeof treat>;
}

const newestFirst = (a: RecordLine, b: RecordLine): number => b.decided.localeCompare(a.decided);

/** Whether what belongs there concerns a question: it stands in a field asked for, or subject-wide, or in no field at all. */
export const concerns = (where: Where, asked: readonly string[]): boolean =>
  where.wide.length > 0 || where.fields.length === 0 || where.fields.some((field) => asked.includes(field));

/** The records of the period that concern the question, and of these the ones a report shows, newest first. */
export function sortRecords(
  records: ViolationRecord[],
  { period, fields, today, publication }: Asked,
  { rules, duties, wide, all }: PlaceRules,
): { placed: Placed[]; shown: RecordLine[]; listedSeparately: RecordLine[] } {
  const veryLarge = publication?.veryLargeFineFen ?? null;
  const placed = records
    .filter((record) => inPeriod(record, period))
    .map((record): Placed => ({ record, where: whereOf(record, duties, wide, all), treated: treat(record, rules, today, veryLarge) }))
    .filter(({ where }) => concerns(where, fields));
  const lines = placed.flatMap(({ record, where, treated: { treatment } }) => {
    if (treatment === 'leftOut') return [];
    const asked = where.fields.filter((field) => fields.includes(field));
    return [toLine(record, { treatment, fields: asked, today, veryLargeFineFen: veryLarge })];
  });
  return {
    placed,
    shown: lines.filter(({ treatment }) => treatment !== 'listedSeparately').sort(newestFirst),
    listedSeparately: lines.filter(({ treatment }) => treatment === 'listedSeparately').sort(newestFirst),
  };
}
