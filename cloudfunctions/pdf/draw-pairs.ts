import type { Block, Pair } from '../core/report/text/layout';
import { drawTitle } from './draw-title';
import type { Pen } from './pen';
import { floor, inner, page, quiet, rule, sizes } from './theme';

type Pairs = Extract<Block, { kind: 'pairs' }>;
const body = { size: sizes.body, lineGap: 2 };
const label = 110;
const valueStyle = { ...body, width: inner - label - 8 };
const nameStyle = { ...body, color: quiet, width: label - 8 };

/** Labels and values between hair lines: kept together where a page can hold them, long values going on over its end. */
export function drawPairs(pen: Pen, { title, pairs }: Pairs): void {
  const whole = pairsHeight(pen, { title, pairs });
  pen.need(whole <= floor - page.top ? whole : 70);
  drawTitle(pen, title);
  pen.line(page.left, pen.y, page.left + inner, pen.y, rule);
  pen.tags.within('Table', () => {
    for (const pair of pairs) pen.tags.within('TR', () => drawPair(pen, pair));
  });
  pen.y += 10;
}

/** Height of the whole, points. */
export const pairsHeight = (pen: Pen, { title, pairs }: Pick<Pairs, 'title' | 'pairs'>): number =>
  pairs.flatMap(partsOf).reduce((sum, [name, value]) => sum + partHeight(pen, name, value), title ? 22 : 4);

const partHeight = (pen: Pen, name: string, value: string): number =>
  Math.max(pen.height(value, valueStyle), pen.height(name, nameStyle)) + 5;

function drawPair(pen: Pen, pair: Pair): void {
  const [first, ...rest] = partsOf(pair);
  const [name, value] = first!;
  const height = partHeight(pen, name, value);
  pen.need(height);
  pen.tags.within('TH', () => pen.write(name, page.left + 4, pen.y + 3, nameStyle), { scope: 'Row' });
  pen.tags.within('TD', () => {
    pen.write(value, page.left + label, pen.y + 3, valueStyle);
    pen.y += height;
    for (const [, more] of rest) {
      const room = partHeight(pen, '', more);
      pen.need(room);
      pen.write(more, page.left + label, pen.y + 3, valueStyle);
      pen.y += room;
    }
  });
  pen.line(page.left, pen.y, page.left + inner, pen.y, rule);
}

/** A pair in pieces that surely fit a page. */
function partsOf([name, value]: Pair): Pair[] {
  const chars = [...value];
  const out: Pair[] = [];
  for (let at = 0; at < chars.length || at === 0; at += 1200) out.push([at === 0 ? name : '', chars.slice(at, at + 1200).join('')]);
  return out;
}
