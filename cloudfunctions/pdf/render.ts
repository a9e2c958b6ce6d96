import type { ReceiptLayout, ReportLayout } from '../core/report/text/layout';
import { RECEIPT_MARK } from '../core/verdict/claimed-receipt';
import { drawCover } from './draw-cover';
import { drawDocument } from './draw-document';
import { drawReceipt } from './draw-receipt';
import { drawSection } from './draw-section';
import { type Signing, reserveSignature } from './sign-pdf';

export interface Rendered {
  /** The PDF with room for its signature. */
  bytes: Buffer;
  pages: number;
}

/** Draw a report's layout as a PDF/A-2a. @param made epoch ms, the document's date */
export async function render(layout: ReportLayout, made: number, signing: Signing): Promise<Rendered & { qrVersion: number }> {
  const { title, number, place, service } = layout.cover;
  let qrVersion = 0;
  const about = { title: `${title} ${number}`, author: `${place} ${service}`, service, id: number, made, mark: `%${number}` };
  const drawn = await drawDocument({ ...about, foot: layout.foot }, (pen) => {
    qrVersion = drawCover(pen, layout.cover, (...room) => reserveSignature(pen, signing, room));
    for (const section of layout.sections) drawSection(pen, section);
  });
  return { ...drawn, qrVersion };
}

/** Draw a receipt's layout likewise, on one page. */
export function renderReceipt(layout: ReceiptLayout, made: number, signing: Signing): Promise<Rendered> {
  const { title, service, id, foot } = layout;
  const about = { title: `${title} ${id}`, author: service, service, id, made, mark: `${RECEIPT_MARK}${id}` };
  return drawDocument({ ...about, foot }, (pen) => drawReceipt(pen, layout, (...room) => reserveSignature(pen, signing, room)));
}
