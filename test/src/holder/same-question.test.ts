jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
import { packs } from '../../../config/jurisdictions';
import { resolveQuestion } from '../../../cloudfunctions/core/report/ask/resolve-question';
import { sameQuestion } from '../../../src/holder/report/same-question';
import type { Input, Output } from '../../../types/actions';
import type { Statement } from '../../../types/report';

const issued = '2026-11-20';
const later = '2027-01-15';

/** What is asked anew of a report that answered this question, on a later day. */
function anew(id: string, asked: Partial<Input<'holder', 'previewReport'>>, founded: string | null = '2019-05-06') {
  const pack = packs.find((p) => p.id === id)!;
  const { rules } = pack;
  const question = { subject: 'S', jurisdiction: id, version: 'standard' as const, ...asked };
  const { version, fields, period, purpose } = resolveQuestion(question, pack, issued, founded);
  const statement = {
    ...{
      subject: { uscc: 'S' },
      jurisdiction: id,
      version,
      period,
      purpose,
      recipient: asked.recipient ? { uscc: null, ...asked.recipient } : null,
    },
    issued: Date.parse(`${issued}T10:00:00+08:00`),
    decision: { fields: fields.map((field) => ({ field })) },
  } as Statement;
  const detail = {
    fields: pack.fields.map((f) => f.name),
    choose: rules.choose.value,
    earliest: rules.earliest.value,
    purposes: rules.purposes.value,
  };
  const again = sameQuestion(statement.subject.uscc, statement, detail as Output<'public', 'getPack'>, founded, later);
  return { again, period: resolveQuestion({ ...again, version }, pack, later, founded).period };
}

test.each([
  ['months back from today', 'changzhi', { period: { months: 36 } }, { from: '2024-01-15', to: later }],
  ['all the time a place gives', 'changzhi', {}, { from: '2022-08-01', to: later }],
  ['all the time since the founding', 'heihe', {}, { from: '2019-05-06', to: later }],
  [
    'days of one’s own in the past',
    'wuhai',
    { period: { from: '2023-01-01', to: '2024-12-31' } },
    { from: '2023-01-01', to: '2024-12-31' },
  ],
  ['days up to the day of issue', 'wuhai', { period: { from: '2023-02-03', to: issued } }, { from: '2023-02-03', to: later }],
  ['the time a place fixes', 'heilongjiang', {}, { from: '2021-01-01', to: later }],
  [
    'the listing version',
    'yongchang',
    { version: 'listing' as const, purpose: 'finance', period: { months: 24 } },
    { from: '2025-01-15', to: later },
  ],
])('%s', (_name, id, asked, period) => {
  const purpose = id === 'yongchang' ? { purpose: 'finance' } : {};
  expect(anew(id, { ...purpose, ...asked }).period).toEqual(period);
});

test('fields, purpose and recipient stay; all fields are not named one by one', () => {
  const asked = { fields: ['税务', '市场监管'], purpose: 'commerce', recipient: { name: '示例招标代理有限公司' } };
  expect(anew('changzhi', asked).again).toMatchObject({ ...asked, fields: ['市场监管', '税务'] });
  expect(anew('changzhi', {}).again.fields).toBeUndefined();
});

test('a purpose in the holder’s own words is asked for again in the same words', () => {
  expect(anew('wuhai', { ownPurpose: '参加评选' }).again).toMatchObject({ ownPurpose: '参加评选' });
  expect(anew('wuhai', { purpose: 'finance' }).again.ownPurpose).toBeUndefined();
});
