import { rareFile } from './fonts';
import { openedFace } from './opened-face';

/**
 * Files that one document may open, each at 1 to 2 MB and some 90 ms: far more than any name needs, and few enough that no text made of one
 * character of each takes a document's seconds. What is beyond is printed by its number.
 */
const MOST_FILES = 32;

/** A face as the library holds it in a document, its types don't tell of it. */
interface Face {
  name: string;
  ascender: number;
  font: { hasGlyphForCodePoint(code: number): boolean };
}
interface Placing {
  align?: string;
  lineWidth: number;
  textWidth?: number;
  baseline?: number;
}
interface Inside {
  _font: Face;
  _fontSize: number;
  _fillColor: [color: string, opacity: number];
  _fragment(text: string, x: number, y: number, options: Placing): void;
}

/**
 * The characters of a document that its usual face lacks: where one stands, a line changes face, in measuring and in drawing, and keeps
 * its baseline. A document without any is drawn as if this weren't there.
 */
export class RareFaces {
  private readonly loaded = new Map<string, Face>();
  private readonly faces = new Map<number, Face>();
  private readonly inside: Inside;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.inside = doc as unknown as Inside;
    this.mix();
  }

  /** Whether a character can be drawn; loads the face that holds it. */
  draw(code: number): boolean {
    const file = rareFile(code);
    const face = file && (this.loaded.get(file) ?? (this.loaded.size < MOST_FILES ? this.load(file) : null));
    if (!face || !face.font.hasGlyphForCodePoint(code)) return false;
    this.faces.set(code, face);
    return true;
  }

  private load(file: string): Face {
    const usual = this.inside._font;
    this.doc.registerFont(file, openedFace(file)).font(file);
    const face = this.inside._font;
    this.inside._font = usual;
    this.loaded.set(file, face);
    return face;
  }

  private mix(): void {
    const { doc, inside } = this;
    const width = doc.widthOfString.bind(doc);
    const fragment = inside._fragment.bind(doc);
    doc.widthOfString = (text, options) =>
      this.parts(text).reduce((sum, [face, part]) => sum + this.within(face, () => width(part, options)), 0);
    inside._fragment = (text, x, y, options) => {
      const parts = this.parts(text);
      if (!parts.some(([face]) => face)) return fragment(text, x, y, options);
      const { align, lineWidth, textWidth = 0 } = options;
      let left = x;
      if (align === 'right') left += lineWidth - doc.widthOfString(text.trimEnd());
      if (align === 'center') left += (lineWidth - textWidth) / 2;
      const baseline = (-inside._font.ascender / 1000) * inside._fontSize;
      // Its strokes are a Ming face's, fine beside Noto's: thickened as much as the weight asks for.
      const thick = inside._fontSize * (inside._font.name.endsWith('Bold') ? 0.05 : 0.015);
      doc
        .save()
        .lineWidth(thick)
        .lineJoin('round')
        .strokeColor(...inside._fillColor);
      for (const [face, part] of parts) {
        const own = { align: 'left', textWidth: undefined, baseline, fill: true, stroke: Boolean(face) };
        this.within(face, () => fragment(part, left, y, { ...options, ...own }));
        left += doc.widthOfString(part);
      }
      doc.restore();
    };
  }

  private within<T>(face: Face | undefined, work: () => T): T {
    const usual = this.inside._font;
    this.inside._font = face ?? usual;
    const done = work();
    this.inside._font = usual;
    return done;
  }

  /** A text where its face changes. */
  private parts(text: string): [face: Face | undefined, part: string][] {
    if (this.faces.size === 0) return [[undefined, text]];
    const parts: [Face | undefined, string][] = [];
    for (const char of text) {
      const face = this.faces.get(char.codePointAt(0)!);
      const last = parts.at(-1);
      if (last && last[0] === face) last[1] += char;
      else parts.push([face, char]);
    }
    return parts;
  }
}
