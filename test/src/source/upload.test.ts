import { causesOf, whereOf } from '../../../src/source/upload/causes';
import { nothingNew } from '../../../src/source/upload/nothing-new';

const cell = (row: number, column: string, rule: string) => ({ row, column, rule, words: `${rule}有误` });

test('one cause on every row does not hide another: each stands once, the rarer first', () => {
  const many = Array.from({ length: 40 }, (_, i) => cell(i + 2, '处罚机关', 'otherUnit'));
  const causes = causesOf([...many, cell(41, '决定日期', 'date')]);
  expect(causes.map(({ words, cells }) => [words, cells.length])).toEqual([
    ['date有误', 1],
    ['otherUnit有误', 40],
  ]);
});

test('where cells are, by column', () => {
  expect(whereOf([cell(2, '甲', 'date'), cell(3, '乙', 'date'), cell(5, '甲', 'date')])).toEqual(['甲：第2、5行', '乙：第3行']);
});

test('why nothing was accepted, as far as the figures tell', () => {
  const sums = { rejected: 158, superseded: 0, duplicates: 45 };
  expect(nothingNew(sums, 3)).toBe('42行以前已报过，3行表内重复，158行不合格。');
  expect(nothingNew(sums, null)).toBe('45行重复，158行不合格。');
  expect(nothingNew({ rejected: 0, superseded: 2, duplicates: 0 }, 0)).toBe('2行已有更新版本，未采用。');
});
