import { packs } from '../../config/jurisdictions';
import { AppError } from '../../types/errors';
import type { Pack, Publication } from '../../types/pack';
import { publications } from './documents';

export interface Published {
  pack: Pack;
  publication: Publication | null;
  /** How often the authority has published; 0: never. With the pack's id it names the edition a report stands on. */
  edition: number;
}

/** A pack as its document lays it down. @throws AppError PACK_UNKNOWN */
export function documentPack(id: string): Pack {
  const pack = packs.find((p) => p.id === id);
  if (!pack) throw new AppError('PACK_UNKNOWN');
  return pack;
}

/** A pack with what its authority has entered. @throws AppError PACK_UNKNOWN */
export async function packById(id: string): Promise<Published> {
  const pack = documentPack(id);
  const doc = await publications.get(id);
  return { pack, publication: doc?.publication ?? null, edition: doc?.version ?? 0 };
}
