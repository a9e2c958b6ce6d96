import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../types/errors';
import { checkText } from './check-text';
import type { SheetLimits } from './limits';
import type { SheetRow } from './sheet';

/** Tabs where a spreadsheet saved "Unicode text", semicolons where its region uses the comma for decimals; else commas. */
function delimiter(text: string): string {
  const head = text.slice(0, 8192);
  const count = (character: string) => head.split(character).length - 1;
  if (count('\t') > count(',')) return '\t';
  return count(',') === 0 && count(';') > 0 ? ';' : ',';
}

/**
 * Reads delimited text (RFC 4180; line breaks inside quoted cells; rows of unequal length). A row's number counts records, as a
 * spreadsheet does: a line break inside a cell adds none, a blank line adds one.
 *
 * @throws SHEET_MALFORMED with the row when quotes do not pair; SHEET_TOO_LARGE
 */
export function readCsv(text: string, limits: SheetLimits): SheetRow[] {
  const mark = delimiter(text);
  checkText(text, mark, limits);
  try {
    const records = parse(text, {
      delimiter: mark,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return records.map((cells, index) => ({ number: index + 1, cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number((error as unknown as { records?: number }).records ?? 0) + 1;
    throw new AppError('SHEET_MALFORMED', `${error.code} in row ${row}`, {
      hint: `第${row}行的引号不成对，无法读取。请用表格软件打开，检查这一行后重新保存。`,
    });
  }
}
