import type { Pen } from './pen';
import { page, sizes } from './theme';

/** The title of a block, from where the pen stands. */
export function drawTitle(pen: Pen, title: string | null): void {
  if (!title) return;
  pen.tags.within('H3', () => {
    pen.y += pen.write(title, page.left, pen.y, { size: sizes.body + 0.5, weight: 'bold' }) + 3;
  });
}
