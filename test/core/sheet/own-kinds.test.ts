import { exampleOf, headingIn, readAny, sheetWith } from './own-templates';

/** Reads one row of a template, its examples changed, and says what is wrong: `code rule`. */
function wrong(id: string, change: Record<string, string>): string[] {
  const { errors } = readAny(sheetWith(id, [{ ...exampleOf(id), ...change }]));
  const codes = new Map(Object.keys(exampleOf(id)).map((code) => [headingIn(id, code), code]));
  return errors.map(({ column, rule }) => `${codes.get(column)} ${rule}`);
}
const accepted = (id: string, change: Record<string, string> = {}) => {
  const { accepted: rows, errors } = readAny(sheetWith(id, [{ ...exampleOf(id), ...change }]));
  expect(errors).toEqual([]);
  return rows[0];
};
const lists = ['seriousDishonesty', 'abnormalOperation'];
const records = [...lists, 'coercive', 'criminalJudgment'];

test.each([
  ...records.flatMap((id): [string, Record<string, string>, string[]][] => [
    [id, { USCC: '91350100M000100Y4Z' }, ['USCC uscc']],
    [id, { ORGAN_CODE: '/' }, ['ORGAN_CODE uscc']],
    [id, { DECIDED: '2026年2月30日' }, ['DECIDED date']],
    [id, { DECIDED: '2026-11-21' }, ['DECIDED future']],
    [id, { NAME: '名'.repeat(201) }, ['NAME length']],
    [id, { NUMBER: '号'.repeat(129) }, ['NUMBER length']],
    [id, { FIELD: '占卜' }, ['FIELD enum']],
    [id, { FIELD: '市场监管 ' }, []],
  ]),
  ...lists.flatMap((id): [string, Record<string, string>, string[]][] => [
    [
      id,
      { VIOLATION: '', BASIS: '' },
      id === 'abnormalOperation' ? ['VIOLATION conditional'] : ['VIOLATION conditional', 'BASIS conditional'],
    ],
    [id, { VIOLATION: '', BASIS: '', REMOVED: '2026-08-01' }, []],
    [id, { REMOVED: '2026-05-27' }, ['REMOVED order']],
    [id, { REMOVED: '2026-05-28' }, []],
    [id, { REMOVED: '2026-11-21' }, ['REMOVED future']],
    [id, { STATE: '已移出' }, ['REMOVED conditional']],
    [id, { STATE: '在列', REMOVED: '2026-08-01' }, ['STATE state']],
    [id, { STATE: '不详' }, ['STATE enum']],
    [id, { STATE: '移出', REMOVED: '2026-08-01' }, []],
  ]),
  ['seriousDishonesty', { LIST: '单'.repeat(101) }, ['LIST length']],
  ['coercive', { CATEGORY: '没收' }, ['CATEGORY enum']],
  ['coercive', { CATEGORY: 'constructor' }, ['CATEGORY enum']],
  ['coercive', { LIFTED: '2026-05-01' }, ['LIFTED order']],
  ['criminalJudgment', { EFFECTIVE: '2026-05-01' }, ['EFFECTIVE order']],
  ['criminalJudgment', { FINE: '-1' }, ['FINE amount']],
  ...['socialInsurance', 'housingFund'].flatMap((id): [string, Record<string, string>, string[]][] => [
    [id, { USCC: '1' }, ['USCC uscc']],
    [id, { AMOUNT: '一万' }, ['AMOUNT amount']],
    [id, { AMOUNT: '-1' }, ['AMOUNT amount']],
    [id, { AMOUNT: '0' }, []],
    [id, { AS_OF: '2026-11-21' }, ['AS_OF future']],
    [id, { AS_OF: '上月' }, ['AS_OF date']],
  ]),
  ['repair', { KIND: '表彰' }, ['KIND enum']],
  ['repair', { RESULT: '不予修复' }, ['RESULT enum']],
  ['repair', { REPAIRED: '2026-11-21' }, ['REPAIRED future']],
  ['repair', { ORGAN_CODE: '1' }, ['ORGAN_CODE uscc']],
] as [string, Record<string, string>, string[]][])('%s with %p', (id, change, errors) => expect(wrong(id, change)).toEqual(errors));

test('an entry and its removal', () => {
  const entry = accepted('seriousDishonesty');
  expect(entry).toMatchObject({
    state: 'unsaid',
    removed: null,
    removalOnly: false,
    list: '安全生产严重失信主体名单',
    content: '列入安全生产严重失信主体名单',
  });
  const removal = accepted('seriousDishonesty', { VIOLATION: '', BASIS: '', REMOVED: '2026-08-01', REMOVED_WHY: '整改到位' });
  expect(removal).toMatchObject({
    state: 'removed',
    removed: '2026-08-01',
    removalOnly: true,
    facts: '移出原因：整改到位',
    record: entry.record,
  });
  expect(removal.key).not.toBe(entry.key);
  expect(accepted('abnormalOperation', { STATE: '在列' })).toMatchObject({ state: 'standing', list: null, content: '列入经营异常名录' });
});

test('an entry and the row that tells of its removal stand beside each other in one sheet; two contents of one entry do not', () => {
  const both = [exampleOf('seriousDishonesty'), { ...exampleOf('seriousDishonesty'), VIOLATION: '', BASIS: '', REMOVED: '2026-08-01' }];
  expect(readAny(sheetWith('seriousDishonesty', both)).accepted).toHaveLength(2);
  const two = [exampleOf('seriousDishonesty'), { ...exampleOf('seriousDishonesty'), VIOLATION: '另一事由' }];
  expect(readAny(sheetWith('seriousDishonesty', two)).errors.map(({ row, rule }) => [row, rule])).toEqual([
    [2, 'conflict'],
    [3, 'conflict'],
  ]);
});

test.each([
  ['查封', ['查封场所、设施或者财物']],
  ['查封、扣押', ['查封场所、设施或者财物', '扣押财物']],
  ['冻结存款、汇款；滞纳金', ['冻结存款、汇款', '加处罚款或者滞纳金']],
])('measures %p', (text, categories) => expect(accepted('coercive', { CATEGORY: text }).categories).toEqual(categories));

test('a judgment', () =>
  expect(accepted('criminalJudgment', { NUMBER: '(2026)示01刑初8号' })).toMatchObject({
    kind: 'criminalJudgment',
    violation: '单位行贿罪',
    content: '判处罚金10万元',
    fineFen: 10_000_000,
    facts: '生效日期：2026-06-10',
    record: '〔2026〕示01刑初8号|2026-05-28|11350100M000100013|uscc:91350100M000100Y43',
  }));

test('arrears are exact, and of one day each', () => {
  expect(accepted('housingFund', { AMOUNT: '0.000001' })).toMatchObject({ kind: 'housingFund', amountFen: 1, asOf: '2026-10-31' });
  const rows = [exampleOf('housingFund'), { ...exampleOf('housingFund'), AS_OF: '2026-09-30' }, exampleOf('housingFund')];
  expect(readAny(sheetWith('housingFund', rows))).toMatchObject({ accepted: [{ row: 2 }, { row: 3 }], duplicates: [4] });
  const two = [exampleOf('socialInsurance'), { ...exampleOf('socialInsurance'), AMOUNT: '3' }];
  expect(readAny(sheetWith('socialInsurance', two)).errors.map(({ rule }) => rule)).toEqual(['conflict', 'conflict']);
});

test('a repair names its record in one spelling', () =>
  expect(accepted('repair', { NUMBER: ' 示市监罚[2026]1号', RESULT: '撤销修复' })).toMatchObject({
    kind: 'penalty',
    number: '示市监罚〔2026〕1号',
    result: 'withdrawn',
    day: '2026-09-01',
    field: null,
  }));

test('the field chosen at upload serves rows that name none, and must be the pack’s', () => {
  const { accepted: rows } = readAny(
    sheetWith('coercive', [exampleOf('coercive'), { ...exampleOf('coercive'), NUMBER: '2', FIELD: '生态环境' }]),
    '市场监管',
  );
  expect(rows.map(({ field }) => field)).toEqual(['市场监管', '生态环境']);
  expect(() => readAny(sheetWith('coercive', [exampleOf('coercive')]), '占卜')).toThrow(
    expect.objectContaining({ code: 'FIELDS_UNKNOWN' }),
  );
});
