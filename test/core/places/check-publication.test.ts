import { packs } from '../../../config/jurisdictions';
import { isTelephone } from '../../../cloudfunctions/core/places/is-telephone';
import { checkPublication } from '../../../cloudfunctions/core/places/check-publication';
import { demoPublications } from '../../../local/demo/publications';
import type { Publication } from '../../../types/pack';

const pack = (id: string) => packs.find((p) => p.id === id)!;
const empty: Publication = {
  ...{
    number: null,
    from: null,
    until: null,
    demo: true,
    units: [],
    duties: [],
    review: null,
    leavesOutEnded: null,
    veryLargeFineFen: null,
  },
};
const duty = { fields: ['生态环境'], kinds: ['penalty' as const], lists: [], units: ['市生态环境局'] };
const unit = { name: '市生态环境局', registeredName: '黑河市生态环境局', uscc: '111404008MALY1MK8J' };

test('an entry that is right has nothing wrong, and so have those of the demo', () => {
  expect(checkPublication(pack('heihe'), { ...empty, duties: [duty], units: [unit] })).toBeNull();
  // Without fields it is for everybody.
  expect(checkPublication(pack('heihe'), { ...empty, duties: [{ ...duty, fields: [] }], units: [unit] })).toBeNull();
  // The supplier of arrears, where they are shown.
  const fund = { fields: [], kinds: ['housingFund' as const], lists: [], units: ['市住房公积金管理中心'] };
  expect(checkPublication(pack('heihe'), { ...empty, duties: [fund], units: [{ ...unit, name: '市住房公积金管理中心' }] })).toBeNull();
  for (const [id, publication] of Object.entries(demoPublications('2026-11-20'))) {
    expect([id, checkPublication(pack(id), publication)]).toEqual([id, null]);
  }
});

test.each<[what: string, change: Partial<Publication>, words: RegExp]>([
  ['a number without a date', { number: '演示1号' }, /施行日期/],
  ['a telephone without its area code', { telephone: '2020202' }, /^咨询电话的写法不对/],
  ['an end before the beginning', { number: '演示1号', from: '2026-02-01', until: '2026-01-01' }, /截止日期晚于/],
  ['a duty that names no kind', { duties: [{ ...duty, kinds: [] }] }, /^第1项归集责任没有写全/],
  ['a duty that names no unit', { duties: [{ ...duty, units: [] }] }, /^第1项归集责任没有写全/],
  [
    'a field the place does not have',
    { duties: [duty, { ...duty, fields: ['生态环境', '月球'] }] },
    /^第2项归集责任的“月球”不在本地领域清单内/,
  ],
  ['a kind the place does not count', { duties: [{ ...duty, kinds: ['penalty', 'criminalJudgment'] }] }, /^第1项归集责任的“刑事裁判”/],
  ['a unit no duty names', { duties: [duty], units: [unit, { ...unit, name: '市气象局' }] }, /^第2个单位“市气象局”不在归集责任清单内/],
  ['a unit with a code that is none', { duties: [duty], units: [{ ...unit, uscc: '111404008MALY1MK8K' }] }, /^第1个单位.*代码有误/],
  ['one code twice', { duties: [duty], units: [unit, unit] }, /^第2个单位.*相同/],
])('%s is refused by its row, with the next step', (_what, change, words) => {
  const wrong = checkPublication(pack('heilongjiang'), { ...empty, ...change });
  expect(wrong).toMatch(words);
  expect(wrong).toMatch(/。$/);
});

test.each<[what: string, change: Partial<typeof duty> | { kinds: ('penalty' | 'socialInsurance')[] }, words: RegExp]>([
  ['with fields', { kinds: ['socialInsurance'] }, /^第1项归集责任：欠缴不分领域/],
  ['beside records', { fields: [], kinds: ['socialInsurance', 'penalty'] }, /^第1项归集责任：欠缴不分领域/],
])('arrears %s are refused', (_what, change, words) => {
  expect(checkPublication(pack('heihe'), { ...empty, duties: [{ ...duty, ...change }] })).toMatch(words);
});
test('arrears where the document shows none are refused', () => {
  const owed = { ...duty, fields: [], kinds: ['socialInsurance' as const] };
  expect(checkPublication(pack('heilongjiang'), { ...empty, duties: [owed] })).toMatch(/“参保欠缴”不是本地报告列示的种类/);
});

test.each(['0355-2020202', '010-12345678', '0355-2020202-8001', '400-800-1234', '13800000000', '12345', '95598'])(
  '%s can be dialled',
  (text) => {
    expect(isTelephone(text)).toBe(true);
  },
);

test.each(['', '2020202', '0355 2020202', '0355-2020202、2020203', '见官网', '0355-2020202转8001', '23456', '1234567'])(
  '%p is no telephone',
  (text) => {
    expect(isTelephone(text)).toBe(false);
  },
);
