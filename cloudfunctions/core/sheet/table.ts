import { AppError } from '../../../types/errors';
import { clean } from './clean';
import { matchColumns, names } from './match-columns';
import type { Sheet, SheetRow } from './sheet';
import type { Column, Template } from './template';
import { score } from './score';

/** A sheet understood by a template: where its columns are and which rows are data. */
export interface Table {
  /** Columns of the template that the sheet has, with their index in a row. */
  columns: { column: Column; index: number }[];
  /** Rows of data: no title, heading, blank or total among them. */
  rows: SheetRow[];
  /** Headings the template does not know, as written. */
  unknownColumns: string[];
}

/** Titles, notes and an office's name stand above the headings, hardly more. */
const deepest = 30;
const total = /^[合总小]\s*计\s*[:：]?/;

/** The row, among the first that are not blank, that names most of the template's columns; null when none does. */
export function findHeadings(rows: readonly SheetRow[], template: Template): SheetRow | null {
  let best: SheetRow | null = null;
  let most = 0;
  let seen = 0;
  for (const row of rows) {
    if (row.cells.every((cell) => clean(cell) === '')) continue;
    const known = score(row.cells, template);
    if (known > most) [best, most] = [row, known];
    if ((seen += 1) >= deepest) break;
  }
  return best;
}

/**
 * Finds the headings of a sheet and the rows of data below them. Blank rows, totals (合计, 总计, 小计 with no identity beside it) and
 * headings repeated further down, also as codes, are no data.
 *
 * @param required Codes that must have a column; an older column read in its place will do.
 * @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN (names the columns), SHEET_MALFORMED when a column stands there twice, SHEET_EMPTY
 */
export function readTable(sheet: Sheet, template: Template, required: readonly string[]): Table {
  const headings = findHeadings(sheet.rows, template);
  if (!headings) throw new AppError('SHEET_NO_HEADINGS', `no headings of template ${template.id}`);
  const { at, unknown, repeated } = matchColumns(headings.cells, template);
  if (repeated.length > 0)
    throw new AppError('SHEET_MALFORMED', `repeated columns: ${repeated.length}`, {
      hint: `表头“${repeated.join('”“')}”出现了不止一次，无法判断用哪一列。请只保留一列后再上传。`,
    });
  const columns = template.columns.filter(({ code }) => at.has(code));
  const present = new Set(columns.flatMap(({ code, readAs }) => (readAs ? [code, readAs] : [code])));
  const groups = [...required.map((code) => [code]), ...template.oneOf].filter((group) => !group.some((code) => present.has(code)));
  if (groups.length > 0) {
    const missing = groups.map(([code]) => template.columns.find((column) => column.code === code)!.heading);
    throw new AppError('SHEET_MISSING_COLUMN', `missing columns: ${groups.map(([code]) => code).join(' ')}`, {
      hint: `缺少必需的列：${missing.join('、')}。请对照模板补齐表头后再上传。`,
    });
  }
  const own = template.signature.find((code) => at.has(code))!;
  const isData = ({ number, cells }: SheetRow) => {
    if (number <= headings.number) return false;
    const first = cells.find((cell) => clean(cell) !== '');
    if (first === undefined) return false;
    if (total.test(clean(first)) && template.identity.every((code) => clean(cells[at.get(code) ?? -1] ?? '') === '')) return false;
    return !names(cells[at.get(own)!] ?? '', own, template);
  };
  const rows = sheet.rows.filter(isData);
  if (rows.length === 0) throw new AppError('SHEET_EMPTY', 'headings without data');
  return { columns: columns.map((column) => ({ column, index: at.get(column.code)! })), rows, unknownColumns: unknown };
}
