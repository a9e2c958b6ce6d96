import { AppError } from '../../../types/errors';
import type { Pack } from '../../../types/pack';

/** GB/T 2260 codes nest: province, city, county, two digits each, `00` where a level is left open. */
const stem = (division: string): string => division.replace(/(?:00)+$/, '');

/** Does a pack for `packDivision` reach a subject registered in `division`? `000000` reaches all. */
export function covers(packDivision: string, division: string): boolean {
  return division.startsWith(stem(packDivision));
}

/**
 * The pack of the smallest area that covers a division; the national baseline where no other does.
 * @throws AppError PACK_UNKNOWN when no pack covers it
 */
export function homePack(packs: Pack[], division: string): Pack {
  const covering = packs.filter((pack) => covers(pack.division, division));
  const home = covering.reduce<Pack | null>(
    (best, pack) => (best && stem(best.division).length >= stem(pack.division).length ? best : pack),
    null,
  );
  if (!home) throw new AppError('PACK_UNKNOWN');
  return home;
}
