import type { Decision } from '../../../../types/report';
import { leastDay } from '../../dates/least-day';

/** The day up to which all the data of a decision is complete; null: some was never supplied. */
export function dataDay({ fields, subjectWide }: Pick<Decision, 'fields' | 'subjectWide'>): string | null {
  return leastDay([...fields, ...subjectWide].flatMap(({ kinds, asOf }) => (kinds.length > 0 ? [asOf] : [])));
}
