import { workingDaysAfter } from '../dates/working-days';

export interface Lateness {
  /** Records that came after the last working day the document allows; none where it allows any time. */
  late: number;
  /** The most working days one took from its decision to its arrival; null: none was measured. */
  slowest: number | null;
  /** Records whose working days nobody can count: a year without the State Council's notice. */
  unmeasured: number;
}

export const onTime: Lateness = { late: 0, slowest: null, unmeasured: 0 };

/**
 * How late records came, docs/spec.md §7: from the decision to the day of arrival, in working days.
 * @param decided Days of decision, judgment or entry.
 * @param rule Working days a record may take (null: the document sets none), and the day from which it applies: what was decided before is a backfill
 * and late for nobody.
 */
export function lateness(decided: string[], arrived: string, rule: { workingDays: number | null; from: string | null }): Lateness {
  return decided
    .filter((day) => rule.from === null || day >= rule.from)
    .map((day) => {
      const took = workingDaysAfter(day, arrived);
      const late = took !== null && rule.workingDays !== null && took > rule.workingDays;
      return { late: Number(late), slowest: took, unmeasured: Number(took === null) };
    })
    .reduce(mergeLateness, onTime);
}

/** The lateness of several lots of records. */
export const mergeLateness = (a: Lateness, b: Lateness): Lateness => ({
  late: a.late + b.late,
  slowest: a.slowest === null ? b.slowest : b.slowest === null ? a.slowest : Math.max(a.slowest, b.slowest),
  unmeasured: a.unmeasured + b.unmeasured,
});
