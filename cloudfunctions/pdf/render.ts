import type { Foot, ReportLayout } from '../core/report/text/layout';
import { drawCover } from './draw-cover';
import { drawSection } from './draw-section';
import { Pen } from './pen';
import { shortened } from './shortened';
import { type Signing, reserveSignature } from './sign-pdf';
import { inner, page, quiet, rule, sizes } from './theme';

export interface Rendered {
  /** The PDF with room for its signature. */
  bytes: Buffer;
  pages: number;
  qrVersion: number;
}

/** Draw a layout as a PDF/A-2a. @param made epoch ms, the document's date */
export async function render(layout: ReportLayout, made: number, signing: Signing): Promise<Rendered> {
  const { cover } = layout;
  const pen = new Pen({
    ...{ Title: told(`${cover.title} ${cover.number}`), Author: told(`${cover.place} ${cover.service}`) },
    ...{ Subject: cover.number, Keywords: cover.number, CreationDate: new Date(made) },
    ...{ Creator: told(cover.service), Producer: 'pdfkit' },
  });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pen.doc.on('data', (part: Buffer) => parts.push(part));
    pen.doc.on('end', () => resolve(Buffer.concat(parts)));
    pen.doc.on('error', reject);
  });
  // In plain bytes near the top, so that even a file cut short says which report it claims to be.
  pen.inside._write(`%${cover.number}`);
  const qrVersion = drawCover(pen, cover, (...room) => reserveSignature(pen, signing, room));
  for (const section of layout.sections) drawSection(pen, section);
  const pages = drawFeet(pen, layout.foot);
  pen.doc.end();
  return { bytes: await done, pages, qrVersion };
}

/** The library writes these as XML too, as they are. */
const told = (text: string): string => text.replace(/&/g, '＆').replace(/</g, '＜');

/** At the end of every page: whose report it is, which, and which page of how many. */
function drawFeet(pen: Pen, { name, rest }: Foot): number {
  const { count } = pen.doc.bufferedPageRange();
  const y = page.height - 46;
  const style = { size: sizes.foot, color: quiet };
  const width = inner - 90;
  const short = shortened(name, (said) => pen.width(said, style) <= width);
  const draw = (i: number): void => {
    pen.line(page.left, y - 6, page.left + inner, y - 6, rule);
    pen.write(short, page.left, y, { ...style, width: width + 4 });
    pen.write(`第${i + 1}页 共${count}页`, page.left + width, y, { ...style, align: 'right', width: 90 });
    pen.write(rest.join('\u3000'), page.left, y + 12, { ...style, width: inner });
  };
  for (let i = 0; i < count; i++) {
    pen.doc.switchToPage(i);
    pen.tags.artifact(() => draw(i), 'Pagination');
  }
  return count;
}
