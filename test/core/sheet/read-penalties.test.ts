import fc from 'fast-check';
import type { PenaltyRow } from '../../../cloudfunctions/core/kinds/penalty/penalty-row';
import { readPenalties } from '../../../cloudfunctions/core/kinds/penalty/read-penalties';
import { AppError } from '../../../types/errors';
import { allCodes, good, headingOf, personTag, read, sheetOf, today } from './penalty-sheet';

const idNumber = '110101190608082196';
const person = { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_FRDB: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: idNumber };
const individual = { CF_XDR_LB: '个体工商户', CF_FRDB: '' };

/** Reads one row, the good one changed, and says what is wrong with it: `code rule`. */
const wrong = (change: Record<string, string>) => {
  const { errors } = read([{ ...good, ...change }]);
  const codes = new Map(allCodes.map((code) => [headingOf(code), code]));
  return errors.map(({ row, column, rule }) => {
    expect(row).toBe(2);
    return `${codes.get(column) ?? column} ${rule}`;
  });
};
const accepted = (change: Record<string, string>): PenaltyRow => {
  const { accepted: rows, errors } = read([{ ...good, ...change }]);
  expect(errors).toEqual([]);
  return rows[0]!;
};

test('a good row says everything a record needs', () => {
  expect(accepted({})).toEqual({
    row: 2,
    key: '示市监罚〔2024〕1号|2024-05-28|11231100UHF0XW347F|uscc:91350100M000100Y43',
    party: {
      name: '示例物流有限公司',
      kind: 'organisation',
      uscc: '91350100M000100Y43',
      registration: null,
      organisationCode: null,
      tax: null,
      institution: null,
      socialOrganisation: null,
      representative: '张示例',
      person: null,
    },
    organ: '示例市市场监督管理局',
    organCode: '11231100UHF0XW347F',
    reporter: '示例市市场监督管理局',
    reporterCode: '11231100UHF0XW347F',
    field: null,
    documentNumber: '示市监罚〔2024〕1号',
    decided: '2024-05-28',
    validUntil: '2099-12-31',
    publicUntil: null,
    decision: 'penalty',
    procedure: 'ordinary',
    procedureAssumed: true,
    categories: ['罚款'],
    violation: '未按规定公示年度报告',
    facts: '经查，未按规定公示年度报告。',
    basis: '《企业信息公示暂行条例》第十八条',
    content: '罚款0.2万元',
    fineFen: 200_000,
    confiscatedFen: null,
    licence: null,
    underObjection: false,
  });
});

describe('required', () => {
  test.each(['CF_XDR_MC', 'CF_XDR_LB', 'CF_WSH', 'CF_WFXW', 'CF_SY', 'CF_YJ', 'CF_CFLB', 'CF_NR', 'CF_JDRQ', 'CF_YXQ'])('%s', (code) => {
    for (const empty of ['', ' ', '\u3000', '\u200b', '\ufeff', '\u00a0']) expect(wrong({ [code]: empty })).toEqual([`${code} required`]);
  });
  test.each(['CF_CFJG', 'CF_CFJGDM', 'CF_SJLY', 'CF_SJLYDM', 'CF_FRDB'])('%s', (code) =>
    expect(wrong({ [code]: '' })).toEqual([`${code} required`]),
  );

  test.each([
    ['an organisation without a code', { CF_XDR_SHXYM: '' }, ['CF_XDR_SHXYM required']],
    [
      'an organisation with a person’s document only',
      { CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: idNumber },
      ['CF_XDR_SHXYM required'],
    ],
    ['an organisation by 3', {}, []],
    ['an organisation by 4', { CF_XDR_SHXYM: '', CF_XDR_GSZC: '350100100000001' }, []],
    ['an organisation by 5', { CF_XDR_SHXYM: '', CF_XDR_ZZJG: 'M000100Y-4' }, []],
    ['an organisation by 6', { CF_XDR_SHXYM: '', CF_XDR_SWDJ: '350100M000100Y4' }, []],
    ['an organisation by 7', { CF_XDR_SHXYM: '', CF_XDR_SYDW: '135010000001' }, []],
    ['an organisation by 8', { CF_XDR_SHXYM: '', CF_XDR_SHZZ: '闽社证字第1号' }, []],
    ['an individual by its code', individual, []],
    ['an individual by a document', { ...individual, CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: idNumber }, []],
    ['an individual by nothing', { ...individual, CF_XDR_SHXYM: '' }, ['CF_XDR_SHXYM required']],
    ['an individual by a number of no type', { ...individual, CF_XDR_SHXYM: '', CF_XDR_ZJHM: idNumber }, ['CF_XDR_ZJLX required']],
    ['a person', person, []],
    ['a person without a document', { ...person, CF_XDR_ZJLX: '', CF_XDR_ZJHM: '' }, ['CF_XDR_ZJLX required', 'CF_XDR_ZJHM required']],
    ['a person without its number', { ...person, CF_XDR_ZJHM: '' }, ['CF_XDR_ZJHM required']],
  ])('%s', (_, change, errors) => expect(wrong(change).sort()).toEqual([...errors].sort()));

  test('a pack changes a flag', () => {
    const required = { CF_YXQ: false, CF_GSJZQ: true };
    const { errors } = read([{ ...good, CF_YXQ: '' }], { pack: { fieldOf: () => null, required } });
    expect(errors).toEqual([{ row: 2, column: '公示截止期', rule: 'required' }]);
  });
});

test.each([
  ['uscc: a wrong check character', { CF_XDR_SHXYM: '91350100M000100Y4Z' }, ['CF_XDR_SHXYM uscc']],
  ['uscc: cut short', { CF_XDR_SHXYM: '91350100M000100Y4' }, ['CF_XDR_SHXYM uscc']],
  ['uscc: of the organ', { CF_CFJGDM: '11231100UHF0XW347G' }, ['CF_CFJGDM uscc']],
  ['uscc: of the source', { CF_SJLYDM: '/' }, ['CF_SJLYDM uscc']],
  ['date: no such month', { CF_JDRQ: '2023年13月1日' }, ['CF_JDRQ date']],
  ['date: words', { CF_JDRQ: '不详' }, ['CF_JDRQ date']],
  ['date: of validity', { CF_YXQ: '长期' }, ['CF_YXQ date']],
  ['date: of publication', { CF_GSJZQ: '2024-02-30' }, ['CF_GSJZQ date']],
  ['future: tomorrow', { CF_JDRQ: '2026-11-21' }, ['CF_JDRQ future']],
  ['future: not today', { CF_JDRQ: today }, []],
  ['future: not the end of validity', { CF_YXQ: '2099-12-31', CF_GSJZQ: '2099/1/1' }, []],
  ['amount: negative', { CF_NR_FK: '-1' }, ['CF_NR_FK amount']],
  ['amount: no number', { CF_NR_FK: '1,2,3x' }, ['CF_NR_FK amount']],
  ['amount: seven decimals', { CF_NR_FK: '0.0000001' }, ['CF_NR_FK amount']],
  ['amount: nineteen digits', { CF_NR_FK: '1234567890123.123456' }, ['CF_NR_FK amount']],
  ['amount: confiscated', { CF_NR_WFFF: '无' }, ['CF_NR_WFFF amount']],
  ['enum: a category', { CF_CFLB: '口头教育一下' }, ['CF_CFLB enum']],
  ['enum: one category of two', { CF_CFLB: '罚款;训诫' }, ['CF_CFLB enum']],
  ['enum: a kind of party', { CF_XDR_LB: '企业' }, ['CF_XDR_LB enum']],
  ['enum: a property of every object', { CF_XDR_LB: 'constructor' }, ['CF_XDR_LB enum']],
  ['enum: a procedure', { CF_CX: '快速程序' }, ['CF_CX enum']],
  ['enum: a field of no pack', { LY: '占卜' }, ['LY enum']],
  ['conditional: a fine without its sum', { CF_NR_FK: '' }, ['CF_NR_FK conditional']],
  ['conditional: a fine of nothing', { CF_NR_FK: '0' }, ['CF_NR_FK conditional']],
  ['conditional: confiscation without its sum', { CF_CFLB: '没收违法所得、没收非法财物' }, ['CF_NR_WFFF conditional']],
  ['conditional: confiscation of nothing worth money', { CF_CFLB: '没收非法财物', CF_NR_WFFF: '0' }, []],
  ['conditional: suspension without a licence', { CF_CFLB: '暂扣许可证件' }, ['CF_NR_ZKDX conditional']],
  ['conditional: revocation without a licence', { CF_CFLB: '吊销许可证件' }, ['CF_NR_ZKDX conditional']],
  ['conditional: revocation with it', { CF_CFLB: '吊销许可证件', CF_NR_ZKDX: '食品经营许可证 JY1' }, []],
  ['conditional: a warning needs nothing', { CF_CFLB: '警告', CF_NR_FK: '' }, []],
  ['length: a name', { CF_XDR_MC: '名'.repeat(201) }, ['CF_XDR_MC length']],
  ['length: a name that fits, in characters', { CF_XDR_MC: '𠮷'.repeat(200) }, []],
  ['length: a number of a document', { CF_WSH: '号'.repeat(129) }, ['CF_WSH length']],
  ['length: an organisation code', { CF_XDR_ZZJG: 'M000100Y' }, ['CF_XDR_ZZJG length']],
  ['length: a representative’s number', { CF_FR_ZJHM: '1'.repeat(65) }, ['CF_FR_ZJHM length']],
  ['id: a person’s number', { ...person, CF_XDR_ZJHM: '110101190608082197' }, ['CF_XDR_ZJHM id']],
  ['id: not a passport’s', { ...person, CF_XDR_ZJLX: '护照', CF_XDR_ZJHM: 'E12345678' }, []],
  [
    'several at once',
    { CF_WSH: '', CF_JDRQ: '不详', CF_NR_FK: 'x', CF_XDR_SHXYM: 'x' },
    ['CF_XDR_SHXYM uscc', 'CF_WSH required', 'CF_NR_FK amount', 'CF_JDRQ date'],
  ],
])('%s', (_, change, errors) => expect(wrong(change)).toEqual(errors));

test.each([
  ['lower case and spaces in a code', { CF_XDR_SHXYM: ' 91350100 m000100y43' }, { party: { uscc: '91350100M000100Y43' } }],
  ['full-width codes', { CF_XDR_SHXYM: '９１３５０１００Ｍ０００１００Ｙ４３' }, { party: { uscc: '91350100M000100Y43' } }],
  ['a kind in other spacing', { CF_XDR_LB: '法人 及非法人组织' }, { party: { kind: 'organisation' } }],
  ['a field', { LY: '市场监管' }, { field: '市场监管' }],
  ['a field of another width', { LY: '教育 (学前）' }, { field: '教育（学前）' }],
  ['no fine', { CF_CFLB: '警告', CF_NR_FK: '0' }, { fineFen: null }],
  ['a fine nobody named as one', { CF_CFLB: '警告', CF_NR_FK: '1' }, { fineFen: 1_000_000 }],
  ['the column of the procedure', { CF_CX: '简易程序' }, { procedure: 'simple', procedureAssumed: false }],
  ['the column before the remark', { CF_CX: '普通程序', BZ: '简易程序' }, { procedure: 'ordinary', procedureAssumed: false }],
  ['the older word', { CF_CX: '一般程序' }, { procedure: 'ordinary', procedureAssumed: false }],
  ['the remark', { BZ: '按简易程序当场处罚' }, { procedure: 'simple', procedureAssumed: false }],
  ['the number of the document', { CF_WSH: '示交简易罚〔2024〕1号' }, { procedure: 'simple', procedureAssumed: false }],
  ['a remark that denies it', { BZ: '不适用简易程序' }, { procedure: 'ordinary', procedureAssumed: true }],
  ['nothing said', {}, { procedure: 'ordinary', procedureAssumed: true }],
  ['no penalty', { CF_CFLB: '其他', CF_NR: '不予行政处罚' }, { decision: 'noPenalty' }],
  ['no penalty beside a fine is a penalty', { CF_NR: '罚款0.2万元，其余不予处罚' }, { decision: 'penalty' }],
])('%s', (_, change, row) => expect(accepted(change)).toMatchObject(row));

test('the field chosen at upload serves rows that name none, and must be the pack’s', () => {
  const { accepted: rows } = read([good, { ...good, CF_WSH: '2', LY: '生态环境' }], { field: '市场监管' });
  expect(rows.map(({ field }) => field)).toEqual(['市场监管', '生态环境']);
  expect(() => read([good], { field: '占卜' })).toThrow(new AppError('FIELDS_UNKNOWN', 'field chosen at upload is none of the pack'));
});

describe('the natural key', () => {
  const figures = (...changes: Record<string, string>[]) => {
    const { accepted: rows, duplicates, errors } = read(changes.map((change) => ({ ...good, ...change })));
    return {
      accepted: rows.map(({ row }) => row),
      duplicates,
      conflicts: errors.map(({ row, column, rule }) => `${row} ${column} ${rule}`),
    };
  };
  const conflict = (row: number) => `${row} 行政处罚决定书文号 conflict`;

  test.each([
    ['the same row again', [{}, {}], { accepted: [2], duplicates: [3] }],
    [
      'the same in other spellings',
      [{}, { CF_WSH: ' 示市监罚[2024]1号', CF_JDRQ: '2024年5月28日', CF_NR_FK: '0.200000' }],
      { accepted: [2], duplicates: [3] },
    ],
    ['thrice', [{}, {}, {}], { accepted: [2], duplicates: [3, 4] }],
    ['another number', [{}, { CF_WSH: '2号' }], { accepted: [2, 3] }],
    ['another day', [{}, { CF_JDRQ: '2024-05-29' }], { accepted: [2, 3] }],
    ['another organ', [{}, { CF_CFJGDM: '11231100UJXRRNJY1U' }], { accepted: [2, 3] }],
    ['another party: two records', [{}, { CF_XDR_SHXYM: '911404001X74Q3514M' }], { accepted: [2, 3] }],
    ['other content', [{}, { CF_NR_FK: '0.3' }], { accepted: [], conflicts: [conflict(2), conflict(3)] }],
    ['other content, twice', [{}, {}, { CF_SY: '另一事实' }], { accepted: [], conflicts: [conflict(2), conflict(3), conflict(4)] }],
    ['a repeat of a refused row is refused as itself', [{ CF_SY: '' }, {}], { accepted: [3], conflicts: ['2 违法事实 required'] }],
    ['one person', [person, person], { accepted: [2], duplicates: [3] }],
    ['two persons', [person, { ...person, CF_XDR_ZJHM: '11010119031117193X' }], { accepted: [2, 3] }],
    [
      'one person, with somebody’s code beside it once',
      [person, { ...person, CF_XDR_SHXYM: '91350100M000100Y43' }],
      { conflicts: [conflict(2), conflict(3)], accepted: [] },
    ],
    ['one person, one company', [person, { CF_XDR_LB: '法人及非法人组织' }], { accepted: [2, 3] }],
  ])('%s', (_, changes, expected) =>
    expect(figures(...(changes as Record<string, string>[]))).toEqual({ duplicates: [], conflicts: [], ...expected }),
  );
});

test('no personal document number leaves the reader', () => {
  const other = '11010119031117193X';
  const result = read([
    { ...good, CF_FR_ZJLX: '身份证', CF_FR_ZJHM: other, CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: other },
    { ...good, ...person, CF_WSH: '2' },
    { ...good, ...person, CF_WSH: '3', CF_JDRQ: '不详' },
    { ...good, ...person, CF_WSH: '4', CF_XDR_ZJHM: '110101190608082197' },
    { ...good, ...individual, CF_WSH: '5', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '居民身份证', CF_XDR_ZJHM: idNumber },
  ]);
  expect([result.accepted.length, result.errors.length]).toEqual([3, 2]);
  const said = JSON.stringify(result);
  for (const number of [idNumber, other, '110101190608082197']) expect(said).not.toContain(number);
  expect(result.accepted[1]!.party.person).toEqual({ type: '身份证', tag: personTag(`身份证:${idNumber}`), masked: '110***********2196' });
  // The two words for a resident's card are one document.
  expect(result.accepted[2]!.party.person!.tag).toBe(result.accepted[1]!.party.person!.tag);
});

describe('older sheets', () => {
  const older = (row: Record<string, string>, codes: readonly string[]) =>
    readPenalties(sheetOf([{ ...good, ...row }], codes), { today, pack: { fieldOf: () => null }, personTag });
  const without = (...gone: string[]) => allCodes.filter((code) => !gone.includes(code));

  test('two columns of categories, a result for the content, a name, a division, a stamp', () => {
    const codes = [
      ...without('CF_CFLB', 'CF_NR', 'CF_FR_ZJHM', 'CF_FR_ZJLX'),
      'CF_CFLB1',
      'CF_CFLB2',
      'CF_JG',
      'CF_CFMC',
      'DFBM',
      'SJC',
      'CF_FR_SFZH',
    ];
    const row = {
      CF_CFLB1: '罚款',
      CF_CFLB2: '警告',
      CF_JG: '罚款2000元',
      CF_CFMC: '某案',
      DFBM: '231100',
      SJC: '2024-05-28 10:00:00',
      CF_FR_SFZH: idNumber,
    };
    const result = older(row, codes);
    expect(result.errors).toEqual([]);
    expect(result.warnings).toEqual([{ kind: 'procedureAssumed', rows: 1 }]);
    expect(result.accepted[0]).toMatchObject({ categories: ['警告', '罚款'], content: '罚款2000元' });
    expect(JSON.stringify(result)).not.toContain(idNumber);
  });

  test('today’s column wins where it says something', () => {
    expect(older({ CF_JG: '旧' }, [...allCodes, 'CF_JG']).accepted[0]!.content).toBe(good.CF_NR);
    expect(older({ CF_NR: '', CF_JG: '旧' }, [...allCodes, 'CF_JG']).accepted[0]!.content).toBe('旧');
  });

  test.each([
    ['', false],
    ['0', false],
    ['正常', false],
    ['2', true],
    ['异议', true],
  ])('the state %p', (state, underObjection) =>
    expect(older({ CF_ZT: state }, [...allCodes, 'CF_ZT']).accepted[0]!.underObjection).toBe(underObjection),
  );

  test.each(['1', '撤销', '3', '其他'])('a decision in the state %s is not read as one in force', (state) =>
    expect(older({ CF_ZT: state }, [...allCodes, 'CF_ZT']).errors).toEqual([{ row: 2, column: '当前状态', rule: 'enum' }]),
  );
});

test('unknown columns are reported and change nothing else', () => {
  const sheet = sheetOf([good]);
  sheet.rows[0]!.cells.push('序号', '罚款金额(元)');
  sheet.rows[1]!.cells.push('1', '2000');
  const result = readPenalties(sheet, { today, pack: { fieldOf: () => null }, personTag });
  expect(result.warnings[0]).toEqual({ kind: 'unknownColumns', columns: ['序号', '罚款金额(元)'] });
  expect(result.accepted).toHaveLength(1);
});

test('fines beyond what an integer holds are not added up wrongly', () => {
  const rows = [1, 2].map((n) => ({ ...good, CF_WSH: `${n}`, CF_NR_FK: '9007199254.740991' }));
  expect(() => read(rows)).toThrow(expect.objectContaining({ code: 'SHEET_MALFORMED', hint: expect.stringContaining('万元') }));
});

describe('whatever the order', () => {
  const change = fc.record({
    CF_WSH: fc.constantFrom('1号', '2号', '3号', ''),
    CF_NR_FK: fc.constantFrom('0.2', '0.20', '1', '-1'),
    CF_XDR_SHXYM: fc.constantFrom('91350100M000100Y43', '911404001X74Q3514M'),
    BZ: fc.constantFrom('', '简易程序'),
  });
  const figures = ({
    rows,
    accepted: good_,
    rejected,
    duplicates,
    errors,
    simpleProcedure,
    fineTotalFen,
    perSubject,
  }: ReturnType<typeof read>) => ({
    rows,
    keys: good_.map(({ key }) => key).sort(),
    rejected: rejected.length,
    duplicates: duplicates.length,
    errors: errors.map(({ column, rule }) => column + rule).sort(),
    simpleProcedure,
    fineTotalFen,
    perSubject,
  });

  test('of rows', () =>
    fc.assert(
      fc.property(
        fc
          .array(change, { minLength: 1, maxLength: 12 })
          .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const [a, b] = [rows, shuffled].map((some) => read(some.map((row) => ({ ...good, ...row }))));
          expect(figures(b!)).toEqual(figures(a!));
          expect(a!.rows).toBe(a!.accepted.length + a!.rejected.length + a!.duplicates.length);
        },
      ),
    ));

  test('of columns', () =>
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.shuffledSubarray([...allCodes], { minLength: 32 }),
        (rows, codes) => {
          const all = rows.map((row) => ({ ...good, ...row }));
          expect(readPenalties(sheetOf(all, codes), { today, pack: { fieldOf: () => null }, personTag })).toEqual(read(all));
        },
      ),
    ));
});
