import type { Block, Pair, Section } from '../core/report/text/layout';
import { drawTable } from './draw-table';
import type { Pen } from './pen';
import { accent, band, floor, inner, ink, page, quiet, rule, sizes, tones } from './theme';

const body = { size: sizes.body, lineGap: 3 };
const label = 110;

/** One section from where the pen stands. A heading never stays alone at a page's end, nor with only the words before a table. */
export function drawSection(pen: Pen, { heading, page: begins, blocks }: Section): void {
  if (begins) pen.newPage();
  else pen.need(Math.min(28 + opening(pen, blocks), floor - page.top));
  pen.doc.rect(page.left, pen.y + 2.5, 3.5, 14).fill(accent);
  pen.write(heading, page.left + 12, pen.y, { size: sizes.heading, weight: 'bold', color: accent });
  pen.y += 28;
  for (const block of blocks) drawBlock(pen, block);
  pen.y += 10;
}

/** Height of what must stand under a heading on its page: the texts that come first and the beginning of what follows them. */
function opening(pen: Pen, [first, ...rest]: Block[]): number {
  if (!first) return 0;
  if (first.kind === 'text') return pen.height(first.text, textStyle(first.tone)) + 8 + opening(pen, rest);
  if (first.kind === 'pairs') return pairsHeight(pen, first);
  return first.kind === 'list' ? listHeight(pen, first) : 90;
}

/** A list is read as a whole, so it isn't broken where a page can hold it. */
const listHeight = (pen: Pen, { title, items }: Extract<Block, { kind: 'list' }>): number =>
  items.reduce((sum, item) => sum + pen.height(item, { ...body, width: inner - 20 }) + 5, title ? 20 : 0);

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'table':
      return drawTable(pen, block);
    case 'figures':
      return drawFigures(pen, block.figures);
    case 'pairs':
      return drawPairs(pen, block.title, block.pairs);
    case 'list':
      pen.need(Math.min(listHeight(pen, block), floor - page.top));
      drawTitle(pen, block.title);
      block.items.forEach((item, i) => drawItem(pen, `${i + 1}.`, item));
      pen.y += 5;
      return;
    case 'text': {
      const style = textStyle(block.tone);
      pen.need(Math.min(pen.height(block.text, style), floor - page.top));
      pen.y += pen.write(block.text, page.left, pen.y, { ...style, color: block.tone === 'quiet' ? quiet : ink }) + 8;
    }
  }
}

const textStyle = (tone: Extract<Block, { kind: 'text' }>['tone']) =>
  tone === 'strong' ? { size: sizes.strong, weight: 'bold' as const, lineGap: 4 } : body;

function drawTitle(pen: Pen, title: string | null): void {
  if (title) pen.y += pen.write(title, page.left, pen.y, { size: sizes.body + 1, weight: 'bold' }) + 5;
}

function drawItem(pen: Pen, mark: string, text: string): void {
  const style = { ...body, width: inner - 20 };
  pen.need(pen.height(text, style));
  pen.write(mark, page.left, pen.y, { ...body, color: quiet, width: 20 });
  pen.y += pen.write(text, page.left + 20, pen.y, style) + 5;
}

function drawFigures(pen: Pen, figures: Extract<Block, { kind: 'figures' }>['figures']): void {
  const gap = 12;
  const width = (inner - gap * (figures.length - 1)) / figures.length;
  pen.need(86);
  figures.forEach(({ value, label: name, tone }, i) => {
    const x = page.left + i * (width + gap);
    pen.doc.roundedRect(x, pen.y, width, 70, 3).fill(band);
    const color = value === '0' ? quiet : tones[tone];
    pen.write(value, x, pen.y + 9, { size: 25, weight: 'bold', color, align: 'center', width });
    pen.write(name, x, pen.y + 47, { size: sizes.body, color: quiet, align: 'center', width });
  });
  pen.y += 84;
}

interface Line {
  name: string;
  value: string;
  height: number;
}

/** Labels and values between hair lines: kept together where a page can hold them, long values going on over its end. */
function drawPairs(pen: Pen, title: string | null, pairs: Pair[]): void {
  const lines = linesOf(pen, pairs);
  const whole = pairsHeight(pen, { title, pairs });
  pen.need(whole <= floor - page.top ? whole : 70);
  drawTitle(pen, title);
  pen.line(page.left, pen.y, page.left + inner, pen.y, rule);
  for (const line of lines) drawLine(pen, line);
  pen.y += 12;
}

const linesOf = (pen: Pen, pairs: Pair[]): Line[] =>
  pairs.flatMap(([name, value]) => chunks(value).map((part, i) => measured(pen, i === 0 ? name : '', part)));

const pairsHeight = (pen: Pen, { title, pairs }: { title: string | null; pairs: Pair[] }): number =>
  linesOf(pen, pairs).reduce((sum, line) => sum + line.height, title ? 24 : 4);

const valueStyle = { ...body, width: inner - label - 8 };
const nameStyle = { ...body, color: quiet, width: label - 8 };

const measured = (pen: Pen, name: string, value: string): Line => ({
  ...{ name, value },
  height: Math.max(pen.height(value, valueStyle), pen.height(name, nameStyle)) + 7,
});

function drawLine(pen: Pen, { name, value, height }: Line): void {
  pen.need(height);
  pen.write(name, page.left + 4, pen.y + 4, nameStyle);
  pen.write(value, page.left + label, pen.y + 4, valueStyle);
  pen.y += height;
  pen.line(page.left, pen.y, page.left + inner, pen.y, rule);
}

/** Pieces that surely fit a page. */
function chunks(text: string): string[] {
  const chars = [...text];
  const out: string[] = [];
  for (let at = 0; at < chars.length || at === 0; at += 1200) out.push(chars.slice(at, at + 1200).join(''));
  return out;
}
