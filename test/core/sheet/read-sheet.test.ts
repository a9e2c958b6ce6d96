import { readPenalties } from '../../../cloudfunctions/core/kinds/penalty/read-penalties';
import { readSheet } from '../../../cloudfunctions/core/kinds/read-sheet';
import { archive, rowXml, sheetXml, workbook, workbookParts } from './archive';
import { allCodes, good, headingOf, personTag, today } from './penalty-sheet';

const headings = allCodes.map(headingOf);
const cellsOf = (change: Record<string, string> = {}) => allCodes.map((code) => ({ ...good, ...change })[code] ?? '');
const read = async (bytes: Uint8Array, name = 'a.csv') =>
  readPenalties(await readSheet(bytes, name), { today, pack: { fieldOf: () => null }, personTag });
const csv = (...lines: (readonly string[])[]) => lines.map((line) => line.join(',')).join('\n');
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

// GB18030 for the test, which Node does not encode: GBK for what it needs, and one character of four bytes.
const gb = new Map<string, number[]>([['𠮷', [0x95, 0x34, 0xb2, 0x35]]]);
for (let high = 0x81; high <= 0xfe; high += 1)
  for (let low = 0x40; low <= 0xfe; low += 1)
    if (low !== 0x7f) gb.set(new TextDecoder('gb18030').decode(Uint8Array.of(high, low)), [high, low]);
const gb18030 = (text: string) => Uint8Array.from([...text].flatMap((c) => (c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : gb.get(c)!)));

const text = csv(headings, cellsOf());
test.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
  ['GB18030', gb18030(text)],
  ['UTF-16 little-endian', utf16(text, false)],
  ['UTF-16 big-endian', utf16(text, true)],
  ['tabs in UTF-16', utf16(text.replaceAll(',', '\t'), false)],
  ['semicolons', new TextEncoder().encode(text.replaceAll(',', ';'))],
  ['line ends of Windows', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
  ['line ends of old Macs', new TextEncoder().encode(text.replaceAll('\n', '\r'))],
])('%s', async (_, bytes) => {
  const result = await read(bytes);
  expect(result.errors).toEqual([]);
  expect(result.accepted[0]!.party.name).toBe(good.CF_XDR_MC);
});

test('GB18030 characters of four bytes', async () => {
  const bytes = gb18030(csv(headings, cellsOf({ CF_XDR_MC: '𠮷祥物流有限公司' })));
  expect((await read(bytes)).accepted[0]!.party.name).toBe('𠮷祥物流有限公司');
});

test('row numbers are those beside the rows: titles, blank lines and line breaks in cells', async () => {
  const bad = (n: number) => cellsOf({ CF_WSH: '', CF_SY: `"第${n}行\n第二行"` });
  const lines = csv(['示例表'], ['填报日期：2026-11-01'], headings, bad(4), [''], bad(6), [',,,'], bad(8), ['合计', '3']);
  expect((await read(new TextEncoder().encode(lines))).errors.map(({ row }) => row)).toEqual([4, 6, 8]);
});

test('headings repeated on a later page or as codes, and totals, are no data', async () => {
  const lines = csv(headings, allCodes, cellsOf(), ['小计：'], headings, cellsOf({ CF_WSH: '2号' }), ['总 计', '', '', '2']);
  const result = await read(new TextEncoder().encode(lines));
  expect([result.rows, result.accepted.map(({ row }) => row)]).toEqual([2, [3, 6]]);
});

test('a party whose name begins with 合计 is no total', async () => {
  const result = await read(new TextEncoder().encode(csv(headings, cellsOf({ CF_XDR_MC: '合计示例有限公司' }))));
  expect(result.accepted).toHaveLength(1);
});

describe('workbooks', () => {
  const at = (code: string, cell: string | { n: string } | { d: string }) => {
    const cells: (string | { n: string } | { d: string })[] = cellsOf();
    cells[allCodes.indexOf(code)] = cell;
    return cells;
  };

  test.each([
    ['0.2', 200_000],
    ['2.2999999999999998', 2_300_000],
    ['120.000001', 120_000_001],
    ['9.9999999999999995E-7', 1],
    ['1E-6', 1],
    ['10', 10_000_000],
  ])('the number %s is exact', async (n, fen) => {
    expect((await read(workbook([headings, at('CF_NR_FK', { n })]), 'a.xlsx')).fineTotalFen).toBe(fen);
  });

  test.each([
    ['', { d: '45440' }, '2024-05-28'],
    ['', { d: '45440.999988' }, '2024-05-28'],
    ['', { n: '45440' }, '2024-05-28'],
    ['date1904="1"', { d: '43978' }, '2024-05-28'],
    ['date1904="true"', { d: '43978' }, '2024-05-28'],
    ['date1904="1"', { n: '43978' }, '2024-05-28'],
    ['date1904="0"', { d: '45440' }, '2024-05-28'],
    ['date1904="1"', '2024年5月28日', '2024-05-28'],
  ])('with %p the date %j is %s', async (properties, cell, day) => {
    expect((await read(workbook([headings, at('CF_JDRQ', cell)], properties), 'a.xlsx')).accepted[0]!.decided).toBe(day);
  });

  test('a date in the amount is no amount', async () => {
    expect((await read(workbook([headings, at('CF_NR_FK', { d: '45440' })]), 'a.xlsx')).errors).toMatchObject([{ rule: 'amount' }]);
  });

  test('the first sheet with headings counts', async () => {
    const sheets = [
      sheetXml(rowXml(1, ['说明', '请勿修改'])),
      sheetXml(rowXml(3, headings) + rowXml(7, cellsOf())),
      sheetXml(rowXml(1, headings)),
    ];
    expect((await read(archive(workbookParts(sheets)), 'a.xlsx')).accepted.map(({ row }) => row)).toEqual([7]);
  });

  test('the same table reads the same as CSV and as a workbook', async () => {
    const rows = [
      headings,
      ...Array.from({ length: 3000 }, (_, i) => cellsOf({ CF_WSH: `${i}号`, CF_SY: '事实清楚<>&"，证据确凿。'.repeat(20) })),
    ];
    const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    const [a, b] = [await read(new TextEncoder().encode(quoted)), await read(workbook(rows), 'a.xlsx')];
    expect(a.accepted).toHaveLength(3000);
    expect(b).toEqual(a);
  });
});
