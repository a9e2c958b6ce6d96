import { constants, deflateRawSync } from 'node:zlib';
import { Inflate, strToU8, zipSync } from 'fflate';
import { crc32 } from '../../../cloudfunctions/core/sheet/crc32';
import { type SheetLimits, sheetLimits } from '../../../cloudfunctions/core/sheet/limits';
import { readPenalties } from '../../../cloudfunctions/core/kinds/penalty/read-penalties';
import { readSheet } from '../../../cloudfunctions/core/kinds/read-sheet';
import { AppError, hints } from '../../../types/errors';
import { type Part, archive, rowXml, sheetXml, workbook, workbookParts } from './archive';
import { allCodes, good, headingOf, personTag, today } from './penalty-sheet';

const utf8 = (text: string) => new TextEncoder().encode(text);
const headings = allCodes.map(headingOf);
const cells = allCodes.map((code) => good[code] ?? '');
const csv = (...lines: (readonly string[])[]) => lines.map((line) => line.join(',')).join('\r\n');
const options = { today, pack: { fieldOf: () => null }, personTag };

/** The refusal, with its hint; fails when there is none. */
async function refusal(bytes: Uint8Array, name = 'a.csv', limits = sheetLimits): Promise<AppError> {
  try {
    readPenalties(await readSheet(bytes, name, limits), options);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('read without a refusal');
}

/** Counts what comes out of the inflater. @returns how many bytes it was so far, and counts no more */
function countInflated(): () => number {
  const { push } = Inflate.prototype;
  let bytes = 0;
  const spy = jest.spyOn(Inflate.prototype, 'push').mockImplementation(function (this: Inflate, chunk, final) {
    const { ondata } = this;
    this.ondata = (out, last) => {
      bytes += out.length;
      ondata(out, last);
    };
    try {
      push.call(this, chunk, final);
    } finally {
      this.ondata = ondata;
    }
  });
  return () => {
    spy.mockRestore();
    return bytes;
  };
}

const megabyte = new Uint8Array(1 << 20);
// What is flushed ends at a whole byte, and may be followed by itself.
const more = deflateRawSync(megabyte, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
const zeros = (megabytes: number) =>
  Buffer.concat([...Array.from({ length: megabytes - 1 }, () => more), deflateRawSync(megabyte, { level: 9 })]);
const bomb = zeros(300);
const good1 = workbookParts([sheetXml(rowXml(1, headings) + rowXml(2, cells))]);
const withSheet = (part: Partial<Part>) => archive([...good1.slice(0, -1), { name: 'xl/worksheets/s1.xml', ...part }]);

describe('refused before parsing', () => {
  test('a file of 200 MB by its length alone, with the way to split it', async () => {
    const bytes = new Proxy(new Uint8Array(), {
      get(_, name) {
        if (name !== 'length') throw new Error(`looked at ${String(name)}`);
        return 200 * 1024 * 1024;
      },
    });
    for (const name of ['a.csv', 'a.xlsx']) {
      const error = await refusal(bytes, name);
      expect(error.code).toBe('SHEET_TOO_LARGE');
      expect(error.hint).toContain('拆成几份');
    }
  });

  test('one byte over 20 MB, and not one under', async () => {
    expect((await refusal(new Uint8Array(20 * 1024 * 1024 + 1).fill(65))).code).toBe('SHEET_TOO_LARGE');
    // Lines of a thousand letters, for a longer cell is refused by itself.
    const lines = new Uint8Array(20 * 1024 * 1024).fill(65).map((letter, at) => (at % 1000 === 0 ? 10 : letter));
    expect((await refusal(lines)).code).toBe('SHEET_NO_HEADINGS');
  });

  test.each<[string, () => Uint8Array, SheetLimits?]>([
    ['an honest zip bomb', () => withSheet({ packed: bomb, size: 300 << 20 })],
    ['a zip bomb that claims to be small', () => withSheet({ packed: bomb, size: 1000 })],
    ['a bomb by its ratio alone', () => withSheet({ packed: zeros(20), size: 20 << 20 })],
    ['a bomb in a part nobody asked for', () => archive([...good1, { name: 'docProps/core.xml', packed: bomb, size: 1 }])],
    [
      'more parts than any workbook has',
      () => archive([...good1, ...Array.from({ length: 1000 }, (_, i) => ({ name: `${i}`, content: '' }))]),
    ],
    [
      'many parts over the same bytes',
      () => {
        const packed = zeros(9);
        const part = { packed, size: 9 << 20, crc: crc32(new Uint8Array(9 << 20)) };
        return archive([{ name: '0.xml', ...part }, ...Array.from({ length: 60 }, (_, i) => ({ name: `x${i}.xml`, ...part, sameAs: 0 }))]);
      },
      { ...sheetLimits, inflated: 40 << 20 },
    ],
  ])('%s', async (_, build, limits = sheetLimits) => {
    const bytes = build();
    const cameOut = countInflated();
    const error = await refusal(bytes, 'a.xlsx', limits);
    expect(error.code).toBe('SHEET_BOMB');
    // What is inflated at most, and what the last step before the count may add to it.
    expect(cameOut()).toBeLessThan(limits.inflated + 17_000_000);
  });

  test('a picture is not inflated, whatever it holds', async () => {
    const bytes = archive([...good1, { name: 'xl/media/image1.png', packed: zeros(30), size: 30 << 20 }]);
    expect(readPenalties(await readSheet(bytes, 'a.xlsx'), options).accepted).toHaveLength(1);
  });

  test.each([
    ['a row far down', '<row r="9999999"><c r="A9999999"><v>1</v></c></row>'],
    ['a cell far right in many rows', `${rowXml(1, headings)}<row r="2"><c r="XFD2"><v>1</v></c></row><row r="150000"/>`],
    ['rows without number beside a wide one', `<row r="1"><c r="XFD1"><v>1</v></c></row>${'<row/>'.repeat(2000)}`],
    ['more rows than fit', '<row/>'.repeat(200_001)],
    ['single quotes', "<row r='1'><c r='A1'><v>1</v></c></row><row  r = '8888888'/>"],
    ['a prefix', '<x:row x:r="8888888"/>'],
  ])('%s', async (_, rows) => expect((await refusal(archive(workbookParts([sheetXml(rows)])), 'a.xlsx')).code).toBe('SHEET_TOO_LARGE'));

  test.each(['99999999999', '1e9', '&#57;&#57;99999', 'A1e9', 'zz1', 'ÿÿÿÿ1', 'AAAAA1'])('the address %s', async (address) =>
    expect((await refusal(archive(workbookParts([sheetXml(`<row r="1"/><c r="${address}"/>`)])), 'a.xlsx')).code).toBe('SHEET_MALFORMED'),
  );

  test('Excel declares a namespace r in every worksheet, which is no address', async () => {
    const office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const rows = [allCodes.map(headingOf), allCodes.map((code) => good[code] ?? '')];
    const xml = `<worksheet ${office}><sheetData>${rows.map((cells, i) => rowXml(i + 1, cells)).join('')}</sheetData></worksheet>`;
    expect((await readSheet(archive(workbookParts([xml])), 'a.xlsx')).template).toBe('penalty');
    const far = xml.replace('r="A1"', 'x:r="A1048577"');
    expect((await refusal(archive(workbookParts([far])), 'a.xlsx')).code).toBe('SHEET_TOO_LARGE');
  });

  test('an extent hidden in a part that is no worksheet by name', async () => {
    const parts = workbookParts([sheetXml('')]);
    const hidden = parts.map((part) => ({ ...part, content: String(part.content).replace('worksheets/s1.xml', 'media.xml') }));
    const bytes = archive([...hidden, { name: 'xl/media.xml', content: sheetXml('<row r="9999999"/>') }]);
    expect((await refusal(bytes, 'a.xlsx')).code).toBe('SHEET_TOO_LARGE');
  });
});

describe('refused as another kind of file', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
  test.each([
    ['an old XLS or one under a password', ole, 'a.xls', '另存为XLSX'],
    ['the same called xlsx', ole, 'a.xlsx', '去掉密码'],
    ['text called xlsx', utf8('a,b\n1,2'), 'a.xlsx', '另存为XLSX'],
    ['a web page called xls', utf8('<html><table></table></html>'), 'a.XLS', '另存为XLSX'],
    ['a web page called csv', utf8('\ufeff\n<html></html>'), 'a.csv', '另存为XLSX'],
    ['a PDF', utf8('%PDF-1.7'), 'a.pdf', '另存为XLSX'],
    ['another archive', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'a.docx', '另存为XLSX'],
    ['a part under a password', archive([{ name: 'xl/workbook.xml', content: '<workbook/>', flags: 1 }]), 'a.xlsx', '去掉密码'],
  ])('%s', async (_, bytes, name, hint) => {
    const error = await refusal(bytes, name);
    expect(error.code).toBe('SHEET_NOT_XLSX');
    expect(error.hint).toContain(hint);
  });
});

describe('refused as damaged', () => {
  const whole = workbook([headings, cells]);
  test.each([
    ['cut in half', whole.slice(0, whole.length / 2)],
    ['cut by a byte', whole.slice(0, -1)],
    ['only its first bytes', whole.slice(0, 4)],
    ['a wrong checksum', withSheet({ content: sheetXml(''), crc: 1 })],
    ['a wrong size', withSheet({ content: sheetXml(''), size: 5 })],
    ['an unknown compression', withSheet({ content: sheetXml(''), method: 12, packed: utf8('x') })],
    ['data that do not inflate', withSheet({ packed: utf8('\xff\xff\xff\xff'), size: 9 })],
    ['a compressed part without data', withSheet({ packed: new Uint8Array(0), size: 0 })],
    ['XML that breaks off', withSheet({ content: '<worksheet><sheetData><row r="1"><c r="A1"><v>1' })],
    ['a shared string nobody wrote', withSheet({ content: sheetXml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>') })],
    ['a sheet missing', archive(good1.slice(0, -1))],
  ])('%s', async (_, bytes) => expect(['SHEET_MALFORMED', 'SHEET_EMPTY']).toContain((await refusal(bytes, 'a.xlsx')).code));

  test('any byte of an archive changed is refused or read the same', async () => {
    const rows = JSON.stringify((await readSheet(whole, 'a.xlsx')).rows);
    for (let at = 4; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole);
      changed[at]! ^= 0x55;
      const read = await readSheet(changed, 'a.xlsx').catch((error: unknown) => {
        expect(error).toBeInstanceOf(AppError);
        return null;
      });
      if (read) expect(JSON.stringify(read.rows)).toBe(rows);
    }
  });

  test.each([
    ['a quote that never closes', `${csv(headings, cells)}\r\n"示例,b`, 3],
    ['text after a closing quote', `${csv(headings)}\r\n"示例"物流,b\r\n`, 2],
    ['a lone quote inside a cell', `${csv(headings, cells, cells)}\r\n示"例,b\r\n`, 4],
    ['after line breaks inside cells', `${csv(headings)}\r\n"a\nb\nc",d\r\n\r\n"x"y,z`, 4],
  ])('%s, with its row', async (_, text, row) => {
    const error = await refusal(utf8(text));
    expect(error.code).toBe('SHEET_MALFORMED');
    expect(error.hint).toContain(`第${row}行`);
    expect(`${error.message}${error.hint}`).not.toContain('示例');
  });
});

describe('refused for what it says', () => {
  test.each([
    ['nothing', utf8(''), 'SHEET_EMPTY'],
    ['a byte order mark', utf8('\ufeff'), 'SHEET_EMPTY'],
    ['blank lines', utf8('\r\n,,,\r\n \r\n'), 'SHEET_EMPTY'],
    ['headings only', utf8(csv(headings)), 'SHEET_EMPTY'],
    ['headings and a total', utf8(csv(headings, ['合计'])), 'SHEET_EMPTY'],
    ['a workbook without cells', archive(workbookParts([sheetXml('')])), 'SHEET_EMPTY'],
    ['no headings', utf8('a,b,c\r\n1,2,3'), 'SHEET_NO_HEADINGS'],
    ['data without headings', utf8(csv(cells)), 'SHEET_NO_HEADINGS'],
    ['UTF-16 cut inside a character', Uint8Array.of(0xff, 0xfe, 0x41), 'SHEET_ENCODING'],
    ['bytes of no encoding', Uint8Array.of(0x61, 0xff, 0xff, 0x2c), 'SHEET_ENCODING'],
    ['UTF-16 without its mark', Buffer.from(csv(headings), 'utf16le'), 'SHEET_ENCODING'],
    ['a binary file', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'SHEET_ENCODING'],
    ['UTF-8 by its mark, cut inside a character', utf8('\ufeff代码,名称').slice(0, -1), 'SHEET_ENCODING'],
  ])('%s', async (_, bytes, code) => {
    const error = await refusal(bytes, 'a');
    expect(error.code).toBe(code);
    expect(error.hint).toBe(hints[error.code]);
  });

  test('a column named twice', async () => {
    const error = await refusal(utf8(csv([...headings, '处罚机关'], [...cells, 'x'])));
    expect(error.code).toBe('SHEET_MALFORMED');
    expect(error.hint).toContain('“处罚机关”');
  });

  test('missing columns, by name', async () => {
    const without = allCodes.map((code, i) => (['CF_WSH', 'CF_JDRQ', 'CF_XDR_SHXYM'].includes(code) ? `x${i}` : headingOf(code)));
    const bytes = csv(
      without.filter((heading) => !/代码_|自然人/.test(heading)),
      cells,
    );
    const error = await refusal(utf8(bytes));
    expect(error.code).toBe('SHEET_MISSING_COLUMN');
    expect(error.hint).toBe(
      '缺少必需的列：行政处罚决定书文号、处罚决定日期、行政相对人代码_1(统一社会信用代码)。请对照模板补齐表头后再上传。',
    );
  });
});
