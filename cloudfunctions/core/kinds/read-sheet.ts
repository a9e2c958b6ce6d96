import { AppError } from '../../../types/errors';
import { readCsv } from '../sheet/csv';
import { decode } from '../sheet/decode';
import { type SheetLimits, sheetLimits } from '../sheet/limits';
import type { Sheet } from '../sheet/sheet';
import { findHeadings } from '../sheet/table';
import { readXlsx } from '../sheet/xlsx';
import { recogniseTemplate } from './recognise';
import { type TemplateId, templates } from './sheets';

export interface RecognisedSheet extends Sheet {
  template: TemplateId;
}

const begins = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);

function recognise(sheet: Sheet): RecognisedSheet | null {
  for (const template of templates) {
    const headings = findHeadings(sheet.rows, template);
    if (headings && recogniseTemplate(headings.cells) === template.id) return { ...sheet, template: template.id };
  }
  return null;
}

/** An XLSX begins as a ZIP; an old XLS, and an XLSX under a password, as an OLE container. */
async function sheetsOf(bytes: Uint8Array, fileName: string, limits: SheetLimits): Promise<Sheet[]> {
  if (begins(bytes, 0x50, 0x4b)) return readXlsx(bytes, limits);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new AppError('SHEET_NOT_XLSX', 'OLE container: old XLS or encrypted', {
      hint: '这是旧版XLS文件，或有密码保护。请用表格软件打开，去掉密码，另存为XLSX后再上传。',
    });
  // Web pages and PDFs saved under a sheet's name.
  if (/\.xls[a-z]?$/i.test(fileName) || begins(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new AppError('SHEET_NOT_XLSX', 'no spreadsheet by its first bytes');
  const text = decode(bytes);
  if (text.trimStart().startsWith('<')) throw new AppError('SHEET_NOT_XLSX', 'markup, no table');
  return [{ rows: readCsv(text, limits) }];
}

/**
 * Reads a file of the data side: XLSX, or CSV in UTF-8, GB18030 or UTF-16, told apart by their first bytes. Of several sheets the first with
 * known headings counts.
 *
 * @param bytes The file.
 * @param fileName Only its ending is looked at.
 * @param limits Sizes beyond which a file is refused before it is parsed.
 * @returns All physical rows, titles included, and which of `sheets` reads them.
 * @throws SHEET_TOO_LARGE, SHEET_EMPTY, SHEET_ENCODING, SHEET_MALFORMED, SHEET_NOT_XLSX, SHEET_BOMB, SHEET_NO_HEADINGS
 */
export async function readSheet(bytes: Uint8Array, fileName: string, limits: SheetLimits = sheetLimits): Promise<RecognisedSheet> {
  if (bytes.length > limits.bytes) throw new AppError('SHEET_TOO_LARGE', `${bytes.length} bytes`);
  if (bytes.length === 0) throw new AppError('SHEET_EMPTY', 'no bytes');
  const sheets = await sheetsOf(bytes, fileName, limits);
  for (const sheet of sheets) {
    const recognised = recognise(sheet);
    if (recognised) return recognised;
  }
  const empty = sheets.every(({ rows }) => rows.every(({ cells }) => cells.every((cell) => cell.trim() === '')));
  throw new AppError(empty ? 'SHEET_EMPTY' : 'SHEET_NO_HEADINGS', empty ? 'no text' : 'no headings of any template');
}
