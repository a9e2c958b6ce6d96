import type { SheetRule } from './rules';

/** How a cell is checked and what its value becomes. Days and amounts become `YYYY-MM-DD` and 分; the rest stay text. */
type ColumnType = 'text' | 'uscc' | 'day' | 'pastDay' | 'wan' | 'enum' | 'words' | 'categories' | 'id' | 'division';

/** One column of a template, as data. */
export interface Column {
  /** The standard's code; unique in the template, and accepted as a heading. */
  code: string;
  /** The standard heading, half-width brackets; errors name the column by it. */
  heading: string;
  /** Other headings and codes that mean this column. */
  also?: readonly string[];
  /** Headings shared with other columns: they go, left to right, to the last columns that nothing else has claimed. */
  shared?: readonly string[];
  type: ColumnType;
  /** Longest text in characters; `exact`: the only length. */
  max: number;
  exact?: boolean;
  required?: boolean;
  /** For `enum` (one of them) and `words` (any of them): accepted words and what each means. */
  values?: Readonly<Record<string, string>>;
  /** An older column: read when the column of this code is absent or empty; several are joined by `;`. */
  readAs?: string;
  /** Only in older sheets: accepted, and not in the template to download. */
  older?: boolean;
  /** When it must be filled in, where neither always nor never; for whoever fills in the sheet. */
  note?: string;
  /** Of an entry that stands until it is removed: empty only in a row that tells of nothing but the removal. */
  ofEntry?: boolean;
  /** A day not before that of this column (code). */
  notBefore?: string;
  /** For those who inquire at the source: kept with the record under its heading, in no report. */
  noted?: boolean;
  /** A good cell, fictional; the examples of a template make a good row. */
  example?: string;
}

/** What one kind of sheet looks like. */
export interface Template<Id extends string = string> {
  id: Id;
  /** What the sheet is called: 行政处罚. */
  title: string;
  columns: readonly Column[];
  /** Columns (codes) no other template has; one of them must be there for a sheet to be recognised. */
  signature: readonly string[];
  /** At least one column (code) of each group must be there, beside the required ones. */
  oneOf: readonly (readonly string[])[];
  /** A row whose first text is 合计 is a total only when these columns (codes) are empty. */
  identity: readonly string[];
  /** The column (code) of the organ whose rows they are, and of the field they count in; null: the sheet has none. */
  organ: string | null;
  field: string | null;
}

/** A cell's value after its check. */
export type Value = string | number | null;
export type Check = { value: Value } | { rule: SheetRule };
