import type { RecordKind } from '../../../../types/kinds';
import type { Subject, ViolationRecord, WaitingRow } from '../../../../types/record';
import { plainName } from '../../identifiers/plain-name';
import type { EffectiveDuty } from '../../places/duties';
import type { Wide } from './wide';

/** What says where a row belongs; a waiting row's unit may be unknown, and its list is known where it tells of one. */
export type Belonging = Pick<ViolationRecord, 'field' | 'kind' | 'list'> & { unit: string | null };

/** Where a row belongs: selectable fields, names of subject-wide lines, or neither (no field that can be selected). */
export interface Where {
  fields: string[];
  wide: string[];
}

/**
 * Where a row belongs: in the field it names, else in every field its unit has a duty for (docs/spec.md §4.2), and in the subject-wide
 * lines its unit supplies. A unit or a field that the place no longer knows may have been any, so the row counts in `all`: a renamed
 * unit must not make a record vanish. But what only subject-wide duties supply belongs to their lines, whoever sent it.
 */
export function whereOf(row: Belonging, duties: EffectiveDuty[], wide: Wide[], all: readonly string[]): Where {
  const own = duties.filter((duty) => row.unit !== null && duty.units.includes(row.unit));
  const stray = own.length === 0;
  const lines = wide.filter(
    (line) => line.kind === row.kind && listed(row, line) && (stray || own.some((duty) => line.duties.includes(duty))),
  );
  const fields = fieldsOf(row, own, all);
  const onlyWide = stray && row.field === null && isOnlyWide(row.kind, duties);
  return { fields: onlyWide ? [] : fields, wide: lines.map(({ name }) => name) };
}

function fieldsOf({ field }: Belonging, own: EffectiveDuty[], all: readonly string[]): string[] {
  if (field !== null) return all.includes(field) ? [field] : [...all];
  return own.length === 0 ? [...all] : [...new Set(own.flatMap((duty) => duty.serves))];
}

const isOnlyWide = (kind: RecordKind, duties: EffectiveDuty[]): boolean => {
  const supplying = duties.filter((duty) => duty.kinds.includes(kind));
  return supplying.length > 0 && supplying.every((duty) => duty.subjectWide);
};

// 失信被执行人 and 失信被执行人名单 are one list.
const plainList = (list: string): string => plainName(list).replace(/名单$/, '');

/** Whether a row may be of a line's lists: one that names no list may be of any. */
const listed = ({ list }: Belonging, { lists }: Wide): boolean =>
  list === null || lists.length === 0 || lists.some((own) => plainList(own) === plainList(list));

/** A waiting row may be about a subject when it bears the subject's id, or bears none and the same name. */
export function mayConcern(row: Pick<WaitingRow, 'uscc' | 'name'>, subject: Pick<Subject, 'uscc' | 'name'>): boolean {
  return row.uscc === null ? plainName(row.name) === plainName(subject.name) : row.uscc === subject.uscc;
}
