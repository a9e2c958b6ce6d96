import type { Block, Cell } from '../core/report/text/layout';
import type { Pen } from './pen';
import { accent, band, floor, inner, page, quiet, rule, sizes, tones } from './theme';

type Table = Extract<Block, { kind: 'table' }>;
const pad = { x: 6, y: 5 };
const style = { size: sizes.body - 0.5, lineGap: 1.5 };

interface Row {
  cells: Cell[];
  height: number;
}

/** A table whose head comes again on every page; a row stays whole unless it is taller than a page. */
export function drawTable(pen: Pen, { columns, rows }: Table): void {
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = columns.map((column) => (column.weight / total) * inner);
  const head = measure(
    pen,
    widths,
    columns.map((column): Cell => ({ text: column.title, tone: 'plain' })),
  );
  const most = floor - page.top - head.height;
  const body = rows.flatMap((cells) => parted(pen, widths, measure(pen, widths, cells), most));
  pen.need(head.height + Math.min(body[0]?.height ?? 0, 200));
  drawRow(pen, widths, head, true);
  for (const row of body) {
    if (pen.need(row.height)) drawRow(pen, widths, head, true);
    drawRow(pen, widths, row, false);
  }
  pen.y += 12;
}

function measure(pen: Pen, widths: number[], cells: Cell[]): Row {
  const heights = cells.map((cell, i) => textHeight(pen, cell, widths[i]!) + (cell.aside ? pen.height(cell.aside, within(widths[i]!)) : 0));
  return { cells, height: Math.max(...heights) + 2 * pad.y };
}

const within = (width: number) => ({ ...style, width: width - 2 * pad.x });
const textHeight = (pen: Pen, cell: Cell, width: number): number =>
  cell.text ? pen.height(cell.text, { ...within(width), weight: weightOf(cell) }) : 0;

const weightOf = (cell: Cell): 'bold' | 'regular' => (cell.tone === 'hasRecords' ? 'bold' : 'regular');

function drawRow(pen: Pen, widths: number[], { cells, height }: Row, isHead: boolean): void {
  if (isHead) pen.doc.rect(page.left, pen.y, inner, height).fill(band);
  let x = page.left;
  cells.forEach((cell, i) => {
    const color = isHead ? accent : tones[cell.tone];
    const weight = isHead ? 'bold' : weightOf(cell);
    if (cell.text) pen.write(cell.text, x + pad.x, pen.y + pad.y, { ...within(widths[i]!), color, weight });
    const below = pen.y + pad.y + textHeight(pen, cell, widths[i]!);
    if (cell.aside) pen.write(cell.aside, x + pad.x, below, { ...within(widths[i]!), color: quiet });
    x += widths[i]!;
  });
  pen.y += height;
  pen.line(page.left, pen.y, page.left + inner, pen.y, rule);
}

/** A row taller than a page becomes several. */
function parted(pen: Pen, widths: number[], row: Row, most: number): Row[] {
  if (row.height <= most) return [row];
  const part = (text: string, second: boolean): string => {
    const chars = [...text];
    const middle = Math.ceil(chars.length / 2);
    return (second ? chars.slice(middle) : chars.slice(0, middle)).join('');
  };
  // An aside names a handful of kinds, so it goes with the last part, whole.
  const half = (second: boolean): Row =>
    measure(
      pen,
      widths,
      row.cells.map((cell) => ({ ...cell, text: part(cell.text, second), aside: second ? (cell.aside ?? '') : '' })),
    );
  return [...parted(pen, widths, half(false), most), ...parted(pen, widths, half(true), most)];
}
