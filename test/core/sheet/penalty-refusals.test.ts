import { allCodes, good, headingOf, idNumber, individual, person, read, today } from './penalty-sheet';

/** Reads one row, the good one changed, and says what is wrong with it: `code rule`. */
const wrong = (change: Record<string, string>) => {
  const { errors } = read([{ ...good, ...change }]);
  const codes = new Map(allCodes.map((code) => [headingOf(code), code]));
  return errors.map(({ row, column, rule }) => {
    expect(row).toBe(2);
    return `${codes.get(column) ?? column} ${rule}`;
  });
};

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
