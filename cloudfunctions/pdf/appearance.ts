import type { Pen } from './pen';

type Ref = PDFKit.PDFKitReference & { write(chunk: string): void; end(): void };

/**
 * A form of its own (ISO 32000-1 §8.10), `width` × `height` points, with what `draw` draws from its upper left: the look of a form field.
 */
export function appearance({ doc, tags }: Pen, width: number, height: number, draw: () => void): Ref {
  const fonts = {};
  const form = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: { Font: fonts } }) as unknown as Ref;
  const shown = doc.page;
  const sheet = {
    height: { value: height },
    fonts: { value: fonts },
    markings: { value: [] },
    write: { value: (line: string) => form.write(line) },
  };
  doc.page = Object.create(shown, sheet) as typeof shown;
  try {
    form.write(`1 0 0 -1 0 ${height} cm`);
    tags.inForm(draw);
  } finally {
    doc.page = shown;
  }
  form.end();
  return form;
}
