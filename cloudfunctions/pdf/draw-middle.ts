import type { Conclusion, Cover, Pair } from '../core/report/text/layout';
import type { Pen, Style } from './pen';
import { accent, band, inner, page, quiet, rule, sizes, tones } from './theme';

/** Draws who signed and when into a room of at least {@link seal}'s size. */
export type Sign = (x: number, y: number, width: number, height: number) => void;
/** Room for the signature, points: beside who issued and when, as a seal would stand. */
const seal = { width: 176, height: 58 };
const label = 92;
/** What names the subject stands above the result, what names the issuer or who verified beside the signature. */
const [above, beside] = [2, 3];

interface Row {
  name: string;
  value: string;
  style: Style & { width: number };
  height: number;
}

/** Whose report it is, its result, what was asked, who issued and signed it: closer together, then smaller, where there is much to say. */
export function drawMiddle(
  pen: Pen,
  { items, conclusion }: Pick<Cover, 'items' | 'conclusion'>,
  room: { from: number; to: number },
  sign: Sign,
): void {
  const most = room.to - room.from;
  let set = setAt(pen, items, conclusion, 1);
  for (let scale = 0.94; set.height > most && scale > smallest; scale -= 0.06) set = setAt(pen, items, conclusion, scale);
  const { rows, said, height } = set;
  const gap = Math.min(14, least + (most - height) / (items.length + 3));
  let y = room.from;
  y = drawRows(pen, rows.slice(0, above), y, gap, inner);
  y = drawConclusion(pen, conclusion, said, y + gap);
  y = drawRows(pen, rows.slice(above, -beside), y + gap, gap, inner);
  const from = y;
  y = drawRows(pen, rows.slice(-beside), y, gap, inner - seal.width - 12);
  sign(page.left + inner - seal.width, from + 8, seal.width, Math.max(seal.height, y - from - 8));
}

/** The least between two rows, points; the smallest letters, as a part of their usual size. */
const least = 5;
const smallest = 0.5;

function setAt(pen: Pen, items: Pair[], conclusion: Conclusion, scale: number) {
  const rows = items.map(([name, value], i): Row => {
    const width = inner - label - 6 - (i >= items.length - beside ? seal.width + 12 : 0);
    const style: Row['style'] = i === 0 ? { size: 13 * scale, width, weight: 'bold' } : { size: 10 * scale, width };
    return { name, value, style, height: Math.max(pen.height(value, style), 13) };
  });
  const said = saidAt(conclusion, scale).map((line) => ({ ...line, height: pen.height(line.text, line.style) }));
  const inside = said.reduce((sum, line) => sum + line.height, 0) + 2 * pad;
  const last = rows.slice(-beside).reduce((sum, row) => sum + row.height + least, 0);
  const rest = rows.slice(0, -beside).reduce((sum, row) => sum + row.height + least, 0);
  return { rows, said, height: rest + Math.max(last, seal.height + 8) + inside + 3 * least };
}

/** Within the field of the result. */
const pad = 9;

function saidAt({ heading, words, tone, reach, notes }: Conclusion, scale: number): { type: string; text: string; style: Style }[] {
  const width = inner - 2 * pad - 8;
  const small: Style = { size: Math.max(6, 9 * scale), width, lineGap: 2 };
  return [
    { type: 'H2', text: heading, style: { ...small, color: quiet } },
    { type: 'P', text: words, style: { size: sizes.strong * scale, width, weight: 'bold', color: tones[tone], lineGap: 3 } },
    { type: 'P', text: reach, style: small },
    ...notes.map((text) => ({ type: 'P', text, style: small })),
  ];
}

function drawConclusion(pen: Pen, { tone }: Conclusion, said: ReturnType<typeof setAt>['said'], from: number): number {
  const height = said.reduce((sum, line) => sum + line.height, 0) + 2 * pad;
  pen.fill(page.left, from, inner, height, band);
  pen.fill(page.left, from, 4, height, tone === 'plain' ? accent : tones[tone]);
  let y = from + pad;
  for (const { type, text, style, height: taken } of said) {
    pen.tags.within(type, () => pen.write(text, page.left + pad + 8, y, style));
    y += taken;
  }
  return from + height;
}

/** Items between hair lines. @returns where they end */
function drawRows(pen: Pen, rows: Row[], from: number, gap: number, width: number): number {
  let y = from;
  pen.tags.within('Table', () => {
    for (const { name, value, style, height } of rows) {
      pen.tags.within('TR', () => {
        const low = (style.size - 10) / 2;
        pen.tags.within('TH', () => pen.write(name, page.left + 4, y + gap / 2 + low, { size: 9.5, color: quiet, width: label }), {
          scope: 'Row',
        });
        pen.tags.within('TD', () => pen.write(value, page.left + label, y + gap / 2, style));
      });
      y += height + gap;
      pen.line(page.left, y, page.left + width, y, rule);
    }
  });
  return y;
}
