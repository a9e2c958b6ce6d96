import { compactStatement } from '../../../cloudfunctions/core/statement/of-report';
import type { Scope, SubjectLine } from '../../../types/report';
import { aStatement } from '../../support/statements';

const line = (state: SubjectLine['state']): SubjectLine => ({
  ...{ name: '刑事裁判', state, sentence: null, words: '', asOf: null, kinds: [], records: [], leftOut: [] },
});
function compact(states: SubjectLine['state'][], scope: Partial<Scope> = {}) {
  const report = aStatement();
  const fields = report.decision.fields.map(({ field }) => field);
  const decision = { ...report.decision, subjectWide: states.map(line) };
  return compactStatement({ ...report, decision, scope: { ...report.scope, ...scope } }, { revision: 1, fields }, '000000');
}

test.each([
  ['none', []],
  ['clear', ['clear', 'clear']],
  ['cannotSay', ['clear', 'cannotSay', 'clear']],
  ['hasRecords', ['clear', 'cannotSay', 'hasRecords']],
  ['hasRecords', ['hasRecords', 'cannotSay']],
] as const)('the worst of the subject-wide lines is told: %s of %j', (worst, states) => {
  expect(compact([...states]).subjectWide).toBe(worst);
});

test.each([
  ['everything usual was asked', {}, false, false],
  ['a field that isn’t usual is missing', { notAsked: ['消防'] }, false, false],
  ['a usual field is missing', { notAsked: ['税务'], usualMissing: ['税务'] }, true, false],
  ['a shorter time', { shorter: true }, true, false],
  ['registered elsewhere', { elsewhere: true }, false, true],
] as const)('how far it reaches is told: %s', (_name, scope, limited, elsewhere) => {
  expect(compact([], scope as Partial<Scope>)).toMatchObject({ limited, elsewhere });
});
