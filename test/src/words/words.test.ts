import { cannotSayReasonCodes } from '../../../types/kinds';
import { dayWords, instantWords, periodWords } from '../../../src/words/dates';
import { issuerWords } from '../../../src/words/issuer';
import { flagWords, lifeWords } from '../../../src/words/life';
import { grouped } from '../../../src/words/numbers';
import { yuanWords } from '../../../cloudfunctions/core/report/text/yuan-words';
import { reasonWords } from '../../../src/words/reasons';

beforeAll(() => void jest.useFakeTimers({ now: Date.parse('2026-11-20T10:00:00+08:00') }));
afterAll(() => void jest.useRealTimers());

test('days and times are Shanghai’s, the year where it is another', () => {
  expect(dayWords('2024-05-08')).toBe('2024年5月8日');
  expect(periodWords({ from: '2024-05-08', to: '2026-11-20' })).toBe('2024年5月8日至2026年11月20日');
  expect(instantWords(Date.parse('2026-11-19T16:30:00Z'))).toBe('2026年11月20日 00:30');
  expect(instantWords(Date.parse('2025-12-31T16:00:00Z'))).toBe('2026年1月1日 00:00');
  expect(instantWords(Date.parse('2025-12-31T15:59:00Z'))).toBe('2025年12月31日 23:59');
});

test.each([
  [0, '0元'],
  [50, '0.50元'],
  [100_005, '1,000.05元'],
  [120_000_001, '1,200,000.01元'],
  [314_000_000_000, '3,140,000,000元'],
])('%i分 is %s', (fen, words) => expect(yuanWords(fen)).toBe(words));

test('a code is read in fours', () => expect(grouped('91350100M000100Y43')).toBe('9135 0100 M000 100Y 43'));

test.each([
  ['市发展改革委', '长治市', '长治市发展改革委'],
  ['县发改局', '永昌县', '永昌县发改局'],
  ['省营商环境局', '黑龙江省', '黑龙江省营商环境局'],
  ['国家发展改革委', '全国', '国家发展改革委'],
  ['长治市发展改革委', '长治市', '长治市发展改革委'],
  ['信用办', '长治市', '长治市信用办'],
])('%s of %s is %s', (issuer, place, words) => expect(issuerWords(issuer, place)).toBe(words));

test('each state and flag has words, and only a valid report looks good', () => {
  for (const state of ['valid', 'expired', 'superseded', 'withdrawn', 'revoked'] as const) {
    const { words, tone } = lifeWords({ state, since: Date.now(), flags: [] }, '2026-12-20');
    expect(words).toMatch(/^(有效|已)/);
    expect(tone === 'good').toBe(state === 'valid');
  }
  expect(flagWords({ state: 'valid', since: null, flags: ['underObjection', 'corrected', 'repaired', 'added'] })).toHaveLength(4);
});

test('each reason says why and what to do', () => {
  for (const reason of cannotSayReasonCodes) {
    const { title, why, next } = reasonWords[reason];
    for (const words of [title, why, next('长治市发展改革委')]) expect(words.length).toBeGreaterThan(5);
  }
});
