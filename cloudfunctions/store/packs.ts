import { createHash } from 'node:crypto';
import { packs } from '../../config/jurisdictions';
import { fieldLists } from '../../config/jurisdictions/field-lists';
import { AppError } from '../../types/errors';
import { type Pack, type Publication, placeId } from '../../types/pack';
import { publications } from './documents';

export interface Published {
  pack: Pack;
  publication: Publication | null;
  /** How often the authority has published; 0: never. */
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

/**
 * What a report stands on, by name: `id@revision.edition#digest`. The revision counts the pack's field lists, the edition its authority's
 * entries, and the digest (eight hex digits) is the pack's own, so that any rule changed between two reports shows.
 */
export function packVersion({ pack, edition }: Pick<Published, 'pack' | 'edition'>): string {
  const digest = createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 8);
  return `${pack.id}@${fieldLists[pack.id]!.length}.${edition}#${digest}`;
}

const versionForm = new RegExp(`^(${placeId})@(\\d+)\\.\\d+#[0-9a-f]{8}$`);

/**
 * The revision named by a report's pack version, and the fields it had, in their order.
 * @throws AppError PACK_UNKNOWN for a version that was never here
 */
export function fieldsUnder(version: string, lists = fieldLists): { revision: number; fields: string[] } {
  const [, id = '', revision] = versionForm.exec(version) ?? [];
  const fields = lists[id]?.[Number(revision) - 1];
  if (!fields) throw new AppError('PACK_UNKNOWN');
  return { revision: Number(revision), fields };
}
