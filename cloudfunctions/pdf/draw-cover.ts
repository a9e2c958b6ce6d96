import { itemNames } from '../core/report/text/cover-items';
import type { Cover } from '../core/report/text/layout';
import { drawBars, drawQr } from './draw-codes';
import { drawDemo, drawHead } from './draw-head';
import { drawMiddle, type Sign } from './draw-middle';
import type { Pen } from './pen';
import { accent, inner, mm, page, quiet, sizes } from './theme';

const QR_SIZE = 40 * mm;
const footTop = page.height - 68 - QR_SIZE;

/**
 * The cover: what the report is, whose, its result, and who signed. The verification code stands at the upper right (永昌:
 * 报告封面右上方的核验码). @returns the QR code's version
 */
export function drawCover(pen: Pen, cover: Cover, sign: Sign): number {
  drawHead(pen, cover, ['核验码（区分大小写）', cover.code], 15);
  const within = (type: string, text: string, x: number, y: number, style: Parameters<Pen['write']>[3]): number =>
    pen.tags.within(type, () => pen.write(text, x, y, style));

  let y = 98;
  const center = { align: 'center' as const, width: inner };
  const named = cover.title.startsWith(cover.place);
  if (!named) y += within('P', cover.place, page.left, y, { size: 17, color: quiet, ...center }) + 4;
  const { parts, size } = lines(pen, cover.title, sizes.title);
  y = pen.tags.within('H1', () => {
    let at = y;
    for (const part of parts) at += pen.write(part, page.left, at, { size, weight: 'bold', color: accent, lineGap: 4, ...center });
    return at + 4;
  });
  for (const part of cover.under) y += within('P', part, page.left + 30, y, { size: 9.5, color: quiet, ...center, width: inner - 60 });
  y += 12;
  if (cover.demo) y = drawDemo(pen, cover.demo, y);
  drawMiddle(pen, cover, { from: y, to: footTop - 8 }, sign);
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

function drawFoot(pen: Pen, cover: Cover): number {
  const y = footTop;
  const version = drawQr(pen, '本报告', cover.link, page.left - 6, y, QR_SIZE);
  const x = page.left + QR_SIZE + 22;
  const width = page.width - page.right - x;
  pen.tags.within('P', () => {
    pen.write(itemNames.number, x, y + 6, { size: sizes.small, color: quiet, width });
    pen.write(cover.number, x, y + 18, { size: 12.5, weight: 'bold', width });
  });
  drawBars(pen, cover.number, x - 12, y + 40, width + 12, 34);
  const words = `扫码核验。官方网址：${cover.host}。扫码后请先核对网址，再逐项核对${Object.values(itemNames).join('、')}。`;
  pen.tags.within('P', () => pen.write(words, x, y + 82, { size: sizes.small, color: quiet, width, lineGap: 1 }));
  return version;
}
