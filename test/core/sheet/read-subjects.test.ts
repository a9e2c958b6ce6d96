import { readSubjects } from '../../../cloudfunctions/core/kinds/subject/read-subjects';
import type { Sheet } from '../../../cloudfunctions/core/sheet/sheet';
import { subjectTemplate } from '../../../cloudfunctions/core/kinds/subject/columns';
import { subjectKinds } from '../../../types/kinds';

const today = '2026-11-20';
const good: Record<string, string> = {
  USCC: '91350100M000100Y43',
  NAME: '示例物流有限公司',
  KIND: '公司',
  REPRESENTATIVE: '张示例',
  ID_NUMBER: '110101190608082196',
  FOUNDED: '2010/6/30',
  DIVISION: '231100',
  ADDRESS: '示例路1号',
  STATUS: '存续',
};
const columns = subjectTemplate.columns;
const sheetOf = (...rows: Record<string, string>[]): Sheet => ({
  rows: [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ code }) => row[code] ?? ''))].map((cells, i) => ({
    number: i + 1,
    cells,
  })),
});
const read = (...changes: Record<string, string>[]) =>
  readSubjects(sheetOf(...changes.map((change) => ({ ...good, ...change }))), { today });

test.each([
  ['USCC', '91350100M000100Y4Z', 'uscc'],
  ['USCC', '', 'required'],
  ['NAME', '', 'required'],
  ['NAME', '名'.repeat(201), 'length'],
  ['KIND', '有限责任', 'enum'],
  ['KIND', '', 'required'],
  ['REPRESENTATIVE', '', 'required'],
  ['ID_NUMBER', '110101190608082197', 'id'],
  ['ID_NUMBER', '', 'required'],
  ['FOUNDED', '2010-06-31', 'date'],
  ['FOUNDED', '2026-11-21', 'future'],
  ['DIVISION', '2311', 'division'],
  ['DIVISION', '黑河市', 'division'],
  ['STATUS', '迁出', 'enum'],
  ['STATUS', '', 'required'],
])('%s %p breaks %s', (code, text, rule) => {
  const result = read({ [code]: text });
  expect(result.errors).toEqual([{ row: 2, column: columns.find((column) => column.code === code)!.heading, rule }]);
  expect(result).toMatchObject({ rows: 1, accepted: [], rejected: [2], duplicates: [] });
  expect(JSON.stringify(result)).not.toContain('1101011906');
});

const registered = Object.entries(subjectKinds).filter(([kind]) => kind !== 'naturalPerson');
test.each(registered)('the kind %s is %s', (kind, word) => expect(read({ KIND: word }).accepted[0]!.kind).toBe(kind));

test('a natural person is in no registry', () => {
  expect(read({ KIND: '自然人' }).errors).toMatchObject([{ column: '主体类型', rule: 'enum' }]);
});

test.each([
  ['存续', 'active'],
  ['在业', 'active'],
  ['开业', 'active'],
  ['注销', 'cancelled'],
  ['吊销，已注销', 'cancelled'],
  ['吊销', 'revokedLicence'],
  ['吊销，未注销', 'revokedLicence'],
])('the status %s is %s', (word, status) => expect(read({ STATUS: word }).accepted[0]!.status).toBe(status));

test('a founding day and an address may be missing', () => {
  expect(read({ FOUNDED: '', ADDRESS: '' }).accepted[0]).toMatchObject({ founded: null, address: '' });
});

test('a repeated subject counts once, a contradicted one not at all', () => {
  expect(read({}, {})).toMatchObject({ rows: 2, duplicates: [3], errors: [] });
  expect(read({}, { FOUNDED: '20100630' })).toMatchObject({ duplicates: [3], errors: [] });
  expect(read({}, { STATUS: '注销' })).toMatchObject({
    accepted: [],
    rejected: [2, 3],
    errors: [{ rule: 'conflict' }, { rule: 'conflict' }],
  });
});
