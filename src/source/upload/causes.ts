import type { Output } from '../../../types/actions';

type Cell = Output<'source', 'previewSheet'>['errors'][number];
export interface Cause {
  words: string;
  cells: Cell[];
}

/** Refused cells by what is wrong with them, the fewest first: one cause repeated on every row must not hide the others. */
export function causesOf(cells: readonly Cell[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const cell of cells) {
    const cause = causes.get(cell.rule) ?? { words: cell.words, cells: [] };
    cause.cells.push(cell);
    causes.set(cell.rule, cause);
  }
  return [...causes.values()].sort((a, b) => a.cells.length - b.cells.length);
}

/** Where cells are, by column: 决定日期：第2、5行. */
export function whereOf(cells: readonly Cell[]): string[] {
  const columns = [...new Set(cells.map(({ column }) => column))];
  return columns.map((column) => `${column}：第${cells.flatMap((cell) => (cell.column === column ? [cell.row] : [])).join('、')}行`);
}
