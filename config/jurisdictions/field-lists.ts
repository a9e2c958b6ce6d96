import { packs } from '.';
import { files } from './files';

/** The lists that papers were issued under: a new place has none yet. */
export const keptLists = files['field-lists.json'] as Record<string, string[][]>;

/**
 * The names of each pack's fields, in their order, one list a revision, the first being revision 1. A paper tells a field's state by its
 * place alone, so a list that papers were issued under stays for ever, and a changed one is added behind it. `npm run build:cloud` keeps
 * the first list of a new place; until then it is the one of its pack.
 */
export const fieldLists: Record<string, string[][]> = {
  ...Object.fromEntries(packs.map((pack) => [pack.id, [pack.fields.map((field) => field.name)]])),
  ...keptLists,
};
