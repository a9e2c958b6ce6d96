import type { RecognisedSheet } from '../../../cloudfunctions/core/kinds/read-sheet';
import type { ReadResult } from '../../../cloudfunctions/core/sheet/read-result';
import type { Template } from '../../../cloudfunctions/core/sheet/template';
import { columnsToFill } from '../../../cloudfunctions/core/sheet/template-notes';
import { sheets, templates } from '../../../cloudfunctions/core/kinds/sheets';
import { fieldsNamed, personTag, today } from './penalty-sheet';

export const templateOf = (id: string): Template => templates.find((template) => template.id === id)!;
export const headingIn = (id: string, code: string): string => templateOf(id).columns.find((column) => column.code === code)!.heading;

/** The examples of a template, by column code: a good row. */
export const exampleOf = (id: string): Record<string, string> =>
  Object.fromEntries(columnsToFill(templateOf(id)).map(({ code, example }) => [code, example ?? '']));

/** Rows (by code) under the headings of a template, numbered from 1. */
export function sheetWith(id: string, rows: readonly Record<string, string>[]): RecognisedSheet {
  const columns = columnsToFill(templateOf(id));
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ code }) => row[code] ?? ''))];
  return { template: id as RecognisedSheet['template'], rows: lines.map((cells, i) => ({ number: i + 1, cells })) };
}

/** Reads a sheet by its own reader. */
// each template has rows of its own
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function readAny(sheet: RecognisedSheet, field: string | null = null): ReadResult<any> {
  const options = { today, pack: { fieldOf: fieldsNamed(['市场监管', '生态环境']) }, field };
  return sheets[sheet.template].read(sheet, { ...options, personTag });
}
