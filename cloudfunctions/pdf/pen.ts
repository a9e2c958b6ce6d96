import PDFDocument from 'pdfkit';
import { printable } from './printable';
import { fonts } from './fonts';
import { RareFaces } from './rare-faces';
import { Tags } from './tags';
import { floor, inner, ink, page } from './theme';

type Weight = 'regular' | 'bold';
export interface Style {
  size: number;
  weight?: Weight;
  color?: string;
  align?: 'left' | 'center' | 'right';
  width?: number;
  lineGap?: number;
}

/** A font as the library has opened it. */
interface Opened {
  hasGlyphForCodePoint(code: number): boolean;
  _glyphs: object;
}

/** What the library has and its types don't tell of. */
interface Inside {
  _font: { font: Opened };
  _write(line: string): void;
  _root: { data: Record<string, unknown> };
}

/** Opened once: reading its tables anew took a third of a short document's time. */
const opened = new Map<Weight, Opened>();

/** Draws text and lines on the pages of a tagged PDF/A, one below another; `y` is where the next thing begins. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly tags: Tags;
  y = page.top;
  private readonly known = new Map<number, boolean>();
  private readonly rare: RareFaces;

  constructor(info: PDFKit.DocumentInfo) {
    const { regular, bold } = fonts();
    const margins = { top: 0, bottom: 0, left: page.left, right: page.right };
    this.doc = new PDFDocument({
      ...{ size: 'A4', margins, info, lang: 'zh-CN', displayTitle: true, pdfVersion: '1.7', bufferPages: true },
      // What may be kept for ever, and be read aloud: ISO 19005-2, level A.
      ...{ subset: 'PDF/A-2a', tagged: true },
      // No font of its own: one opened under two names would be opened again at every change.
      ...{ font: null as unknown as string, autoFirstPage: true },
    });
    this.open('regular', regular);
    this.open('bold', bold);
    this.tags = new Tags(this.doc);
    this.rare = new RareFaces(this.doc);
  }

  /**
   * Registers a face, as it was opened for an earlier document. Glyphs are forgotten between documents: one that two characters share
   * remembers which of them it was first drawn for, and text copied from this document must not depend on another. Nothing waits
   * between here and the document's end, so no two documents are drawn at a time.
   */
  private open(weight: Weight, bytes: Buffer): void {
    const face = (opened.get(weight) ?? bytes) as Buffer;
    const { font } = (this.doc.registerFont(weight, face).font(weight) as unknown as Inside)._font;
    font._glyphs = {};
    opened.set(weight, font);
  }

  get inside(): Inside {
    return this.doc as unknown as Inside;
  }

  /** Text that can be drawn: which face is set plays no part and stays. Both weights hold the same characters. */
  safe(text: string): string {
    return printable(text, (code) => {
      let has = this.known.get(code);
      if (has === undefined) this.known.set(code, (has = opened.get('regular')!.hasGlyphForCodePoint(code) || this.rare.draw(code)));
      return has;
    });
  }

  /** Height a text takes, points. */
  height(text: string, style: Style): number {
    return this.styled(style).heightOfString(this.safe(text), optionsOf(style));
  }

  width(text: string, style: Style): number {
    return this.styled(style).widthOfString(this.safe(text));
  }

  /** Writes at a place, as content of the open element, without moving `y`. @returns the height taken */
  write(text: string, x: number, y: number, style: Style): number {
    this.tags.content(() => {
      this.styled(style)
        .fillColor(style.color ?? ink)
        .text(this.safe(text), x, y, optionsOf(style));
    });
    return this.doc.y - y;
  }

  line(x1: number, y1: number, x2: number, y2: number, color: string, width = 0.6): void {
    this.tags.artifact(() => this.doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(color).stroke());
  }

  /** A field of colour behind what is written on it. */
  fill(x: number, y: number, width: number, height: number, color: string): void {
    this.tags.artifact(() => this.doc.rect(x, y, width, height).fill(color));
  }

  frame(x: number, y: number, width: number, height: number, color: string, thick = 0.8): void {
    this.tags.artifact(() => this.doc.rect(x, y, width, height).lineWidth(thick).strokeColor(color).stroke());
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

const optionsOf = ({ align = 'left', width = inner, lineGap = 2 }: Style): PDFKit.Mixins.TextOptions => ({ align, width, lineGap });
