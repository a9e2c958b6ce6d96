import lists from './field-lists.json';

/**
 * The names of each pack's fields, in their order, one list a revision, the first being revision 1. A paper tells a field's state by its
 * place alone, so a list that papers were issued under stays for ever, and a changed one is added behind it.
 */
export const fieldLists: Record<string, string[][]> = lists;
