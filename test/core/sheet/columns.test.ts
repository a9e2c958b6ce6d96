import fc from 'fast-check';
import { penaltyCategories, readCategories } from '../../../cloudfunctions/core/sheet/categories';
import { matchColumns } from '../../../cloudfunctions/core/sheet/match-columns';
import { penaltyTemplate } from '../../../cloudfunctions/core/kinds/penalty/columns';
import { recogniseTemplate } from '../../../cloudfunctions/core/kinds/recognise';
import { templates } from '../../../cloudfunctions/core/kinds/sheets';
import { headingOf } from './penalty-sheet';

const codesOf = (...headings: string[]) => {
  const { at } = matchColumns(headings, penaltyTemplate);
  return headings.map((_, place) => [...at].find(([, where]) => where === place)?.[0] ?? null);
};

test('the 30 columns of the standard, and two of ours, in order', () => {
  expect(penaltyTemplate.columns.slice(0, 32).map(({ code }) => code)).toMatchInlineSnapshot(`
[
  "CF_XDR_MC",
  "CF_XDR_LB",
  "CF_XDR_SHXYM",
  "CF_XDR_GSZC",
  "CF_XDR_ZZJG",
  "CF_XDR_SWDJ",
  "CF_XDR_SYDW",
  "CF_XDR_SHZZ",
  "CF_FRDB",
  "CF_FR_ZJLX",
  "CF_FR_ZJHM",
  "CF_XDR_ZJLX",
  "CF_XDR_ZJHM",
  "CF_WSH",
  "CF_WFXW",
  "CF_SY",
  "CF_YJ",
  "CF_CFLB",
  "CF_NR",
  "CF_NR_FK",
  "CF_NR_WFFF",
  "CF_NR_ZKDX",
  "CF_JDRQ",
  "CF_YXQ",
  "CF_GSJZQ",
  "CF_CFJG",
  "CF_CFJGDM",
  "CF_SJLY",
  "CF_SJLYDM",
  "BZ",
  "LY",
  "CF_CX",
]
`);
});

test.each(templates.map((template) => [template.id, template] as const))('codes and headings of %s are its own', (_, template) => {
  const words = template.columns.flatMap(({ code, heading }) => [code, heading]);
  expect(new Set(words).size).toBe(words.length);
  for (const { code, heading } of template.columns) {
    expect(matchColumns([code], template).at.get(code)).toBe(0);
    expect(matchColumns([heading], template).at.get(code)).toBe(0);
  }
  const codes = new Set(template.columns.map(({ code }) => code));
  for (const code of [
    ...template.signature,
    ...template.identity,
    ...template.oneOf.flat(),
    ...template.columns.flatMap((c) => c.readAs ?? []),
  ])
    expect(codes).toContain(code);
});

test.each([
  ['行政相对人代码_1（统一社会信用代码）', 'CF_XDR_SHXYM'],
  [' 行政相对人名称　', 'CF_XDR_MC'],
  ['*行政相对人名称', 'CF_XDR_MC'],
  ['行政相对人\n名称：', 'CF_XDR_MC'],
  ['\ufeff行政相对人名称', 'CF_XDR_MC'],
  ['罚款金额【万元】', 'CF_NR_FK'],
  ['罚款金额 ( 万元 )', 'CF_NR_FK'],
  ['cf_xdr_mc', 'CF_XDR_MC'],
  ['ＣＦ＿ＷＳＨ', 'CF_WSH'],
  ['行政相对人名称(CF_XDR_MC)', 'CF_XDR_MC'],
  ['行政相对人代码_2(组织机构代码)', 'CF_XDR_ZZJG'],
  ['行政相对人代码_3(工商注册号)', 'CF_XDR_GSZC'],
  ['CF_CFMC', 'CF_CFMC'],
  ['处罚名称', 'CF_CFMC'],
  ['CF_CFLB1', 'CF_CFLB1'],
  ['处罚类别2', 'CF_CFLB2'],
  ['处罚结果', 'CF_JG'],
  ['当前状态', 'CF_ZT'],
  ['地方编码', 'DFBM'],
  ['SJC', 'SJC'],
  ['CF_FR_SFZH', 'CF_FR_SFZH'],
  // Another unit, or a number whose meaning varies: not guessed.
  ['罚款金额(元)', null],
  ['罚款金额', null],
  ['行政相对人代码_2', null],
  ['序号', null],
])('%s is %s', (heading, code) => expect(codesOf(heading)).toEqual([code]));

test.each([
  [
    ['法定代表人', '法定代表人证件类型', '法定代表人证件号码', '证件类型', '证件号码'],
    ['CF_FRDB', 'CF_FR_ZJLX', 'CF_FR_ZJHM', 'CF_XDR_ZJLX', 'CF_XDR_ZJHM'],
  ],
  [
    ['法定代表人', '证件类型', '证件号码', '证件类型', '证件号码'],
    ['CF_FRDB', 'CF_FR_ZJLX', 'CF_FR_ZJHM', 'CF_XDR_ZJLX', 'CF_XDR_ZJHM'],
  ],
  [
    ['证件类型', '证件号码'],
    ['CF_XDR_ZJLX', 'CF_XDR_ZJHM'],
  ],
])('shared headings %j', (headings, codes) => expect(codesOf(...headings)).toEqual(codes));

test('repeated and unknown columns are named', () => {
  expect(matchColumns(['处罚机关', '处罚机关 ', '证件类型', '证件类型', '证件类型', '颜色', ''], penaltyTemplate)).toMatchObject({
    repeated: ['处罚机关', '证件类型'],
    unknown: ['颜色'],
  });
});

test.each([
  [['行政相对人名称', '处罚决定日期', '处罚机关'], 'penalty'],
  [['CF_XDR_MC', 'CF_WSH', 'CF_CFLB'], 'penalty'],
  [['统一社会信用代码', '名称', '主体类型'], 'subject'],
  [['统一社会信用代码', '名称', '主体类型', '法定代表人', '法定代表人证件号码', '成立日期', '行政区划代码', '住所', '登记状态'], 'subject'],
  [['统一社会信用代码', '法定代表人', '法定代表人证件号码'], null],
  [['处罚机关', '备注'], null],
  [['a', 'b', 'c'], null],
  [[], null],
])('%j is a sheet of kind %s', (headings, id) => expect(recogniseTemplate(headings)).toBe(id));

test.each([
  ['罚款', ['罚款']],
  ['罚款;没收违法所得、没收非法财物', ['罚款', '没收违法所得、没收非法财物']],
  ['没收违法所得、没收非法财物、罚款', ['罚款', '没收违法所得、没收非法财物']],
  ['没收违法所得；罚款', ['罚款', '没收违法所得、没收非法财物']],
  ['没收非法财物', ['没收违法所得、没收非法财物']],
  ['警告，罚款,其他', ['警告', '罚款', '其他']],
  ['警告 罚款\u3000通报批评', ['警告', '通报批评', '罚款']],
  ['警告\n罚款', ['警告', '罚款']],
  ['罚款|罚款', ['罚款']],
  ['罚款；', ['罚款']],
  [penaltyCategories.join(';'), [...penaltyCategories]],
  ['口头教育一下', null],
  ['罚款；口头教育', null],
  ['罚款金', null],
  ['没收违法所得没收非法财物', null],
  ['；', null],
  ['', null],
])('categories %p', (text, expected) => expect(readCategories(text)).toEqual(expected));

test('any choice of categories, in any order and separator, is read back', () =>
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...penaltyCategories], { minLength: 1 }),
      fc.constantFrom(';', '；', '、', ',', '，', ' ', ' / '),
      (some, separator) => {
        expect(readCategories(some.join(separator))).toEqual(penaltyCategories.filter((category) => some.includes(category)));
      },
    ),
  ));

test('errors name a column by its standard heading', () => expect(headingOf('CF_XDR_SHXYM')).toBe('行政相对人代码_1(统一社会信用代码)'));
