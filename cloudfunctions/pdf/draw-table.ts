import type { Block, Cell } from '../core/report/text/layout';
import type { Pen } from './pen';
import { accent, band, floor, inner, page, quiet, rule, sizes, tones } from './theme';

type Table = Extract<Block, { kind: 'table' }>;
const pad = { x: 4, y: 2.2 };
const text = { size: sizes.table, lineGap: 1 };

interface Row {
  cells: Cell[];
  height: number;
  isHead: boolean;
}

/** A table whose head comes again on every page; a row stays whole unless it is taller than a page. */
export function drawTable(pen: Pen, { columns, rows }: Table): void {
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = columns.map((column) => (column.weight / total) * inner);
  const titles = columns.map((column): Cell => ({ text: column.title, tone: 'plain' }));
  const head = measure(pen, widths, titles, true);
  const most = floor - page.top - head.height;
  const body = rows.flatMap((cells) => parted(pen, widths, measure(pen, widths, cells, false), most));
  pen.need(head.height + Math.min(body[0]?.height ?? 0, 200));
  pen.tags.within('Table', () => {
    drawRow(pen, widths, head);
    for (const row of body) {
      if (pen.need(row.height)) pen.tags.artifact(() => drawRow(pen, widths, head), 'Pagination');
      drawRow(pen, widths, row);
    }
  });
  pen.y += 10;
}

function measure(pen: Pen, widths: number[], cells: Cell[], isHead: boolean): Row {
  const heights = cells.map((cell, i) => {
    const width = widths[i]!;
    return textHeight(pen, cell, width, isHead) + (cell.aside ? pen.height(cell.aside, within(width)) : 0);
  });
  return { cells, height: Math.max(...heights) + 2 * pad.y, isHead };
}

const within = (width: number) => ({ ...text, width: width - 2 * pad.x });
const textHeight = (pen: Pen, cell: Cell, width: number, isHead: boolean): number =>
  cell.text ? pen.height(cell.text, { ...within(width), weight: weightOf(cell, isHead) }) : 0;

const weightOf = (cell: Cell, isHead: boolean) => (isHead || cell.tone === 'hasRecords' ? 'bold' : 'regular');

function drawRow(pen: Pen, widths: number[], { cells, height, isHead }: Row): void {
  if (isHead) pen.fill(page.left, pen.y, inner, height, band);
  pen.tags.within('TR', () => {
    let x = page.left;
    cells.forEach((cell, i) => {
      const draw = (): void => drawCell(pen, cell, x, widths[i]!, isHead);
      pen.tags.within(isHead ? 'TH' : 'TD', draw, isHead ? { scope: 'Column' } : {});
      x += widths[i]!;
    });
  });
  pen.y += height;
  pen.line(page.left, pen.y, page.left + inner, pen.y, rule);
}

function drawCell(pen: Pen, cell: Cell, x: number, width: number, isHead: boolean): void {
  const own = { ...within(width), color: isHead ? accent : tones[cell.tone], weight: weightOf(cell, isHead) } as const;
  if (cell.text) pen.write(cell.text, x + pad.x, pen.y + pad.y, own);
  const below = pen.y + pad.y + textHeight(pen, cell, width, isHead);
  if (cell.aside) pen.write(cell.aside, x + pad.x, below, { ...within(width), color: quiet });
}

/** A row taller than a page becomes several. */
function parted(pen: Pen, widths: number[], row: Row, most: number): Row[] {
  if (row.height <= most) return [row];
  // An aside names a handful of kinds or parts of a record, so it goes with the last part, whole.
  const half = (second: boolean): Row => {
    const cells = row.cells.map((cell) => ({ ...cell, text: part(cell.text, second), aside: second ? (cell.aside ?? '') : '' }));
    return measure(pen, widths, cells, false);
  };
  return [...parted(pen, widths, half(false), most), ...parted(pen, widths, half(true), most)];
}

function part(whole: string, second: boolean): string {
  const chars = [...whole];
  const middle = Math.ceil(chars.length / 2);
  return (second ? chars.slice(middle) : chars.slice(0, middle)).join('');
}
