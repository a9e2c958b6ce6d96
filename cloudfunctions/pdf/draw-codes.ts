import { QUIET, bars } from '../core/barcodes/bars';
import { matrix } from '../core/barcodes/qr-matrix';
import type { Pen } from './pen';

/** Light modules ISO/IEC 18004 asks for on every side. */
const QR_QUIET = 4;

/** A QR code of level M as lines of ink, `size` points wide with its quiet zone. @param of what it checks @returns its version */
export function drawQr(pen: Pen, of: string, text: string, x: number, y: number, size: number): number {
  const modules = matrix(text);
  figure(pen, `二维码，内容是${of}的核验网址`, [x, y, x + size, y + size], (doc) => drawModules(doc, modules, x, y, size));
  return (modules.length - 17) / 4;
}

/** Draws what is told in words to whoever doesn't see it. */
const figure = ({ tags, doc }: Pen, alt: string, bbox: [number, number, number, number], draw: (doc: PDFKit.PDFDocument) => void): void =>
  tags.within('Figure', () => tags.content(() => draw(doc)), { alt, bbox });

function drawModules(doc: PDFKit.PDFDocument, modules: boolean[][], x: number, y: number, size: number): void {
  const unit = size / (modules.length + 2 * QR_QUIET);
  doc.rect(x, y, size, size).fill('#ffffff');
  modules.forEach((row, r) => {
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue;
      let to = from;
      while (row[to + 1]) to++;
      // A hair over, so that no renderer leaves a seam between rows.
      doc.rect(x + (QR_QUIET + from) * unit, y + (QR_QUIET + r) * unit, (to - from + 1) * unit, unit * 1.02);
      from = to;
    }
  });
  doc.fill('#000000');
}

/** A Code 128 bar code, `width` points wide with its quiet zones. */
export function drawBars(pen: Pen, text: string, x: number, y: number, width: number, height: number): void {
  const modules = bars(text);
  const unit = width / (modules.length + 2 * QUIET);
  figure(pen, `条形码，内容是报告编号${text}`, [x, y, x + width, y + height], (doc) => {
    modules.forEach((dark, i) => {
      if (dark) doc.rect(x + (QUIET + i) * unit, y, unit, height);
    });
    doc.fill('#000000');
  });
}
