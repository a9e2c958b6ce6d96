import type { Pack } from '../../../types/pack';

const plain = (word: string): string => word.normalize('NFKC').replace(/\s/g, '');

/**
 * The selectable field that a document's word means: its name, or an alias the same document uses, brackets of either width.
 * @returns the name as the pack spells it, or null when the word names no selectable field
 */
export function resolveField(pack: Pack, word: string): string | null {
  const wanted = plain(word);
  const found =
    pack.fields.find((field) => plain(field.name) === wanted) ??
    pack.fields.find((field) => field.aliases.some((alias) => plain(alias.name) === wanted));
  return found?.name ?? null;
}
