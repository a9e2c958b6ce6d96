import { conclusionOf } from '../../../../cloudfunctions/core/report/text/conclusion';
import { overallOf } from '../../../../cloudfunctions/core/report/text/overall';
import { everyStatement } from '../../../support/every-record';
import { aStatement } from '../../../support/statements';

test('a cover concludes in the words of every door, with their notes', () => {
  const statement = everyStatement();
  const { words, notes } = overallOf(statement);
  expect(conclusionOf(statement)).toMatchObject({ words: `${words}。`, notes, tone: 'hasRecords' });
});

test('it says of how many fields how many were asked for, and how many say what', () => {
  const statement = aStatement({ records: [{}] });
  expect(conclusionOf(statement).reach).toBe('查询全部39个领域：1个有记录；38个所列种类内未查到记录。');
  const scope = { ...statement.scope, notAsked: ['税务'] };
  const fields = statement.decision.fields.filter(({ field }) => field !== '税务');
  expect(conclusionOf({ ...statement, scope, decision: { ...statement.decision, fields } }).reach).toBe(
    '查询38个领域（共39个）：1个有记录；37个所列种类内未查到记录。',
  );
});

test.each([
  ['clear', {}, {}],
  ['plain', {}, { shorter: true }],
  ['cannotSay', { completeTo: '2026-06-30' }, {}],
  ['hasRecords', { records: [{}] }, { shorter: true }],
])('it is green only where nothing is missing: %s', (tone, wish, limits) => {
  const statement = aStatement(wish);
  expect(conclusionOf({ ...statement, scope: { ...statement.scope, ...limits } }).tone).toBe(tone);
});
