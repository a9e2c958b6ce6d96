import { addDays } from '../../../cloudfunctions/core/dates/arithmetic';
import { recentEnough } from '../../../cloudfunctions/core/report/decide/attested';
import { dutyState } from '../../../cloudfunctions/core/places/duty-state';

const rule = { everyMonths: 1, graceDays: 10 };

test.each([
  [null, '2026-11-20', { state: 'never', dueBy: null, upTo: '2026-10-31' }],
  ['2026-10-31', '2026-11-20', { state: 'fresh', dueBy: '2026-12-10', upTo: '2026-11-30' }],
  ['2026-10-31', '2026-11-30', { state: 'fresh', dueBy: '2026-12-10', upTo: '2026-11-30' }],
  ['2026-10-31', '2026-12-01', { state: 'due', dueBy: '2026-12-10', upTo: '2026-11-30' }],
  ['2026-10-31', '2026-12-10', { state: 'due', dueBy: '2026-12-10', upTo: '2026-11-30' }],
  ['2026-10-31', '2026-12-11', { state: 'overdue', dueBy: '2026-12-10', upTo: '2026-11-30' }],
  ['2026-10-30', '2026-11-05', { state: 'due', dueBy: '2026-11-10', upTo: '2026-10-31' }],
  ['2026-07-31', '2026-11-20', { state: 'overdue', dueBy: '2026-09-10', upTo: '2026-10-31' }],
  ['2026-11-20', '2026-11-20', { state: 'fresh', dueBy: '2026-12-10', upTo: '2026-11-30' }],
])('attested to %p, on %p', (completeTo, today, standing) => expect(dutyState(completeTo, today, rule)).toEqual(standing));

test('for months, quarters and years, on every day it is overdue exactly when a report may not rest on it, and first on the day after `dueBy`', () => {
  for (const [everyMonths, graceDays] of [
    [1, 0],
    [1, 10],
    [2, 5],
    [3, 15],
    [12, 10],
  ] as const)
    for (const completeTo of ['2024-12-31', '2025-02-15', '2025-02-28', '2026-10-31'])
      for (let today = completeTo; today < '2026-12-31'; today = addDays(today, 1)) {
        const own = { everyMonths, graceDays };
        const { state, dueBy } = dutyState(completeTo, today, own);
        expect(state === 'overdue').toBe(completeTo < recentEnough(today, own));
        expect(state === 'overdue').toBe(today > dueBy!);
      }
});
