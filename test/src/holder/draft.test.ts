jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
import { packs } from '../../../config/jurisdictions';
import { addMonths } from '../../../cloudfunctions/core/dates/arithmetic';
import { homePack as rule } from '../../../cloudfunctions/core/packs/home';
import { homePack, monthsOffered, newDraft, type Pack, periodOf, purposeOf, questionOf } from '../../../src/holder/ask/draft';
import { monthsBefore } from '../../../src/words/dates';

const today = '2026-11-21';
/** A pack as `public/pack` answers it. */
const detail = (id: string): Pack => {
  const pack = packs.find((p) => p.id === id)!;
  const { rules } = pack;
  return {
    id,
    ...{ place: pack.place, title: pack.title, division: pack.division, authority: pack.authority.value, site: pack.site.value },
    reportName: pack.reportName.value,
    validity: { valid: true, code: null, hint: null },
    demo: false,
    fields: pack.fields.map((field) => field.name),
    notSelectable: pack.notSelectable.map((field) => field.name),
    choose: rules.choose.value,
    earliest: rules.earliest.value,
    longestMonths: rules.longestMonths.value,
    listing: rules.listing.value,
    purposes: rules.purposes.value,
    found: rules.found.value,
    rules: [],
    notices: [],
  };
};
const draft = newDraft('91140400MA0EXAMPLE');

test.each(['140400', '140421', '231100', '230103', '150300', '620321', '620302', '110101'])(
  'the place of %s is the cloud’s',
  (division) => {
    expect(homePack(packs, division)?.id).toBe(rule(packs, division).id);
  },
);

test.each([
  ['changzhi', { months: 36 }, 'commerce'],
  ['heihe', { months: 36 }, 'commerce'],
  ['wuhai', { months: 36 }, 'commerce'],
  ['yongchang', { months: 36 }, 'commerce'],
  ['heilongjiang', undefined, 'investment'],
  ['national', { months: 36 }, undefined],
])('%s: untouched, all fields, three years or the fixed time, for tendering', (id, period, purpose) => {
  const question = questionOf(draft, detail(id), today);
  expect(question).toEqual({
    subject: draft.subject,
    jurisdiction: id,
    version: 'standard',
    ...(period ? { period } : {}),
    ...(purpose ? { purpose } : {}),
  });
});

test('a purpose chosen holds, one of another place does not', () => {
  expect(purposeOf({ ...draft, purpose: 'finance' }, detail('changzhi'))?.name).toBe('金融方面');
  expect(purposeOf({ ...draft, purpose: 'notary' }, detail('changzhi'))?.id).toBe('commerce');
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
  expect(questionOf(listing, detail('changzhi'), today).version).toBe('standard');
});

test('some fields are sent in the pack’s order, all of them not at all, and none where the place fixes them', () => {
  const pack = detail('changzhi');
  const [first, second] = pack.fields as [string, string];
  expect(questionOf({ ...draft, fields: [second, first, '没有的领域'] }, pack, today).fields).toEqual([first, second]);
  expect(questionOf({ ...draft, fields: [...pack.fields] }, pack, today).fields).toBeUndefined();
  expect(questionOf({ ...draft, fields: ['教育'] }, detail('heilongjiang'), today).fields).toBeUndefined();
});

test.each([0, 1, 11, 12, 24, 36, 60])('%i months before any day is what the cloud counts', (months) => {
  for (const day of ['2026-11-21', '2024-02-29', '2026-03-31', '2025-12-31', '2026-01-01'])
    expect(monthsBefore(day, months)).toBe(addMonths(day, -months));
});
