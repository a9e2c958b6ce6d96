type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc['struct']>;

/** What a reader is told of an element: words for what can't be read aloud, its place (points), what a head cell heads. */
export interface Told {
  alt?: string;
  bbox?: [left: number, top: number, right: number, bottom: number];
  scope?: 'Row' | 'Column';
}

/** The structure of a tagged PDF (ISO 32000-1 §14.7): what is drawn belongs to the element that is open, or is an artifact. */
export class Tags {
  private readonly open: { type: string; element: Element }[] = [];
  private decorating = false;

  constructor(private readonly doc: Doc) {
    const element = doc.struct('Document');
    doc.addStructure(element);
    this.open.push({ type: 'Document', element });
  }

  /** Draws what belongs to a new element within the open one. */
  within<T>(type: string, draw: (element: Element) => T, told: Told = {}): T {
    // what comes again has been told where it stood first
    if (this.decorating) return draw(this.open.at(-1)!.element);
    const element = this.doc.struct(type, told);
    this.open.at(-1)!.element.add(element);
    this.open.push({ type, element });
    const drawn = draw(element);
    this.open.pop();
    element.end();
    return drawn;
  }

  /** Draws content of the open element, on one page. */
  content(draw: () => void): void {
    if (this.decorating) return draw();
    const { type, element } = this.open.at(-1)!;
    const content = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws what says nothing, or what has been said, on one page: rules, fields of colour, feet, heads that come again. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    if (this.decorating) return draw();
    this.decorating = true;
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
    this.decorating = false;
  }

  /** Draws what stands in a form of its own, whose field tells what it is. */
  inForm(draw: () => void): void {
    this.decorating = true;
    draw();
    this.decorating = false;
  }
}
