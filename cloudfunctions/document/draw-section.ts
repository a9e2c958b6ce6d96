import type { Block, Pair, Section } from '../core/document/layout';
import { drawTable } from './draw-table';
import type { Pen } from './pen';
import { accent, band, floor, inner, ink, page, quiet, rule, sizes, tones } from './theme';

const body = { size: sizes.body, lineGap: 3 };
const label = 92;

/** One section from where the pen stands. A heading never stays alone at a page's end. */
export function drawSection(pen: Pen, section: Section): void {
  if (section.page) pen.newPage();
  else pen.need(Math.min(96 + listHeight(pen, section), floor - page.top));
  pen.doc.rect(page.left, pen.y + 2.5, 3.5, 14).fill(accent);
  pen.write(section.heading, page.left + 12, pen.y, { size: sizes.heading, weight: 'bold', color: accent });
  pen.y += 28;
  for (const block of section.blocks) drawBlock(pen, block);
  pen.y += 10;
}

/** A list is read as a whole, so it isn't broken where a page can hold it. */
const listHeight = (pen: Pen, { blocks }: Section): number =>
  blocks
    .flatMap((b) => (b.kind === 'list' ? b.items : []))
    .reduce((sum, item) => sum + pen.height(item, { ...body, width: inner - 20 }) + 5, 0);

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'table':
      return drawTable(pen, block);
    case 'figures':
      return drawFigures(pen, block.figures);
    case 'pairs':
      return drawPairs(pen, block.title, block.pairs);
    case 'list':
      return block.items.forEach((item, i) => drawItem(pen, `${i + 1}.`, item));
    case 'text': {
      const strong = block.tone === 'strong';
      const style = strong ? { size: sizes.strong, weight: 'bold' as const, lineGap: 4 } : body;
      pen.need(Math.min(pen.height(block.text, style), floor - page.top));
      pen.y += pen.write(block.text, page.left, pen.y, { ...style, color: block.tone === 'quiet' ? quiet : ink }) + 8;
    }
  }
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
  const lines = pairs.flatMap(([name, value]) => chunks(value).map((part, i) => measured(pen, i === 0 ? name : '', part)));
  const whole = lines.reduce((sum, line) => sum + line.height, title ? 24 : 4);
  pen.need(whole <= floor - page.top ? whole : 70);
  if (title) pen.y += pen.write(title, page.left, pen.y, { size: sizes.body + 1, weight: 'bold' }) + 5;
  pen.line(page.left, pen.y, page.left + inner, pen.y, rule);
  for (const line of lines) drawLine(pen, line);
  pen.y += 12;
}

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
