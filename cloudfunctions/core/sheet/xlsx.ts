import readWorkbook from 'read-excel-file/universal';
import { AppError } from '../../../types/errors';
import { CELL_CHARACTERS, type SheetLimits } from './limits';
import { numberCell } from './number-cell';
import { safeXlsx } from './safe-xlsx';
import type { Sheet } from './sheet';

/** A cell of blanks is empty. @throws SHEET_TOO_LARGE */
function shortEnough(text: string, row: number): string {
  if (text.length > CELL_CHARACTERS)
    throw new AppError('SHEET_TOO_LARGE', `a cell of ${text.length}`, {
      hint: `第${row}行有一格超过${CELL_CHARACTERS}个字。请缩短这一格后再上传。`,
    });
  return text.trim() === '' ? '' : text;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/**
 * Reads the sheets of an XLSX, in their order in the workbook. Numbers stay exact (`numberCell`), true dates become `YYYY-MM-DD` by the
 * workbook's own date system. Formulas count as their stored result, error cells as empty.
 *
 * @param bytes The file.
 * @param limits Checked before anything is parsed.
 * @throws SHEET_BOMB, SHEET_TOO_LARGE, SHEET_NOT_XLSX, SHEET_MALFORMED
 */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet[]> {
  const safe = safeXlsx(bytes, limits);
  const sheets = await readWorkbook(new Blob([safe.bytes as Uint8Array<ArrayBuffer>]), { parseNumber: numberCell, trim: false }).catch(
    (error: unknown) => {
      // The reader's own message may quote the sheet.
      throw new AppError('SHEET_MALFORMED', `xlsx: ${error instanceof Error ? error.name : 'unreadable'}`);
    },
  );
  return sheets.map(({ data }) => ({
    date1904: safe.date1904,
    rows: data.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => shortEnough(cellText(cell), index + 1)) })),
  }));
}
