import type { ReportLayout } from '../core/report/text/layout';
import { drawCover } from './draw-cover';
import { drawSection } from './draw-section';
import { Pen } from './pen';
import { reserveSignature } from './sign-pdf';
import { page, quiet, rule, sizes } from './theme';

export interface Rendered {
  /** The PDF with room for its signature. */
  bytes: Buffer;
  pages: number;
  qrVersion: number;
}

/** Draw a layout as a PDF 1.7. @param made epoch ms, the document's date */
export async function render(layout: ReportLayout, made: number): Promise<Rendered> {
  const { cover } = layout;
  const pen = new Pen({
    Title: `${cover.title} ${cover.number}`,
    Author: `${cover.place} ${cover.service}`,
    Subject: cover.number,
    Keywords: cover.number,
    CreationDate: new Date(made),
    ModDate: new Date(made),
  });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pen.doc.on('data', (part: Buffer) => parts.push(part));
    pen.doc.on('end', () => resolve(Buffer.concat(parts)));
    pen.doc.on('error', reject);
  });
  // In plain bytes near the top, so that even a file cut short says which report it claims to be.
  pen.inside._write(`%${cover.number}`);
  const qrVersion = drawCover(pen, cover);
  for (const section of layout.sections) drawSection(pen, section);
  const pages = drawFeet(pen, layout.foot);
  reserveSignature(pen, made, cover.service);
  pen.doc.end();
  return { bytes: await done, pages, qrVersion };
}

function drawFeet(pen: Pen, foot: string): number {
  const { count } = pen.doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    pen.doc.switchToPage(i);
    const y = page.height - 44;
    if (i > 0) {
      pen.line(page.left, y - 8, page.width - page.right, y - 8, rule);
      pen.write(foot, page.left, y, { size: sizes.foot, color: quiet, width: 380 });
    }
    const width = 120;
    pen.write(`第${i + 1}页 共${count}页`, page.width - page.right - width, y, { size: sizes.foot, color: quiet, align: 'right', width });
  }
  return count;
}
