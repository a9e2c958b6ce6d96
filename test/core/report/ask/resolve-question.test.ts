import * as v from 'valibot';
import { packs } from '../../../../config/jurisdictions';
import { admit } from '../../../../cloudfunctions/core/report/ask/admit';
import { resolveQuestion } from '../../../../cloudfunctions/core/report/ask/resolve-question';
import { Question } from '../../../../types/actions/holder';
import { AppError } from '../../../../types/errors';
import type { Publication } from '../../../../types/pack';
import { nothing } from '../../places/publication';
import type { Subject } from '../../../../types/record';

const today = '2026-11-20';
const packOf = (id: string) => packs.find((p) => p.id === id)!;
const ask = (jurisdiction: string, question: object = {}, founded: string | null = '2015-05-05') =>
  resolveQuestion(v.parse(Question, { subject: '91350100M000100Y43', jurisdiction, ...question }), packOf(jurisdiction), today, founded);
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'none';
};

describe('what a question becomes', () => {
  test('left out means all fields, and the longest time the document gives', () => {
    expect(ask('changzhi')).toMatchObject({
      title: '专项信用报告',
      period: { from: '2022-08-01', to: today },
      purpose: null,
      version: 'standard',
    });
    expect(ask('changzhi').fields).toHaveLength(39);
    expect(ask('heihe').period).toEqual({ from: '2015-05-05', to: today });
    expect(ask('national').period).toEqual({ from: '2021-11-20', to: today });
  });
  test.each([
    ['one day', 'changzhi', { from: '2026-03-05', to: '2026-03-05' }],
    ['today alone', 'changzhi', { from: today, to: today }],
    ['the earliest day on', 'changzhi', { from: '2022-08-01', to: today }],
    ['sixty months to today', 'national', { from: '2021-11-20', to: today }],
    ['sixty months to an earlier day', 'national', { from: '2021-08-31', to: '2026-08-31' }],
    ['sixty months to the end of a shorter month', 'national', { from: '2021-02-28', to: '2026-02-28' }],
  ])('a period may be %s in %s', (_name, id, period) => expect(ask(id, { period }).period).toEqual(period));
  test('fields come back in the order of the list', () => {
    expect(ask('changzhi', { fields: ['科技', '发展改革'] }).fields).toEqual(['发展改革', '科技']);
  });
  test.each([12, 24, 36])('the listing version offers %i months', (months) => {
    const { title, period } = ask('yongchang', { version: 'listing', period: { months }, purpose: 'finance' });
    expect(title).toBe('专用信用报告（上市版）');
    expect(period).toEqual({ from: `${2026 - months / 12}-11-20`, to: today });
  });
});

test('where the list of purposes is open, one in the holder’s own words is printed as such', () => {
  expect(ask('wuhai', { ownPurpose: '参加评选' }).purpose).toBe('参加评选（持有人填写）');
  expect(ask('wuhai', { purpose: 'finance' }).purpose).toBe('金融方面');
  expect(ask('wuhai', {}).purpose).toBeNull();
});

describe('what is refused', () => {
  test.each([
    ['no field', 'changzhi', { fields: [] }, 'FIELDS_EMPTY'],
    ['a field of another place', 'changzhi', { fields: ['园林绿化'] }, 'FIELDS_UNKNOWN'],
    ['a field only the text names', 'yongchang', { fields: ['地震'], purpose: 'finance' }, 'FIELDS_UNKNOWN'],
    ['part of what is fixed', 'heilongjiang', { fields: ['教育'] }, 'FIELDS_FIXED'],
    ['a period that is fixed', 'heilongjiang', { period: { months: 12 } }, 'PERIOD_FIXED'],
    ['the day before the earliest', 'changzhi', { period: { from: '2022-07-31', to: today } }, 'PERIOD_TOO_EARLY'],
    ['months reaching before the earliest', 'changzhi', { period: { months: 60 } }, 'PERIOD_TOO_EARLY'],
    ['an end after today', 'changzhi', { period: { from: '2025-01-01', to: '2026-11-21' } }, 'PERIOD_INVALID'],
    ['an end before the start', 'changzhi', { period: { from: '2025-01-02', to: '2025-01-01' } }, 'PERIOD_INVALID'],
    ['six years of the baseline', 'national', { period: { months: 72 } }, 'PERIOD_TOO_LONG'],
    ['sixty months and a day to today', 'national', { period: { from: '2021-11-19', to: today } }, 'PERIOD_TOO_LONG'],
    ['sixty months and a day to an earlier day', 'national', { period: { from: '2021-08-30', to: '2026-08-31' } }, 'PERIOD_TOO_LONG'],
    ['18 months of the listing version', 'yongchang', { version: 'listing', period: { months: 18 }, purpose: 'finance' }, 'PERIOD_LISTING'],
    ['free dates of the listing version', 'yongchang', { version: 'listing', period: { from: '2025-01-01', to: today } }, 'PERIOD_LISTING'],
    ['some fields of the listing version', 'yongchang', { version: 'listing', period: { months: 12 }, fields: ['科技'] }, 'LISTING_FIXED'],
    ['another purpose of it', 'yongchang', { version: 'listing', period: { months: 12 }, purpose: 'commerce' }, 'LISTING_FIXED'],
    ['a listing version where there is none', 'changzhi', { version: 'listing', period: { months: 12 } }, 'NO_LISTING'],
    ['no purpose where one is chosen', 'yongchang', {}, 'PURPOSE_UNKNOWN'],
    ['a purpose of one’s own where the list is closed', 'changzhi', { ownPurpose: '参加评选' }, 'PURPOSE_UNKNOWN'],
    ['one of one’s own beside one of the list', 'wuhai', { purpose: 'finance', ownPurpose: '参加评选' }, 'PURPOSE_UNKNOWN'],
    ['one of one’s own for a listing', 'yongchang', { version: 'listing', period: { months: 12 }, ownPurpose: '上市' }, 'LISTING_FIXED'],
    ['a purpose of another place', 'changzhi', { purpose: 'notary' }, 'PURPOSE_UNKNOWN'],
  ])('%s in %s', (_name, id, question, code) => expect(codeOf(() => ask(id, question))).toBe(code));

  test('too early says from when, and where to turn for the time before', () => {
    expect(() => ask('changzhi', { period: { months: 60 } })).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/2022年8月1日.*按原途径查询/) }),
    );
  });
});

describe('who is admitted', () => {
  const subject = (change: Partial<Subject>): Subject => ({
    uscc: '91350100M000100Y43',
    name: '示例有限公司',
    kind: 'company',
    representative: '某',
    founded: null,
    division: '140400',
    address: '',
    status: 'active',
    ...change,
  });
  const publication: Publication = {
    number: '演示〔2026〕1号',
    from: '2026-10-01',
    until: '2027-09-30',
    demo: true,
    units: [],
    duties: [],
    review: null,
    leavesOutEnded: null,
    veryLargeFineFen: null,
  };
  const trial = (id: string, change: Partial<Subject>, published: Publication | null, day = today) =>
    codeOf(() => admit(packOf(id), published, subject(change), day, packs));

  test.each([
    ['a Changzhi company in Changzhi', 'changzhi', {}, nothing, 'none'],
    ['a county of Changzhi', 'changzhi', { division: '140423' }, nothing, 'none'],
    ['a Heihe company in Changzhi', 'changzhi', { division: '231100' }, nothing, 'SUBJECT_ELSEWHERE'],
    ['a Changzhi company in Heihe, which asks no registration', 'heihe', {}, nothing, 'none'],
    ['a cancelled subject', 'changzhi', { status: 'cancelled' as const }, nothing, 'SUBJECT_CANCELLED'],
    ['a subject whose licence was revoked still has records to show', 'changzhi', { status: 'revokedLicence' as const }, nothing, 'none'],
    ['an institution in Changzhi, by analogy', 'changzhi', { kind: 'institution' as const }, nothing, 'none'],
    ['an institution in Yongchang', 'yongchang', { kind: 'institution' as const, division: '620321' }, nothing, 'SUBJECT_KIND'],
    ['a place whose authority entered nothing', 'changzhi', {}, null, 'PACK_NOT_ENTERED'],
    ['the national baseline', 'national', {}, nothing, 'PACK_BASELINE'],
    ['Heilongjiang, expired', 'heilongjiang', { division: '231100' }, null, 'PACK_EXPIRED'],
    ['Heilongjiang with the authority’s entry', 'heilongjiang', { division: '231100' }, publication, 'none'],
    ['Wuhai, a draft', 'wuhai', {}, null, 'PACK_DRAFT'],
    ['Wuhai with the authority’s entry', 'wuhai', {}, publication, 'none'],
    ['a pack set to manual review', 'changzhi', {}, { ...publication, review: 'manual' as const }, 'REVIEW_MANUAL'],
  ])('%s', (_name, id, change, published, code) => expect(trial(id, change, published)).toBe(code));

  test('the day Heilongjiang’s document ends it still issues, the next it does not', () => {
    expect(trial('heilongjiang', { division: '230103' }, nothing, '2026-09-30')).toBe('none');
    expect(trial('heilongjiang', { division: '230103' }, nothing, '2026-10-01')).toBe('PACK_EXPIRED');
  });
  test('who is registered elsewhere is told the home platform', () => {
    expect(() => admit(packOf('changzhi'), nothing, subject({ division: '150302' }), today, packs)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('信用中国（内蒙古乌海）') }),
    );
    expect(() => admit(packOf('changzhi'), nothing, subject({ division: '440300' }), today, packs)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('信用中国') }),
    );
  });
});
