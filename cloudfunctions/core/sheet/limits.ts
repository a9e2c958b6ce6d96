/** What a sheet may be at most; beyond it the file is refused before it is parsed. */
export interface SheetLimits {
  /** Bytes of the file as sent. */
  readonly bytes: number;
  /** Bytes of all parts of an XLSX that are read, inflated. */
  readonly inflated: number;
  /** Inflated bytes per compressed byte of one part; applies from 10 MB on, since empty formatted cells compress well. */
  readonly ratio: number;
  /** Parts in an XLSX, and texts its sheets share. */
  readonly entries: number;
  readonly strings: number;
  /** Physical rows, and rows × columns, of one sheet. */
  readonly rows: number;
  readonly cells: number;
}

const megabyte = 1024 * 1024;

/** Of a file on the command line. */
export const sheetLimits: SheetLimits = {
  bytes: 20 * megabyte,
  inflated: 200 * megabyte,
  ratio: 250,
  entries: 1000,
  strings: 2_000_000,
  rows: 200_000,
  cells: 6_000_000,
};

/** Of a file within one call, which has ten seconds: a sheet of 9,200 rows and 33 columns takes 0.4 of them. */
export const callLimits: SheetLimits = { ...sheetLimits, inflated: 64 * megabyte, strings: 300_000, rows: 50_000, cells: 1_000_000 };

/** Cells of one row of text; the widest standard sheet has 33. */
export const COLUMNS = 500;
/** Characters of one cell: Excel holds no more. */
export const CELL_CHARACTERS = 32_767;
