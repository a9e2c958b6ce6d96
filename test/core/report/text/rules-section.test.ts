import { rulesSection, rulesTouching } from '../../../../cloudfunctions/core/report/text/rules-section';
import type { Statement } from '../../../../types/report';
import { everyStatement } from '../../../support/every-record';
import { aStatement } from '../../../support/statements';

const namesOf = (statement: Statement): string[] => rulesTouching(statement).map(({ name }) => name);
const clear = aStatement();
const always = ['recordKinds', 'noPenaltyDecision', 'earliest', 'validDays'];
const scoped = (change: Partial<Statement['scope']>): Statement => ({ ...clear, scope: { ...clear.scope, ...change } });

test.each<[string, Statement, string[]]>([
  ['a clear one: what counts, what is kept out whether or not there is any, from when, how long', clear, []],
  ['a record', aStatement({ records: [{}] }), ['found']],
  ['a record of simple procedure', aStatement({ records: [{ procedure: 'simple' }] }), ['found', 'simpleProcedure']],
  ['a record whose procedure was assumed', aStatement({ records: [{ procedureAssumed: true }] }), ['found', 'simpleProcedure']],
  ['a repaired record', aStatement({ records: [{ repaired: '2026-08-01' }] }), ['found', 'repaired']],
  ['a disputed record', aStatement({ records: [{ underObjection: true }] }), ['found', 'objection']],
  ['fields not asked for', scoped({ notAsked: ['税务'] }), ['choose']],
  ['a subject registered elsewhere', scoped({ elsewhere: true }), ['registration', 'elsewhere']],
  ['data that is late', aStatement({ completeTo: '2026-06-30' }), ['attestation']],
])('the rules that touch %s', (_name, statement, more) => {
  expect(namesOf(statement).sort()).toEqual([...always, ...more].sort());
});

test('a record no longer displayed, arrears and the listing version each bring their rule', () => {
  const ended = aStatement({ records: [{ decided: '2024-01-05', fineFen: 10_000, procedure: 'simple' }] });
  expect(ended.decision.records[0]!.display).toMatchObject({ ended: true });
  expect(namesOf(ended)).toContain('displayEnded');
  expect(namesOf(everyStatement())).toContain('arrears');
  expect(namesOf(aStatement({ jurisdiction: 'yongchang', listing: true }))).toContain('listing');
  expect(namesOf(aStatement({ jurisdiction: 'yongchang' }))).not.toContain('listing');
});

test('a rule that keeps records out stands there whether or not it kept one out of this report', () => {
  const none = aStatement({ jurisdiction: 'wuhai' });
  expect(none.decision.leftOut).toEqual([]);
  expect(none.decision.leavesOut.length).toBeGreaterThan(1);
  expect(namesOf(none)).toEqual(expect.arrayContaining(none.decision.leavesOut));
});

test('the others are named with the place where they stand, which is open to everybody', () => {
  const { blocks } = rulesSection(clear, 'code.example.gov.cn');
  expect(blocks.at(-1)).toMatchObject({
    kind: 'text',
    text: expect.stringMatching(/^其余规则见 code\.example\.gov\.cn 的“办事指南”（长治市）。规则版本：changzhi@/),
  });
  expect(rulesTouching(clear).length).toBeLessThan(clear.rules.length / 4);
});
