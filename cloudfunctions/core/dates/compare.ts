/** Orders two days (`YYYY-MM-DD`): negative when `a` is earlier, 0 when they are the same, positive when `a` is later. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
