import type { Decision } from '../../../../types/report';
import { dayWords } from '../../dates/words';
import { leastDay } from '../../dates/least-day';
import type { Pair } from './layout';

/** The day up to which all the data of a decision is complete; null: some was never supplied. */
export function dataDay({ fields, subjectWide }: Pick<Decision, 'fields' | 'subjectWide'>): string | null {
  return leastDay([...fields, ...subjectWide].flatMap(({ kinds, asOf }) => (kinds.length > 0 ? [asOf] : [])));
}

/** The same as an item of a report: it stands beside the period, which it may not reach. */
export function dataItem(decision: Pick<Decision, 'fields' | 'subjectWide'>): Pair {
  const day = dataDay(decision);
  return ['数据截至', day === null ? '部分领域未报送' : dayWords(day)];
}
