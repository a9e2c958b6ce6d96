/** The longest form of a text that fits, as much of its beginning as of its end, `…` between them. @param fits true of shorter ones too */
export function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const chars = [...text];
  const of = (kept: number): string =>
    `${chars.slice(0, Math.ceil(kept / 2)).join('')}…${chars.slice(chars.length - Math.floor(kept / 2)).join('')}`;
  let [low, high] = [0, chars.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(of(middle))) low = middle;
    else high = middle - 1;
  }
  return of(low);
}
