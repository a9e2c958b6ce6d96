import type { Pen } from '../../cloudfunctions/pdf/pen';

/** Where one line of text stands on its page, points from the upper left. */
export interface LineBox {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Placing {
  _fragment(text: string, x: number, y: number, options: { align: string; lineWidth: number; textWidth: number }): void;
}

/** Notes every line that a pen draws from here on, as the library places it, in the face that is set. */
export function boxesOf({ doc }: Pen): LineBox[] {
  const boxes: LineBox[] = [];
  const placing = doc as unknown as Placing;
  const fragment = placing._fragment.bind(placing);
  placing._fragment = (text, x, y, options) => {
    const width = doc.widthOfString(text.trim());
    const room = options.lineWidth - width;
    const left = x + (options.align === 'right' ? room : options.align === 'center' ? room / 2 : 0);
    const { count } = doc.bufferedPageRange();
    boxes.push({ page: count, text, left, right: left + width, top: y, bottom: y + doc.currentLineHeight() });
    fragment(text, x, y, options);
  };
  return boxes;
}

/** Pairs of lines that cover one another by more than a hair (points), from ascent to descent. */
export function overlaps(boxes: LineBox[], hair = 0.5): [LineBox, LineBox][] {
  const found: [LineBox, LineBox][] = [];
  const pages = new Map<number, LineBox[]>();
  for (const box of boxes) pages.set(box.page, [...(pages.get(box.page) ?? []), box]);
  for (const on of pages.values()) {
    on.forEach((a, i) => {
      for (const b of on.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 0.5 && down > hair) found.push([a, b]);
      }
    });
  }
  return found;
}
