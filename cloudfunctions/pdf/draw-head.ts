import type { Pair } from '../core/report/text/layout';
import type { Pen } from './pen';
import { accent, page, quiet, red, sizes } from './theme';

/** The head of a first page: whose service it is and where, and at the upper right what the page is looked up by. */
export function drawHead(pen: Pen, { service, host }: { service: string; host: string }, [name, value]: Pair, size: number): void {
  pen.fill(0, 0, page.width, 6, accent);
  const within = (text: string, x: number, y: number, style: Parameters<Pen['write']>[3]): number =>
    pen.tags.within('P', () => pen.write(text, x, y, style));
  within(service, page.left, 36, { size: 13, weight: 'bold', color: accent });
  within(host, page.left, 56, { size: sizes.small, color: quiet });
  const right = { align: 'right' as const, width: 260 };
  const edge = page.width - page.right - right.width;
  within(name, edge, 36, { size: sizes.small, color: quiet, ...right });
  within(value, edge, 50, { size, weight: 'bold', ...right });
}

/** A stamp in a frame, in the middle. @returns where the next thing begins */
export function drawDemo(pen: Pen, text: string, y: number): number {
  const style = { size: 12, weight: 'bold' as const, color: red };
  const width = pen.width(text, style) + 44;
  const x = (page.width - width) / 2;
  pen.frame(x, y, width, 26, red, 1.2);
  pen.tags.within('P', () => pen.write(text, x, y + 4, { ...style, align: 'center', width }));
  return y + 38;
}
