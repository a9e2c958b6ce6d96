import { itemNames } from '../core/report/text/cover-items';
import type { Cover } from '../core/report/text/layout';
import { drawBars, drawQr } from './draw-codes';
import type { Pen } from './pen';
import { accent, inner, mm, page, quiet, red, rule, sizes } from './theme';

const QR_SIZE = 40 * mm;
const footTop = page.height - 78 - QR_SIZE;

/** The cover. The verification code stands at the upper right (永昌: 报告封面右上方的核验码). @returns the QR code's version */
export function drawCover(pen: Pen, cover: Cover): number {
  pen.doc.rect(0, 0, page.width, 6).fill(accent);
  pen.write(cover.service, page.left, 48, { size: 13, weight: 'bold', color: accent, characterSpacing: 1 });
  pen.write(cover.host, page.left, 68, { size: sizes.small, color: quiet });
  const right = { align: 'right' as const, width: 220 };
  const edge = page.width - page.right - right.width;
  pen.write('核验码（区分大小写）', edge, 48, { size: sizes.small, color: quiet, ...right });
  pen.write(cover.code, edge, 62, { size: 15, weight: 'bold', characterSpacing: 0.6, ...right });

  let y = 168;
  const center = { align: 'center' as const, width: inner };
  const named = cover.title.startsWith(cover.place);
  if (!named) y += pen.write(cover.place, page.left, y, { size: 17, color: quiet, characterSpacing: 4, ...center }) + 10;
  const title = lines(pen, cover.title, sizes.title);
  for (const part of title.parts)
    y += pen.write(part, page.left, y, { size: title.size, weight: 'bold', color: accent, lineGap: 8, ...center });
  y += 10;
  for (const part of cover.under) y += pen.write(part, page.left + 30, y, { size: 9.5, color: quiet, ...center, width: inner - 60 });
  y += 18;
  if (cover.demo) y = drawDemo(pen, cover.demo, y);

  drawItems(pen, cover, Math.max(y + 6, 330));
  return drawFoot(pen, cover);
}

/** A title in one line, or, where that would be small, with its version in brackets on a line of its own. */
function lines(pen: Pen, title: string, size: number): { parts: string[]; size: number } {
  const fits = (part: string, at: number): boolean => pen.width(part, { size: at, weight: 'bold' }) <= inner;
  if (fits(title, size)) return { parts: [title], size };
  const parts = title.split(/(?=（)/);
  const fitting = [size, 24, 22, 20, 18].find((at) => parts.every((part) => fits(part, at)));
  return { parts, size: fitting ?? 18 };
}

function drawDemo(pen: Pen, text: string, y: number): number {
  const width = pen.width(text, { size: 12, weight: 'bold', characterSpacing: 2 }) + 44;
  const x = (page.width - width) / 2;
  pen.doc.roundedRect(x, y, width, 28, 3).lineWidth(1.2).strokeColor(red).stroke();
  pen.write(text, x, y + 6, { size: 12, weight: 'bold', color: red, align: 'center', width, characterSpacing: 2 });
  return y + 46;
}

/** The items between hair lines, closer together where there is much to say: they end above the QR code. */
function drawItems(pen: Pen, { items }: Cover, from: number): void {
  const label = 104;
  const rows = items.map(([name, value]) => {
    const strong = name === '名称' || name === '姓名';
    const style = { size: strong ? 12 : 10.5, width: inner - label - 8, ...(strong ? { weight: 'bold' as const } : {}) };
    return { name, value, strong, style, height: Math.max(pen.height(value, style), 14) };
  });
  const room = footTop - 14 - from - rows.reduce((sum, row) => sum + row.height, 0);
  const gap = Math.max(6, Math.min(15, room / rows.length));
  let y = from;
  pen.line(page.left, y, page.width - page.right, y, accent, 1.2);
  for (const { name, value, strong, style, height } of rows) {
    pen.write(name, page.left + 4, y + gap / 2, { size: 10, color: quiet, width: label });
    pen.write(value, page.left + label, y + gap / 2 - (strong ? 1.5 : 0.5), style);
    y += height + gap;
    pen.line(page.left, y, page.width - page.right, y, rule);
  }
}

function drawFoot(pen: Pen, cover: Cover): number {
  const y = footTop;
  const version = drawQr(pen, cover.link, page.left - 6, y, QR_SIZE);
  pen.write('扫码核验', page.left - 6, y + QR_SIZE, { size: sizes.small, color: quiet, align: 'center', width: QR_SIZE });
  const x = page.left + QR_SIZE + 22;
  const width = page.width - page.right - x;
  pen.write(itemNames.number, x, y + 8, { size: sizes.small, color: quiet, width });
  pen.write(cover.number, x, y + 20, { size: 12.5, weight: 'bold', characterSpacing: 0.4, width });
  drawBars(pen, cover.number, x - 12, y + 44, width + 12, 34);
  const lines = `官方网址：${cover.host}。扫码后请先核对网址，再逐项核对${Object.values(itemNames).join('、')}。`;
  pen.write(lines, x, y + 88, { size: sizes.small, color: quiet, width, lineGap: 3 });
  return version;
}
