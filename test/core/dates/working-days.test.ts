import { addDays } from '../../../cloudfunctions/core/dates/arithmetic';
import { workingDaysAfter } from '../../../cloudfunctions/core/dates/working-days';

test.each([
  ['the same day', '2026-11-20', '2026-11-20', 0],
  ['the day after', '2026-11-19', '2026-11-20', 1],
  ['over a weekend', '2026-11-20', '2026-11-23', 1],
  ['a weekend alone', '2026-11-20', '2026-11-22', 0],
  ['a day before', '2026-11-20', '2026-11-01', 0],
  ['over the new year of 2026, Sunday the 4th worked', '2025-12-31', '2026-01-05', 2],
  ['over the spring festival of 2026', '2026-02-13', '2026-02-24', 2],
  ['over the spring festival of 2025', '2025-01-27', '2025-02-05', 1],
  ['over the national day of 2025', '2025-09-30', '2025-10-09', 1],
  ['a Sunday that is worked', '2026-09-19', '2026-09-20', 1],
  ['a Saturday that is worked', '2026-10-09', '2026-10-10', 1],
  ['from one year into the next', '2025-12-30', '2026-01-04', 2],
])('%s: from %s to %s are %i working days', (_what, from, to, days) => expect(workingDaysAfter(from, to)).toBe(days));

// 国办发明电〔2024〕12号 and the notice of 2025-11-04: 365 days, less weekends and days off, and the weekend days worked.
test.each([
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, days) => {
  expect(workingDaysAfter(`${year}-01-01`, `${year}-12-31`)).toBe(days);
});

test.each([
  ['2027-01-04', '2027-01-05'],
  ['2026-12-31', '2027-01-01'],
  ['2024-12-31', '2025-01-02'],
  ['2026-02-30', '2026-03-02'],
])('no days are counted from %s to %s: a year without a notice, or no day at all', (from, to) => {
  expect(workingDaysAfter(from, to)).toBeNull();
});

test('every day of the years that are there is counted, none left out between', () => {
  for (let day = '2025-01-01'; day < '2026-12-31'; day = addDays(day, 1)) {
    expect([0, 1]).toContain(workingDaysAfter(day, addDays(day, 1)));
  }
});
