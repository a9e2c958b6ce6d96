/** GB/T 2260 codes nest: province, city, county, two digits each, `00` where a level is left open. */
export const stem = (division: string): string => division.replace(/(?:00)+$/, '');

/** Does a pack for `packDivision` reach a subject registered in `division`? `000000` reaches all. */
export function covers(packDivision: string, division: string): boolean {
  return division.startsWith(stem(packDivision));
}
