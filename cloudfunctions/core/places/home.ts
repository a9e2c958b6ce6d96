import { AppError } from '../../../types/errors';
import type { Pack } from '../../../types/pack';
import { covers, stem } from './covers';

export { covers };

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
