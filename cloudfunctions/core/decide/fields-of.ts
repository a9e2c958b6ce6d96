import type { QuarantinedRow, Subject, ViolationRecord } from '../../../types/record';
import type { EffectiveDuty } from '../packs/duties';

/**
 * The fields a row counts in: the one it names, else every field its unit has a duty for (spec §4.2). A unit that is not
 * known may be any, so the row may touch every field in `whenUnknown`.
 */
export function fieldsOfRow(
  row: Pick<ViolationRecord, 'field'> & { unit: string | null },
  duties: EffectiveDuty[],
  whenUnknown: string[] = [],
): string[] {
  if (row.field !== null) return [row.field];
  if (row.unit === null) return whenUnknown;
  const unit = row.unit;
  return [...new Set(duties.filter((d) => d.units.includes(unit)).flatMap((d) => d.serves))];
}

/** A quarantined row may be about a subject when it bears the subject's USCC, or bears none and the same name. */
export function touches(row: QuarantinedRow, subject: Pick<Subject, 'uscc' | 'name'>): boolean {
  return row.uscc === null ? sameName(row.name, subject.name) : row.uscc === subject.uscc;
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
