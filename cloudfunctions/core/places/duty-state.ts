import { addDays, addMonths, endOfMonth } from '../dates/arithmetic';
import { type AttestationRule, recentEnough } from '../report/decide/attested';

/** `fresh`: nothing to do; `due`: a period has ended and the days of grace run; `overdue`: reports say 超期未报; `never`: nothing was attested. */
type DutyState = 'fresh' | 'due' | 'overdue' | 'never';

interface DutyStanding {
  state: DutyState;
  /** The last day on which the next attestation is in time; null: never attested, due at once. */
  dueBy: string | null;
  /** The day the next attestation must reach: the end of the period that follows. */
  upTo: string;
}

/**
 * Where a unit's attestation of one kind under one duty stands; periods are whole calendar months. It is overdue exactly when a report may no longer
 * rest on it (`recentEnough`).
 *
 * @param completeTo The day up to which data was attested; null: never.
 */
export function dutyState(completeTo: string | null, today: string, rule: AttestationRule): DutyStanding {
  const lastMonth = endOfMonth(addMonths(today, -1));
  if (completeTo === null) return { state: 'never', dueBy: null, upTo: lastMonth };
  // A day inside a month covers only the months before it.
  const covered = endOfMonth(completeTo) === completeTo ? completeTo : endOfMonth(addMonths(completeTo, -1));
  const upTo = endOfMonth(addMonths(`${covered.slice(0, 8)}01`, rule.everyMonths));
  const isOverdue = completeTo < recentEnough(today, rule);
  const isDue = completeTo < recentEnough(today, { ...rule, graceDays: 0 });
  const state = isOverdue ? 'overdue' : isDue ? 'due' : 'fresh';
  return { state, dueBy: addDays(upTo, rule.graceDays), upTo: upTo > lastMonth ? upTo : lastMonth };
}
