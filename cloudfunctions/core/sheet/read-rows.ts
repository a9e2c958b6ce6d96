import { checkRow, type CheckedRow } from './check-row';
import type { CheckContext } from './check-cell';
import type { ReadResult } from './read-result';
import { settle } from './settle';
import type { Sheet } from './sheet';
import { readTable } from './table';
import type { Template } from './template';

/** How one kind of sheet is read; the rest is the same for all. */
interface RowReader<Row extends { row: number; key: string }> {
  template: Template;
  /** Changes to the template's required flags, by column code. */
  required?: Readonly<Record<string, boolean>>;
  /** Makes a row, or null after refusing a cell of it. */
  make(checked: CheckedRow): Row | null;
  /** Everything a row says beside its number, in one spelling. */
  content(row: Row): string;
  /** The column (code) a conflict between rows of one key is reported in. */
  conflictIn: string;
}

/**
 * Reads the rows of a sheet: finds the table, checks each row, sorts out repeats.
 *
 * @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN, SHEET_MALFORMED, SHEET_EMPTY
 */
export function readRows<Row extends { row: number; key: string }>(
  sheet: Sheet,
  reader: RowReader<Row>,
  context: CheckContext,
): ReadResult<Row> {
  const { template } = reader;
  const required = template.columns.filter(({ code, required: flag }) => reader.required?.[code] ?? flag).map(({ code }) => code);
  const table = readTable(sheet, template, required);
  const needed = new Set(required);
  const order = new Map(template.columns.map(({ heading }, i) => [heading, i]));
  const candidates: Row[] = [];
  const errors: ReadResult<Row>['errors'] = [];
  for (const source of table.rows) {
    const checked = checkRow(source, table, template, needed, { today: context.today, date1904: sheet.date1904 });
    const row = reader.make(checked);
    if (row !== null && checked.errors.length === 0) candidates.push(row);
    else errors.push(...checked.errors);
  }
  const { accepted, duplicates, conflicts } = settle(candidates, reader.content);
  const column = template.columns.find(({ code }) => code === reader.conflictIn)!.heading;
  for (const row of conflicts) errors.push({ row, column, rule: 'conflict' });
  errors.sort((a, b) => a.row - b.row || order.get(a.column)! - order.get(b.column)!);
  return {
    rows: table.rows.length,
    accepted,
    rejected: [...new Set(errors.map(({ row }) => row))],
    duplicates,
    errors,
    warnings: table.unknownColumns.length > 0 ? [{ kind: 'unknownColumns', columns: table.unknownColumns }] : [],
  };
}
