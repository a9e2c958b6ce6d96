import type { QuarantinedRow, Subject, ViolationRecord } from '../../../../types/record';
import { plainName } from '../../identifiers/plain-name';
import type { EffectiveDuty } from '../../places/duties';

/**
 * The fields a row counts in: the one it names, else every field its unit has a duty for (docs/spec.md §4.2). A unit or a field that
 * the place no longer knows may have been any, so the row counts in `all`: a renamed unit must not make a record vanish.
 */
export function fieldsOfRow(
  row: Pick<ViolationRecord, 'field'> & { unit: string | null },
  duties: EffectiveDuty[],
  all: readonly string[],
): string[] {
  if (row.field !== null) return all.includes(row.field) ? [row.field] : [...all];
  const own = duties.filter((d) => row.unit !== null && d.units.includes(row.unit));
  return own.length === 0 ? [...all] : [...new Set(own.flatMap((d) => d.serves))];
}

/** A quarantined row may be about a subject when it bears the subject's USCC, or bears none and the same name. */
export function mayConcern(row: QuarantinedRow, subject: Pick<Subject, 'uscc' | 'name'>): boolean {
  return row.uscc === null ? sameName(row.name, subject.name) : row.uscc === subject.uscc;
}

const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b);
