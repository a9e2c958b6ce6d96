import type { LeftOut } from '../../../../types/report';
import type { Placed } from './sort-records';

/** How many records each rule kept out, in the order in which they first appear. */
export function tally(records: Placed[]): LeftOut[] {
  const counts = new Map<LeftOut['rule'], LeftOut>();
  for (const { treatment, rule, clause } of records.map(({ treated }) => treated)) {
    if (treatment !== 'leftOut') continue;
    const known = counts.get(rule) ?? { rule, clause, count: 0 };
    counts.set(rule, { ...known, count: known.count + 1 });
  }
  return [...counts.values()];
}
