import type { Decision } from '../../../../types/report';

/** The day up to which all the data of a decision is complete; null: some was never supplied. */
export function dataDay({ fields, subjectWide }: Pick<Decision, 'fields' | 'subjectWide'>): string | null {
  const days = [...fields, ...subjectWide].flatMap(({ kinds, asOf }) => (kinds.length > 0 ? [asOf] : []));
  const known = days.filter((day) => day !== null).sort();
  return known.length < days.length ? null : (known[0] ?? null);
}
