import { readSheet } from '../../../cloudfunctions/core/kinds/read-sheet';
import { clean } from '../../../cloudfunctions/core/sheet/clean';
import { callLimits } from '../../../cloudfunctions/core/sheet/limits';
import { archive, rowXml, sheetXml, workbookParts } from './archive';
import { allCodes, headingOf } from './penalty-sheet';

const headings = allCodes.map(headingOf).join(',');
const MB = 1024 * 1024;
const refusal = (bytes: Uint8Array, name: string) =>
  readSheet(bytes, name, callLimits).then(
    () => 'read',
    (error: { code?: string; hint?: string }) => `${error.code}: ${error.hint}`,
  );
const text = (body: string) => new TextEncoder().encode(body);

describe('a heavy file within one call is refused in words that say so', () => {
  test.each<[what: string, body: () => string, words: RegExp]>([
    ['4 MB of line ends', () => `${headings}${'\n'.repeat(4 * MB)}`, /行数或格数太多/],
    ['4 MB of carriage returns', () => `${headings}${'\r'.repeat(4 * MB)}`, /行数或格数太多/],
    ['4 MB of commas', () => `${headings}\n${','.repeat(4 * MB)}`, /第2行超过500列/],
    ['a row of two million cells', () => `${headings}\n${'1,'.repeat(2 * MB)}`, /第2行超过500列/],
    ['650,000 cells in rows of 400, twice', () => `${headings}\n${`${'1,'.repeat(400)}\n`.repeat(3250)}`, /行数或格数太多/],
    ['one cell without an end', () => `${headings}\n${'字'.repeat(MB)}`, /第2行有一格超过32767个字/],
    ['one quoted cell without an end', () => `${headings}\n"${'字'.repeat(MB)}"`, /第2行有一格超过32767个字/],
    ['a quote that nothing closes', () => `${headings}\n"${'1,2\n'.repeat(MB / 4)}`, /第2行有一格超过32767个字/],
  ])('%s', async (_what, body, words) => {
    expect(await refusal(text(body()), 'a.csv')).toMatch(words);
  });

  test('more shared texts than a call can hold, whatever their prefix', async () => {
    const bomb = (name: string) =>
      archive([
        ...workbookParts([sheetXml(rowXml(1, ['a']))]),
        {
          name: 'xl/sharedStrings.xml',
          content: `<${name}st>${`<${name}si><${name}t>a</${name}t></${name}si>`.repeat(300_001)}</${name}st>`,
        },
      ]);
    for (const prefix of ['', 'x:']) expect(await refusal(bomb(prefix), 'a.xlsx')).toMatch(/SHEET_TOO_LARGE: 表格里的文字太多/);
  });
});

test('what a unit sends in a month is far below', async () => {
  const row = allCodes.map(() => '示例').join(',');
  const { rows } = await readSheet(text(`${headings}\n${`${row}\n`.repeat(9_200)}`), 'a.csv', callLimits);
  expect(rows.length).toBeGreaterThan(9_200);
});

describe('blanks at the ends of a cell', () => {
  test.each([
    ['', ''],
    [' \u3000\ufeff\u200b', ''],
    ['\u200ba b\u2060', 'a b'],
    ['a\u200bb', 'a\u200bb'],
    ['\u00a0a\u2028', 'a'],
  ])('%j becomes %j', (written, cleaned) => expect(clean(written)).toBe(cleaned));

  test('are looked at once each, however many there are inside', () => {
    const real = `\u200ba${' '.repeat(20_000)}a`;
    let looked = 0;
    const counted = {
      length: real.length,
      charCodeAt: (at: number) => (looked++, real.charCodeAt(at)),
      slice: (from: number, to: number) => real.slice(from, to),
    };
    expect(clean(counted as unknown as string)).toHaveLength(20_002);
    expect(looked).toBeLessThan(10);
  });

  test('are those that trim takes, and those that show nothing', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
      const character = String.fromCharCode(code);
      const invisible = (code >= 0x200b && code <= 0x200f) || code === 0x2060;
      return (clean(character) === '') !== (character.trim() === '' || invisible);
    });
    expect(wrong).toEqual([]);
  });
});
