export interface Point {
  x: number;
  y: number;
  onCurve: boolean;
}

/** A glyph as the table `glyf` of a TrueType font has it (OpenType, simple glyph description): its points, no instructions, padded to 4 bytes. */
export function outline(contours: Point[][]): Buffer {
  const points = contours.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const size = 12 + 2 * contours.length + 5 * points.length;
  const bytes = Buffer.alloc(size + (-size & 3));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  let at = 0;
  const put = (word: number): void => void (at = bytes.writeInt16BE(word, at));
  [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach(put);
  let last = -1;
  for (const { length } of contours) put((last += length));
  // no instructions
  put(0);
  for (const { onCurve } of points) bytes[at++] = Number(onCurve);
  for (const values of [xs, ys]) values.forEach((value, i) => put(value - (values[i - 1] ?? 0)));
  return bytes;
}
