jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
import { packs } from '../../../config/jurisdictions';
import { resolveQuestion } from '../../../cloudfunctions/core/report/ask/resolve-question';
import { wholeFrom } from '../../../cloudfunctions/core/report/ask/whole-period';
import {
  beforeWords,
  monthsOffered,
  newDraft,
  type Pack,
  periodOf,
  own,
  purposeOf,
  chosenPurpose,
  questionOf,
  usualFields,
} from '../../../src/holder/ask/draft';

const today = '2026-11-21';
/** A pack as `public/getPack` answers it. */
const detail = (id: string): Pack => {
  const pack = packs.find((p) => p.id === id)!;
  const { rules } = pack;
  return {
    id,
    ...{ place: pack.place, title: pack.title, division: pack.division, authority: pack.authority.value, site: pack.site.value },
    telephone: null,
    reportName: pack.reportName.value,
    validity: { valid: true, code: null, hint: null },
    demo: false,
    subjects: rules.subjects.value,
    fields: pack.fields.map((field) => field.name),
    units: pack.fields.map((field) => field.unit),
    notSelectable: pack.notSelectable.map((field) => field.name),
    choose: rules.choose.value,
    earliest: rules.earliest.value,
    beforeEarliest: rules.beforeEarliest.value,
    longestMonths: rules.longestMonths.value,
    listing: rules.listing.value,
    purposes: rules.purposes.value,
    ownPurpose: rules.ownPurpose.value,
    found: rules.found.value,
    about: [],
    rules: [],
    notices: [],
  };
};
const draft = newDraft('91140400MA0EXAMPLE');

const usualOf = (id: string, purpose: string) =>
  packs.find((p) => p.id === id)!.rules.purposes.value.find((p) => p.id === purpose)!.usual!.value;

test.each([
  ['changzhi', 'commerce', 12],
  ['heihe', 'commerce', 8],
  ['wuhai', 'commerce', 12],
  ['yongchang', 'commerce', 12],
])('%s: untouched, for %s, its %i usual fields and its usual time', (id, purpose, count) => {
  const { fields, months } = usualOf(id, purpose);
  expect(fields).toHaveLength(count);
  expect(questionOf(draft, detail(id), today)).toEqual({
    ...{ subject: draft.subject, jurisdiction: id, version: 'standard', purpose, fields, period: { months } },
  });
});

test.each([
  ['changzhi', 'administration', 24],
  ['changzhi', 'finance', 36],
  ['yongchang', 'other', 36],
])('%s: a purpose chosen brings its own: %s', (id, purpose, months) => {
  const { fields } = usualOf(id, purpose);
  expect(questionOf({ ...draft, purpose }, detail(id), today)).toEqual({
    ...{ subject: draft.subject, jurisdiction: id, version: 'standard', purpose, period: { months } },
    ...(fields ? { fields } : {}),
  });
});

test.each([
  ['heilongjiang', undefined, 'investment'],
  ['national', { months: 36 }, undefined],
])('%s names no usual fields: all of them, and the fixed time or three years', (id, period, purpose) => {
  expect(usualFields(draft, detail(id))).toEqual(detail(id).fields);
  expect(questionOf(draft, detail(id), today)).toEqual({
    ...{ subject: draft.subject, jurisdiction: id, version: 'standard' },
    ...(period ? { period } : {}),
    ...(purpose ? { purpose } : {}),
  });
});

test('what the holder chose stands over what is usual, all fields and another purpose’s too', () => {
  const pack = detail('changzhi');
  expect(questionOf({ ...draft, fields: [...pack.fields] }, pack, today).fields).toBeUndefined();
  expect(questionOf({ ...draft, purpose: 'finance', fields: ['税务'] }, pack, today).fields).toEqual(['税务']);
  expect(questionOf({ ...draft, period: { kind: 'whole' } }, pack, today).period).toBeUndefined();
});

test.each([
  ['changzhi', '2019-05-06', '2022-08-01'],
  ['heihe', '2019-05-06', '2019-05-06'],
  ['heihe', null, '2021-11-21'],
  ['national', '2019-05-06', '2021-11-21'],
  ['national', '2024-05-06', '2024-05-06'],
])('the whole time of %s, founded %s, begins on %s, as the cloud counts it', (id, founded, from) => {
  const pack = packs.find((p) => p.id === id)!;
  expect(wholeFrom(detail(id), founded, today)).toBe(from);
  expect(resolveQuestion({ subject: draft.subject, jurisdiction: id, version: 'standard' }, pack, today, founded).period.from).toBe(from);
});

test('what holds before the first day: the document’s words, or ours, marked', () => {
  expect(beforeWords(detail('changzhi'))).toBe('2022年7月31日前的有无违法违规记录证明按原途径查询。');
  expect(beforeWords(detail('wuhai'))).toContain('默认');
});

test('a purpose chosen holds, one of another place does not', () => {
  expect(purposeOf({ ...draft, purpose: 'finance' }, detail('changzhi'))?.name).toBe('金融方面');
  expect(purposeOf({ ...draft, purpose: 'notary' }, detail('changzhi'))?.id).toBe('commerce');
});

test('a purpose in one’s own words is asked where the list is open, for all fields and three years, and nowhere else', () => {
  const written = { ...draft, purpose: own, ownPurpose: ' 参加评选 ' };
  const question = questionOf(written, detail('wuhai'), today);
  expect(question).toMatchObject({ ownPurpose: '参加评选', period: { months: 36 } });
  expect([question.purpose, question.fields, chosenPurpose(written, detail('wuhai'))]).toEqual([undefined, undefined, '参加评选']);
  expect(questionOf({ ...written, ownPurpose: ' ' }, detail('wuhai'), today).ownPurpose).toBeUndefined();
  expect(questionOf(written, detail('changzhi'), today).ownPurpose).toBeUndefined();
});

test('presets begin no earlier than the data, and end where the pack ends', () => {
  const young = { ...detail('changzhi'), earliest: '2025-06-01' };
  expect(monthsOffered(draft, young, today)).toEqual([12]);
  expect(periodOf(draft, young, today)).toEqual({ kind: 'whole' });
  expect(monthsOffered(draft, { ...detail('national'), longestMonths: 24 }, today)).toEqual([12, 24]);
});

test('the listing version takes its own months only, the longest at first', () => {
  const listing = { ...draft, version: 'listing' as const };
  const pack = detail('yongchang');
  expect(periodOf(listing, pack, today)).toEqual({ kind: 'months', months: 36 });
  expect(periodOf({ ...listing, period: { kind: 'months', months: 12 } }, pack, today)).toEqual({ kind: 'months', months: 12 });
  expect(periodOf({ ...listing, period: { kind: 'days', from: '2024-01-01', to: today } }, pack, today)).toEqual({
    kind: 'months',
    months: 36,
  });
  expect(questionOf(listing, pack, today)).toMatchObject({ version: 'listing', period: { months: 36 } });
  // It holds all fields, and its purpose goes without saying.
  const chosen = questionOf({ ...listing, purpose: 'commerce', fields: ['科技'] }, pack, today);
  expect([chosen.purpose, chosen.fields]).toEqual([undefined, undefined]);
  expect(questionOf(listing, detail('changzhi'), today).version).toBe('standard');
});

test('some fields are sent in the pack’s order, all of them not at all, and none where the place fixes them', () => {
  const pack = detail('changzhi');
  const [first, second] = pack.fields as [string, string];
  expect(questionOf({ ...draft, fields: [second, first, '没有的领域'] }, pack, today).fields).toEqual([first, second]);
  expect(questionOf({ ...draft, fields: ['教育'] }, detail('heilongjiang'), today).fields).toBeUndefined();
});
