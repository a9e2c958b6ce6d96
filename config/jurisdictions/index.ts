import * as v from 'valibot';
import { isBaseline } from '../../cloudfunctions/core/places/baseline';
import { withDefaults } from '../../cloudfunctions/core/places/with-defaults';
import { Pack, type PlaceFile, type Rules } from '../../types/pack';
import { files } from './files';

const { 'defaults.json': defaults, 'field-lists.json': _, ...places } = files;

/**
 * The packs: each place's file with the product's defaults, by id, the national baseline last. They are typed here and parsed by the
 * tests, so that a cold start pays nothing for them; `checkedPack` parses one where a caller wants certainty.
 */
export const packs: Pack[] = Object.keys(places)
  .sort()
  .map((name) => withDefaults(places[name] as PlaceFile, defaults as Partial<Rules>))
  .sort((a, b) => Number(isBaseline(a)) - Number(isBaseline(b)));

const checked = new Map<string, Pack>();

/** The pack with this id, parsed on first use; null when there is none. @throws ValiError when the pack breaks its schema */
export function checkedPack(id: string): Pack | null {
  const known = checked.get(id);
  if (known) return known;
  const found = packs.find((pack) => pack.id === id);
  if (!found) return null;
  const pack = v.parse(Pack, found);
  checked.set(id, pack);
  return pack;
}
