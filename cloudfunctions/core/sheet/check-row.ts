import { checkCell, type CheckContext } from './check-cell';
import { clean } from './clean';
import type { SheetError, SheetRule } from './rules';
import type { SheetRow } from './sheet';
import type { Table } from './table';
import type { Template, Value } from './template';

/** A row's values by column code (null: empty, refused, or no such column), and what was refused. */
export interface CheckedRow {
  row: number;
  errors: SheetError[];
  get(code: string): Value;
  text(code: string): string | null;
  /** Whether the cell has text, good or refused. */
  filled(code: string): boolean;
  refuse(code: string, rule: SheetRule): void;
}

/**
 * Checks every cell of a row and that what the template requires is there. A cell gets one error at most.
 *
 * @param required Codes that may not be empty.
 */
export function checkRow(
  source: SheetRow,
  table: Table,
  template: Template,
  required: ReadonlySet<string>,
  context: CheckContext,
): CheckedRow {
  const texts = new Map<string, string>();
  const older = new Map<string, string[]>();
  for (const { column, index } of table.columns) {
    const text = clean(source.cells[index] ?? '');
    if (text === '') continue;
    if (column.readAs) older.set(column.readAs, [...(older.get(column.readAs) ?? []), text]);
    else texts.set(column.code, text);
  }
  for (const [code, parts] of older) if (!texts.has(code)) texts.set(code, parts.join(';'));

  const values = new Map<string, Value>();
  const refused = new Set<string>();
  const errors: SheetError[] = [];
  const refuse = (code: string, rule: SheetRule) => {
    if (refused.has(code)) return;
    refused.add(code);
    errors.push({ row: source.number, column: template.columns.find((column) => column.code === code)!.heading, rule });
  };
  for (const column of template.columns) {
    const text = texts.get(column.code);
    if (text === undefined) {
      if (required.has(column.code)) refuse(column.code, 'required');
      continue;
    }
    const check = checkCell(text, column, context);
    if ('rule' in check) refuse(column.code, check.rule);
    else values.set(column.code, check.value);
  }
  const get = (code: string) => values.get(code) ?? null;
  const text = (code: string) => {
    const value = get(code);
    return value === null ? null : String(value);
  };
  return { row: source.number, errors, get, text, filled: (code) => texts.has(code), refuse };
}
