import '../../support/keys';
import { scopeItems } from '../../../cloudfunctions/core/report/text/scope-words';
import { statementLink } from '../../../cloudfunctions/core/statement/link';
import { compactStatement } from '../../../cloudfunctions/core/statement/of-report';
import { joinPayload } from '../../../cloudfunctions/core/statement/payload';
import { signList } from '../../../cloudfunctions/core/statement/signed-list';
import { encodeStatement } from '../../../cloudfunctions/core/statement/statement';
import { currentKeyId, publishedKeys, signAs } from '../../../cloudfunctions/runtime/signing-keys';
import { fieldsUnder } from '../../../cloudfunctions/store/packs';
import { checkHere } from '../../../src/paper/check-here';
import type { Statement } from '../../../types/report';
import type { RevocationList, TrustList } from '../../../types/trust';
import { NOW } from '../../support/now';
import { aStatement } from '../../support/statements';

const mockKept = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => mockKept.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => mockKept.set(key, JSON.parse(JSON.stringify(data))),
  },
}));

const issuer = '140400';
const host = 'code.example.gov.cn';
const trust: TrustList = {
  ...{ typ: 'trust-list', host, issued: NOW, roots: publishedKeys('list') },
  issuers: [
    {
      ...{ issuer, name: '长治市发展和改革委员会', place: '长治市', host, revocations: `https://${host}/r`, fields: [] },
      ...{ keys: publishedKeys('statement'), listKeys: publishedKeys('list') },
    },
  ],
};
const ended: RevocationList = { typ: 'revocation-list', issuers: [issuer], issued: NOW, ended: {} };
const signed = (typ: 'trust-list' | 'revocation-list', list: object) =>
  signList(typ, currentKeyId('list'), list, (message) => signAs('list', message));

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  mockKept.set('lists', { trust: [signed('trust-list', trust)], revocations: signed('revocation-list', ended), at: NOW });
});

/** What a phone says of a report's paper by itself. */
function offline(report: Statement) {
  const bytes = encodeStatement(compactStatement(report, fieldsUnder(report.pack), currentKeyId('statement')));
  const { answer } = checkHere(statementLink(`https://${host}`, joinPayload(bytes, signAs('statement', bytes))));
  expect(answer).toMatchObject({ verdict: 'offline', reason: 'OFFLINE_LISTED' });
  // Neither the day of the data nor the purpose is in the code: nothing is said of them.
  expect(scopeItems(answer.result!).map(([name]) => name)).toEqual(['范围', '查询期间']);
  return answer.result!.overall;
}
const judgment = { kind: 'criminalJudgment', unit: '市中级法院', field: null } as const;
const whole = aStatement();
const asked = (fields: number, scope: Partial<Statement['scope']> = {}, report = whole): Statement => {
  const names = report.decision.fields.map(({ field }) => field);
  const decision = { ...report.decision, fields: report.decision.fields.slice(0, fields) };
  return { ...report, decision, scope: { ...report.scope, notAsked: names.slice(fields), ...scope } };
};

test('a report that asked everything and found nothing is green', () => {
  expect(offline(whole)).toMatchObject({ tone: 'good', words: '长治市39个领域未查到记录' });
});

test('a report whose only record is subject-wide is red', () => {
  const report = asked(3, {}, aStatement({ records: [judgment] }));
  expect(report.decision.fields.map(({ state }) => state)).toEqual(['clear', 'clear', 'clear']);
  expect(report.decision.records).toHaveLength(1);
  expect(offline(report)).toEqual({
    tone: 'bad',
    words: '长治市有违法违规记录（不分领域的情况）',
    notes: ['所选领域未查到记录，以各领域所列种类为准。', '查了3个领域，共39个；36个没有查。'],
  });
});

test('records in fields and subject-wide are both told', () => {
  const report = aStatement({ records: [{}, judgment] });
  expect(offline(report)).toMatchObject({
    tone: 'bad',
    words: expect.stringMatching(/^长治市39个领域中\d+个有违法违规记录，不分领域的情况也有$/),
  });
});

test('a report in which only what stands subject-wide can’t be said isn’t green', () => {
  const { subjectWide, ...decision } = whole.decision;
  const unsaid = subjectWide.map((line, i) => (i === 0 ? { ...line, state: 'cannotSay' as const } : line));
  expect(offline({ ...whole, decision: { ...decision, subjectWide: unsaid } })).toMatchObject({
    tone: 'unknown',
    words: '长治市39个领域未查到记录，不分领域的情况暂不能说明',
  });
});

test('a report of fewer fields than usual isn’t green; of which fields or time isn’t known', () => {
  const { tone, notes } = offline(asked(3, { usualMissing: ['税务'] }));
  expect(tone).toBe('limited');
  expect(notes.slice(-2)).toEqual(['查了3个领域，共39个；36个没有查。', '查的比常用的少：少了领域，或者查询期间较短、没有查到出具当天。']);
});

test('a report of the usual fields is green though others were not asked', () => {
  expect(offline(asked(3)).tone).toBe('good');
});

test('a report of every field over a shorter time isn’t green', () => {
  const { tone, notes } = offline(asked(39, { shorter: true }));
  expect([tone, notes.at(-1)]).toEqual(['limited', '查询期间短于常用的，或者没有查到出具当天。']);
});

test('a report of a subject registered elsewhere isn’t green', () => {
  const { tone, notes } = offline(asked(39, { elsewhere: true }));
  expect([tone, notes.at(-1)]).toEqual(['limited', '该单位的登记地不在长治市，本报告不含登记地的记录。']);
});
