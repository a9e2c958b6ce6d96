import type { Foot } from '../core/report/text/layout';
import { Pen } from './pen';
import { shortened } from './shortened';
import { inner, page, quiet, rule, sizes } from './theme';

interface About {
  title: string;
  author: string;
  service: string;
  /** What the document is known by. */
  id: string;
  /** Epoch ms, the document's date. */
  made: number;
  /** In plain bytes near the top, so that even a file cut short says what it claims to be. */
  mark: string;
  foot: Foot;
}

/** Draw a PDF/A-2a with a foot on every page. @param draw what stands above the feet, from an empty first page on */
export async function drawDocument(
  { title, author, service, id, made, mark, foot }: About,
  draw: (pen: Pen) => void,
): Promise<{ bytes: Buffer; pages: number }> {
  const pen = new Pen({
    ...{ Title: told(title), Author: told(author), Subject: id, Keywords: id, CreationDate: new Date(made) },
    ...{ Creator: told(service), Producer: 'pdfkit' },
  });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pen.doc.on('data', (part: Buffer) => parts.push(part));
    pen.doc.on('end', () => resolve(Buffer.concat(parts)));
    pen.doc.on('error', reject);
  });
  pen.inside._write(mark);
  draw(pen);
  const pages = drawFeet(pen, foot);
  pen.doc.end();
  return { bytes: await done, pages };
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
