import { AppError } from '../../../types/errors';
import type { Pack } from '../../../types/pack';
import { covers, nearestPack } from './covers';

export { covers };

/**
 * The pack of the smallest area that covers a division; the national baseline where no other does.
 * @throws AppError PACK_UNKNOWN when no pack covers it
 */
export function homePack(packs: Pack[], division: string): Pack {
  const home = nearestPack(packs, division);
  if (!home) throw new AppError('PACK_UNKNOWN');
  return home;
}
