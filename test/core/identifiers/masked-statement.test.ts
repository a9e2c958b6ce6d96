import { maskName } from '../../../cloudfunctions/core/identifiers/mask-name';
import { maskedStatement } from '../../../cloudfunctions/core/identifiers/masked-statement';
import { aStatement } from '../../support/statements';

test.each([
  ['张示例', '张**'],
  ['𰻝示例', '𰻝**'],
  ['李', '李**'],
  ['', '**'],
])('the name %j is shown to others as %j', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

const records = [
  { violation: '张示例无照经营，张示例拒不改正', content: '对张示例罚款' },
  { repaired: '2026-08-01', violation: '张示例占道经营' },
];
const person = { name: '张示例', uscc: '110101199003070011', kind: 'naturalPerson' };

test('a natural person is masked wherever the statement names them, and nothing else of it changes', () => {
  const statement = aStatement({ jurisdiction: 'heihe', records, change: { subject: person } });
  const masked = maskedStatement(statement);
  expect([statement.decision.records.length, statement.decision.listedSeparately.length]).toEqual([1, 1]);
  expect(JSON.stringify(masked)).not.toMatch(/张示例|19900307/);
  expect(masked.subject).toEqual({ ...person, name: '张**', uscc: '110***********0011' });
  expect(masked.decision.records[0]).toMatchObject({ violation: '张**无照经营，张**拒不改正', content: '对张**罚款' });
  const { subject: _s, decision: _d, ...rest } = statement;
  expect(masked).toMatchObject(rest);
});

test('nor does a record tell the number, however its last letter is written', () => {
  const numbered = { ...person, uscc: '11010119900307221X' };
  const records = [{ violation: '张示例（身份证号11010119900307221X）无照经营', content: '对11010119900307221x罚款' }];
  const masked = maskedStatement(aStatement({ records: records, change: { subject: numbered } }));
  expect(JSON.stringify(masked)).not.toContain('19900307');
  expect(masked.decision.records[0]).toMatchObject({
    violation: '张**（身份证号110***********221X）无照经营',
    content: '对110***********221X罚款',
  });
});

test('every other subject is public', () => {
  const statement = aStatement({ records });
  expect(maskedStatement(statement)).toBe(statement);
});
