import type { Block, Section } from '../core/report/text/layout';
import { drawPairs, pairsHeight } from './draw-pairs';
import { drawTable } from './draw-table';
import { drawTitle } from './draw-title';
import type { Pen } from './pen';
import { accent, floor, inner, ink, page, quiet, sizes } from './theme';

const body = { size: sizes.body, lineGap: 1.5 };
const most = floor - page.top;

/** One section from where the pen stands. A heading never stays alone at a page's end, nor with only the words before a table. */
export function drawSection(pen: Pen, { heading, page: begins, blocks }: Section): void {
  if (begins) pen.newPage();
  else pen.need(Math.min(22 + opening(pen, blocks), most));
  pen.tags.within('Sect', () => {
    pen.fill(page.left, pen.y + 2.5, 3.5, 13, accent);
    const style = { size: sizes.heading, weight: 'bold' as const, color: accent };
    pen.tags.within('H2', () => pen.write(heading, page.left + 12, pen.y, style));
    pen.y += 22;
    for (const block of blocks) drawBlock(pen, block);
  });
  pen.y += 6;
}

/** Height of what must stand under a heading on its page: the texts that come first and the beginning of what follows them. */
function opening(pen: Pen, [first, ...rest]: Block[]): number {
  if (!first) return 0;
  if (first.kind === 'text') return pen.height(first.text, body) + 6 + opening(pen, rest);
  if (first.kind === 'pairs') return pairsHeight(pen, first);
  return first.kind === 'list' ? listHeight(pen, first) : 90;
}

/** A list is read as a whole, so it isn't broken where a page can hold it. */
const listHeight = (pen: Pen, { title, items }: Extract<Block, { kind: 'list' }>): number =>
  items.reduce((sum, item) => sum + pen.height(item, itemStyle) + 2, title ? 17 : 0);

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'table':
      return drawTable(pen, block);
    case 'pairs':
      return drawPairs(pen, block);
    case 'list':
      return drawList(pen, block);
    case 'text':
      pen.need(Math.min(pen.height(block.text, body), most));
      pen.tags.within('P', () => {
        pen.y += pen.write(block.text, page.left, pen.y, { ...body, color: block.tone === 'quiet' ? quiet : ink }) + 6;
      });
  }
}

const itemStyle = { ...body, width: inner - 18 };

function drawList(pen: Pen, list: Extract<Block, { kind: 'list' }>): void {
  pen.need(Math.min(listHeight(pen, list), most));
  drawTitle(pen, list.title);
  pen.tags.within('L', () => {
    list.items.forEach((item, i) => {
      pen.need(pen.height(item, itemStyle));
      pen.tags.within('LI', () => {
        pen.tags.within('Lbl', () => pen.write(`${i + 1}.`, page.left, pen.y, { ...body, color: quiet, width: 18 }));
        pen.tags.within('LBody', () => {
          pen.y += pen.write(item, page.left + 18, pen.y, itemStyle) + 2;
        });
      });
    });
  });
  pen.y += 4;
}
