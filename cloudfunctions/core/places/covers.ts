/** GB/T 2260 codes nest: province, city, county, two digits each, `00` where a level is left open. */
export const stem = (division: string): string => division.replace(/(?:00)+$/, '');

/** Does a pack for `packDivision` reach a subject registered in `division`? `000000` reaches all. */
export function covers(packDivision: string, division: string): boolean {
  return division.startsWith(stem(packDivision));
}

/** The pack of the smallest area that covers a division; null where none does. */
export function nearestPack<P extends { division: string }>(packs: readonly P[], division: string | null): P | null {
  if (division === null) return null;
  const covering = packs.filter((pack) => covers(pack.division, division));
  return covering.reduce<P | null>((best, pack) => (best && stem(best.division).length >= stem(pack.division).length ? best : pack), null);
}
