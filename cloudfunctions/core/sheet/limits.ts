/** What a sheet may be at most; beyond it the file is refused before it is parsed. */
export interface SheetLimits {
  /** Bytes of the file as sent. */
  readonly bytes: number;
  /** Bytes of all parts of an XLSX that are read, inflated. */
  readonly inflated: number;
  /** Inflated bytes per compressed byte of one part; applies from 10 MB on, since empty formatted cells compress well. */
  readonly ratio: number;
  /** Parts in an XLSX. */
  readonly entries: number;
  /** Physical rows, and rows × columns, of one sheet. */
  readonly rows: number;
  readonly cells: number;
}

const megabyte = 1024 * 1024;

export const sheetLimits: SheetLimits = {
  bytes: 20 * megabyte,
  inflated: 200 * megabyte,
  ratio: 250,
  entries: 1000,
  rows: 200_000,
  cells: 6_000_000,
};
