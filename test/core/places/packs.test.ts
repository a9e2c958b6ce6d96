import * as v from 'valibot';
import { checkedPack, packs } from '../../../config/jurisdictions';
import { resolveField } from '../../../cloudfunctions/core/places/resolve-field';
import { Pack } from '../../../types/pack';
import { documents } from './documents';

const pack = (id: string): Pack => packs.find((p) => p.id === id)!;

/** What a place lays down is stated only of those read in the documents at hand, and of the baseline. */
const read = packs.filter((p) => p.id in documents || p.id === 'national');

describe('packs', () => {
  test('a pack for each document, then the one baseline; no id or division twice', () => {
    expect(packs.map((p) => p.id)).toEqual(expect.arrayContaining(Object.keys(documents)));
    expect(packs.filter((p) => p.division === '000000').map((p) => p.id)).toEqual(['national']);
    expect(packs.at(-1)!.id).toBe('national');
    expect(new Set(packs.map((p) => p.id)).size).toBe(packs.length);
    expect(new Set(packs.map((p) => p.division)).size).toBe(packs.length);
  });

  test.each(packs.map((p) => [p.id, p] as const))('%s is valid against the schema', (id, p) => {
    expect(v.safeParse(Pack, p).issues).toBeUndefined();
    expect(checkedPack(id)).toEqual(p);
  });

  test('an unknown id is no pack', () => expect(checkedPack('nowhere')).toBeNull());

  test.each(packs.map((p) => [p.id, p] as const))('%s: no field twice, duties by row', (_, p) => {
    expect(new Set(p.fields.map((f) => f.name)).size).toBe(p.fields.length);
    expect(p.duties.map((d) => d.row)).toEqual(p.duties.map((_row, i) => i + 1));
  });

  test.each([
    ['heihe', 16, 0],
    ['heilongjiang', 50, 1],
    ['wuhai', 31, 31],
    ['yongchang', 38, 52],
    ['changzhi', 39, 32],
    ['national', 1, 0],
  ])('%s: %i fields, %i duties', (id, fields, duties) => {
    expect(new Set(pack(id).fields.map((f) => f.name)).size).toBe(fields);
    expect(pack(id).duties.map((d) => d.row)).toEqual(Array.from({ length: duties }, (_, i) => i + 1));
  });

  test.each(packs.map((p) => [p.id, p] as const))('%s: kinds have codes, served fields exist, words are unambiguous', (_, p) => {
    const names = p.fields.map((f) => f.name);
    for (const duty of p.duties) {
      expect(duty.kinds.filter((word) => !(word in p.kindWords))).toEqual([]);
      expect(duty.serves.filter((name) => !names.includes(name))).toEqual([]);
      expect(duty.units.length).toBeGreaterThan(0);
    }
    const counted = new Set(p.rules.recordKinds.value);
    expect(Object.values(p.kindWords).filter((kind) => !counted.has(kind))).toEqual([]);
    expect([...counted].filter((kind) => !Object.values(p.kindWords).includes(kind))).toEqual([]);
    const words = p.fields.flatMap((f) => [f.name, ...f.aliases.map((a) => a.name)]);
    expect(new Set(words).size).toBe(words.length);
    expect(p.notSelectable.filter((area) => resolveField(p, area.name) !== null)).toEqual([]);
    expect(new Set(p.rules.purposes.value.map((purpose) => purpose.id)).size).toBe(p.rules.purposes.value.length);
  });

  // 永昌 附件1 第9行 is 住房城乡建设 of 县住建局; its own list column names 物业服务企业黑名单, and 附件2 gives 物业管理 to the
  // same unit: the document itself puts property management under this row.
  const beyondNames: Record<string, string[]> = { 'yongchang/9': ['物业管理'] };

  test.each(packs.map((p) => [p.id, p] as const))('%s: a row serves the fields its area names, and no other', (_, p) => {
    for (const duty of p.duties) {
      const named = duty.fields.map((word) => resolveField(p, word)).filter((name) => name !== null);
      expect(duty.serves).toEqual([...named, ...(beyondNames[`${p.id}/${duty.row}`] ?? [])]);
    }
  });

  test('every selectable field is supplied by a row, where the document names units', () => {
    const unserved = (p: Pack): string[] => p.fields.map((f) => f.name).filter((name) => !p.duties.some((d) => d.serves.includes(name)));
    for (const id of ['wuhai', 'changzhi', 'yongchang']) expect(unserved(pack(id))).toEqual([]);
    // 永昌 附件1 has no row of these areas; 附件2 names their units, and 三（二） makes penalties what they supply.
    const byAnnex2 = pack('yongchang').duties.filter(({ clause }) => clause.startsWith('附件2'));
    expect(byAnnex2.map(({ serves }) => serves)).toEqual([['商务'], ['民族宗教'], ['知识产权'], ['文物'], ['房地产开发和中介']]);
    for (const { serves, units, kinds, clause } of byAnnex2) {
      const field = pack('yongchang').fields.find(({ name }) => name === serves[0])!;
      expect([units, kinds, clause]).toEqual([[field.unit], ['行政处罚'], `${field.clause}、三（二）`]);
    }
  });

  test('what one organ supplies for everybody stands outside the fields', () => {
    const wide = packs.flatMap(({ id, duties }) => duties.filter((d) => d.subjectWide).map((d) => [id, d.units.join('、'), d.clause]));
    expect(wide).toEqual([
      ['changzhi', '市中级法院', '附件2 第23行'],
      ['heilongjiang', '国家信用信息共享平台', '二（二）'],
      ['wuhai', '市法院、三区', '附表 第1行'],
      ['yongchang', '县人民法院', '附件1 第45行'],
    ]);
  });

  test('one row may serve several fields', () => {
    const served = (id: string, row: number): string[] => pack(id).duties[row - 1]!.serves;
    expect([...served('changzhi', 15)].sort()).toEqual(['市场监管', '食品', '药品', '特种设备', '知识产权'].sort());
    expect(served('changzhi', 26)).toEqual(['地震', '应急管理（安全生产）']);
    expect(served('changzhi', 17)).toEqual(['金融监管']);
    expect(served('changzhi', 20)).toEqual(['消防救援']);
    expect(served('yongchang', 1)).toEqual([]);
    expect(served('yongchang', 40)).toEqual([]);
    expect(served('yongchang', 19)).toEqual(['经济信息化']);
  });
});

describe('rules as docs/spec.md §3 tables them', () => {
  const rows: [string, keyof Pack['rules'], unknown, string][] = [
    ['heihe', 'simpleProcedure', 'leftOut', '三'],
    ['heilongjiang', 'simpleProcedure', 'counted', 'default'],
    ['wuhai', 'simpleProcedure', 'leftOut', '一（三）2'],
    ['yongchang', 'simpleProcedure', 'leftOut', '三（二）'],
    ['changzhi', 'simpleProcedure', 'counted', '三（二）'],
    ['heihe', 'noPenaltyDecision', 'leftOut', '三'],
    ['heilongjiang', 'noPenaltyDecision', 'leftOut', 'default'],
    ['wuhai', 'noPenaltyDecision', 'leftOut', '一（三）2'],
    ['yongchang', 'noPenaltyDecision', 'leftOut', '三（二）'],
    ['changzhi', 'noPenaltyDecision', 'leftOut', 'default'],
    ['heihe', 'repaired', 'listedSeparately', '三'],
    ['heilongjiang', 'repaired', 'leftOut', '令36号 第三条'],
    ['wuhai', 'repaired', 'leftOut', '令36号 第三条'],
    ['yongchang', 'repaired', 'leftOut', '令36号 第三条'],
    ['changzhi', 'repaired', 'marked', '三（二）'],
    ['heihe', 'arrears', ['socialInsurance', 'housingFund'], '三'],
    ['wuhai', 'sourcesShouldOmit', ['simpleProcedure', 'noPenaltyDecision'], '三（一）'],
    ['heihe', 'earliest', null, 'default'],
    ['heilongjiang', 'earliest', '2021-01-01', '二（一）'],
    ['wuhai', 'earliest', '2021-01-01', '二（一）、四（二）'],
    ['yongchang', 'earliest', '2021-01-01', '四（一）'],
    ['changzhi', 'earliest', '2022-08-01', '四（一）'],
    ['heihe', 'choose', { fields: true, period: true, purpose: false }, '四（二）'],
    ['heilongjiang', 'choose', { fields: false, period: false, purpose: false }, 'default'],
    ['wuhai', 'choose', { fields: true, period: true, purpose: false }, 'default'],
    ['yongchang', 'choose', { fields: true, period: true, purpose: true }, '附件3'],
    ['changzhi', 'choose', { fields: true, period: true, purpose: false }, '四（三）'],
    ['yongchang', 'listing', { name: '专用信用报告（上市版）', months: [12, 24, 36], purpose: '企业上市' }, '附件3'],
    ['heihe', 'found', 'report', '二'],
    ['heilongjiang', 'found', 'refuse', '一（一）3'],
    ['wuhai', 'found', 'report', '一（三）1'],
    ['yongchang', 'found', 'viewOnly', '附件3'],
    ['changzhi', 'found', 'report', '三（一）'],
    ['heihe', 'registration', 'notRequired', 'default'],
    ['heilongjiang', 'registration', 'required', '一（一）2'],
    ['wuhai', 'registration', 'notRequired', 'default'],
    ['yongchang', 'registration', 'required', '三（一）'],
    ['changzhi', 'registration', 'required', '三（一）'],
    ['national', 'longestMonths', 60, '发改财金〔2025〕565号'],
    ['national', 'repaired', 'marked', '发改财金〔2025〕565号'],
  ];
  test.each(rows)('%s %s', (id, rule, value, clause) => expect(pack(id).rules[rule]).toEqual({ value, clause }));

  test('the kinds each counts', () => {
    const kinds = (id: string): string => pack(id).rules.recordKinds.value.join(' ');
    expect(kinds('heihe')).toBe('penalty');
    expect(kinds('heilongjiang')).toBe('penalty seriousDishonesty');
    expect(kinds('wuhai')).toBe('penalty seriousDishonesty abnormalOperation');
    expect(kinds('yongchang')).toBe('penalty seriousDishonesty abnormalOperation');
    expect(kinds('changzhi')).toBe('penalty coercive seriousDishonesty criminalJudgment abnormalOperation');
    expect(kinds('national')).toBe('penalty coercive seriousDishonesty criminalJudgment');
  });

  test('of those read, only the baseline caps the period, and only one has a listing version', () => {
    expect(read.filter((p) => p.rules.longestMonths.value !== null).map((p) => p.id)).toEqual(['national']);
    expect(read.filter((p) => p.rules.listing.value !== null).map((p) => p.id)).toEqual(['yongchang']);
  });

  test('deadlines in working days, where a document gives them', () => {
    expect(
      read
        .filter((p) => p.rules.objection.value.workingDays === 5)
        .map((p) => p.id)
        .sort(),
    ).toEqual(['changzhi', 'wuhai']);
    expect(read.filter((p) => p.rules.supply.value.workingDays === 7).map((p) => p.id)).toEqual(['changzhi']);
  });

  test('notices: what a report can not prove', () => {
    for (const id of ['heilongjiang', 'wuhai', 'changzhi']) expect(pack(id).rules.notices.value.join()).toContain('不能证明的事项');
    expect(pack('changzhi').rules.notices.value.join()).toContain('2022年7月31日前的有无违法违规记录证明按原途径查询');
    for (const p of packs) expect(p.rules.notices.value.length).toBeGreaterThan(0);
  });
});
