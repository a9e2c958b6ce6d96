import type { Pack } from '../../../types/pack';
import { plainName } from '../identifiers/plain-name';

/**
 * The selectable field that a document's word means: its name, or an alias the same document uses, brackets of either width.
 * @returns the name as the pack spells it, or null when the word names no selectable field
 */
export function resolveField(pack: Pack, word: string): string | null {
  const wanted = plainName(word);
  const found =
    pack.fields.find((field) => plainName(field.name) === wanted) ??
    pack.fields.find((field) => field.aliases.some((alias) => plainName(alias.name) === wanted));
  return found?.name ?? null;
}
