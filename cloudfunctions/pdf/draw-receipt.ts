import type { ReceiptLayout } from '../core/report/text/layout';
import { receiptNumber } from '../core/report/text/receipt-text';
import { drawQr } from './draw-codes';
import { drawDemo, drawHead } from './draw-head';
import { drawMiddle, type Sign } from './draw-middle';
import type { Pen } from './pen';
import { accent, inner, mm, page, quiet, sizes } from './theme';

const QR_SIZE = 32 * mm;
const footTop = page.height - 68 - QR_SIZE;

/** The one page of a receipt: about whom, what was said then, who verified and when, how to check it. */
export function drawReceipt(pen: Pen, receipt: ReceiptLayout, sign: Sign): void {
  drawHead(pen, receipt, [receiptNumber, receipt.id], 9.5);
  const center = { align: 'center' as const, width: inner };
  let y = 92;
  y += pen.tags.within('H1', () => pen.write(receipt.title, page.left, y, { size: sizes.title, weight: 'bold', color: accent, ...center }));
  for (const part of receipt.under) {
    y += pen.tags.within('P', () => pen.write(part, page.left, y, { size: 9.5, color: quiet, ...center }));
  }
  y += 10;
  if (receipt.demo) y = drawDemo(pen, receipt.demo, y);
  drawMiddle(pen, receipt, { from: y, to: footTop - 8 }, sign);
  drawQr(pen, '本回执', receipt.link, page.left - 6, footTop, QR_SIZE);
  const x = page.left + QR_SIZE + 14;
  y = footTop + 12;
  for (const words of receipt.check) {
    const style = { size: sizes.small, color: quiet, width: page.width - page.right - x, lineGap: 2 };
    y += pen.tags.within('P', () => pen.write(words, x, y, style)) + 4;
  }
}
