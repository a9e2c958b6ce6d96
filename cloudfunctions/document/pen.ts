import PDFDocument from 'pdfkit';
import { printable } from '../core/document/printable';
import { fonts } from './fonts';
import { floor, inner, ink, page } from './theme';

type Weight = 'regular' | 'bold';
export interface Style {
  size: number;
  weight?: Weight;
  color?: string;
  align?: 'left' | 'center' | 'right';
  width?: number;
  lineGap?: number;
  characterSpacing?: number;
}

/** What the library has and its types don't tell of. */
interface Inside {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
  _write(line: string): void;
  _root: { data: Record<string, unknown> };
}

/** Draws text and lines on pages one below another; `y` is where the next thing begins. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  y = page.top;
  private readonly known = new Map<number, boolean>();

  constructor(info: PDFKit.DocumentInfo) {
    const { regular, bold } = fonts();
    const margins = { top: 0, bottom: 0, left: page.left, right: page.right };
    this.doc = new PDFDocument({
      ...{ size: 'A4', margins, info, lang: 'zh-CN', displayTitle: true, pdfVersion: '1.7', bufferPages: true },
      // No font of its own: one opened under two names would be opened again at every change.
      ...{ font: null as unknown as string, autoFirstPage: true },
    });
    this.doc.registerFont('regular', regular).registerFont('bold', bold);
  }

  get inside(): Inside {
    return this.doc as unknown as Inside;
  }

  /** Text that the font can draw. Both weights hold the same characters. */
  safe(text: string): string {
    this.doc.font('regular');
    return printable(text, (code) => {
      let has = this.known.get(code);
      if (has === undefined) this.known.set(code, (has = this.inside._font.font.hasGlyphForCodePoint(code)));
      return has;
    });
  }

  /** Height a text takes, points. */
  height(text: string, style: Style): number {
    return this.styled(style).heightOfString(this.safe(text), optionsOf(style));
  }

  width(text: string, style: Style): number {
    return this.styled(style).widthOfString(this.safe(text), { characterSpacing: style.characterSpacing ?? 0 });
  }

  /** Writes at a place, without moving `y`. @returns the height taken */
  write(text: string, x: number, y: number, style: Style): number {
    const safe = this.safe(text);
    this.styled(style)
      .fillColor(style.color ?? ink)
      .text(safe, x, y, optionsOf(style));
    return this.doc.y - y;
  }

  line(x1: number, y1: number, x2: number, y2: number, color: string, width = 0.6): void {
    this.doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(color).stroke();
  }

  newPage(): void {
    this.doc.addPage();
    this.y = page.top;
  }

  /** Begins a page unless `height` still fits. @returns whether it did */
  need(height: number): boolean {
    if (this.y + height <= floor) return false;
    this.newPage();
    return true;
  }

  private styled({ weight = 'regular', size }: Style): PDFKit.PDFDocument {
    return this.doc.font(weight).fontSize(size);
  }
}

const optionsOf = ({ align = 'left', width = inner, lineGap = 2, characterSpacing = 0 }: Style): PDFKit.Mixins.TextOptions => ({
  ...{ align, width, lineGap, characterSpacing },
});
