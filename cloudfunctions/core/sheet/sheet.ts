/** One physical row: the number a spreadsheet shows beside it, and its cells as text (empty: `''`). */
export interface SheetRow {
  number: number;
  cells: string[];
}

/**
 * A table as read from a file, titles and blank rows included. Numbers are plain decimals, exactly as the file has them; true dates
 * are `YYYY-MM-DD`. `date1904`: bare date serials count from 1904.
 */
export interface Sheet {
  rows: SheetRow[];
  date1904?: boolean;
}
