import type { PenaltyRow } from '../../../cloudfunctions/core/kinds/penalty/penalty-row';
import { readPenalties } from '../../../cloudfunctions/core/kinds/penalty/read-penalties';
import { AppError } from '../../../types/errors';
import { good, idNumber, individual, person, personTag, read, sheetOf, today } from './penalty-sheet';

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
  ['a remark on a hut', { BZ: '当事人在厂区搭建简易房' }, { procedure: 'ordinary', procedureAssumed: true }],
  ['a remark on a change', { BZ: '经简易核查后由简易程序转为普通程序' }, { procedure: 'ordinary', procedureAssumed: true }],
  ['a remark that says simple alone', { BZ: '简易' }, { procedure: 'simple', procedureAssumed: false }],
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
  const text = JSON.stringify(result);
  for (const number of [idNumber, other, '110101190608082197']) expect(text).not.toContain(number);
  const tag = personTag(`身份证:${idNumber}`);
  expect(result.accepted[1]!.party.person).toEqual({ type: '身份证', tag, masked: '110***********2196', resident: true });
  // The two words for a resident's card are one document.
  expect(result.accepted[2]!.party.person!.tag).toBe(result.accepted[1]!.party.person!.tag);
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
