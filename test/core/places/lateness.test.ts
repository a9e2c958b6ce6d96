import { lateness, mergeLateness } from '../../../cloudfunctions/core/places/lateness';

const rule = { workingDays: 7, from: '2025-09-01' };

test.each([
  ['in time on the seventh working day', ['2026-11-11'], '2026-11-20', { late: 0, slowest: 7, unmeasured: 0 }],
  ['late on the eighth', ['2026-11-10'], '2026-11-20', { late: 1, slowest: 8, unmeasured: 0 }],
  ['the national day’s holidays do not count', ['2026-09-30'], '2026-10-14', { late: 0, slowest: 6, unmeasured: 0 }],
  ['of several the slowest', ['2026-11-19', '2026-11-02', '2026-11-09'], '2026-11-20', { late: 2, slowest: 14, unmeasured: 0 }],
  ['a backfill is late for nobody', ['2025-08-29', '2022-08-01'], '2026-11-20', { late: 0, slowest: null, unmeasured: 0 }],
  ['a year without a notice is not guessed', ['2026-12-30', '2026-12-31'], '2027-01-04', { late: 0, slowest: null, unmeasured: 2 }],
  ['none', [], '2026-11-20', { late: 0, slowest: null, unmeasured: 0 }],
])('%s', (_what, decided, arrived, expected) => expect(lateness(decided, arrived, rule)).toEqual(expected));

test('where the document sets no limit the days are measured and none is late', () => {
  expect(lateness(['2026-01-05'], '2026-11-20', { workingDays: null, from: null })).toMatchObject({ late: 0, slowest: 217 });
});

test('lots add up, the slowest of all standing', () => {
  expect(mergeLateness({ late: 1, slowest: null, unmeasured: 2 }, { late: 2, slowest: 9, unmeasured: 0 })).toEqual({
    ...{ late: 3, slowest: 9, unmeasured: 2 },
  });
});
