import type { Column, Template } from './template';

/** Where each column stands: `at` maps a column's code to its index in the row. */
interface MatchedColumns {
  at: Map<string, number>;
  /** Headings of no column, as written. */
  unknown: string[];
  /** Standard headings of columns that stand there more than once. */
  repeated: string[];
}

/** A longer text is no heading, and need not be looked at. */
const longest = 1000;

/** Reduces a heading to its letters and digits: brackets, stars, spaces, width and case make no difference. */
const bare = (heading: string) =>
  heading.length > longest
    ? ''
    : heading
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, '');

const cache = new WeakMap<Template, { own: Map<string, Column>; shared: Map<string, Column[]> }>();

function vocabulary(template: Template) {
  const known = cache.get(template);
  if (known) return known;
  const own = new Map<string, Column>();
  const shared = new Map<string, Column[]>();
  for (const column of template.columns) {
    for (const word of [column.heading, ...(column.also ?? [])])
      for (const written of [word, word + column.code, column.code + word]) own.set(bare(written), column);
    own.set(bare(column.code), column);
    for (const word of column.shared ?? []) shared.set(bare(word), [...(shared.get(bare(word)) ?? []), column]);
  }
  cache.set(template, { own, shared });
  return { own, shared };
}

/**
 * Finds a template's columns in a row of headings, by text or by code (`CF_XDR_MC`), never by position.
 *
 * A heading several columns share (证件类型 in older exports) goes to those that no other heading claimed, the last ones first: after
 * 法定代表人证件类型, or alone, it is the natural person's; twice, it is the representative's and then the person's.
 */
export function matchColumns(headings: readonly string[], template: Template): MatchedColumns {
  const { own, shared } = vocabulary(template);
  const matched: MatchedColumns = { at: new Map(), unknown: [], repeated: [] };
  const waiting = new Map<string, number[]>();
  headings.forEach((heading, index) => {
    const word = bare(heading);
    const column = own.get(word);
    if (column && matched.at.has(column.code)) matched.repeated.push(column.heading);
    else if (column) matched.at.set(column.code, index);
    else if (shared.has(word)) waiting.set(word, [...(waiting.get(word) ?? []), index]);
    else if (heading.trim() !== '') matched.unknown.push(heading.trim());
  });
  for (const [word, indices] of waiting) {
    const free = shared.get(word)!.filter(({ code }) => !matched.at.has(code));
    if (indices.length > free.length) matched.repeated.push(headings[indices[0]!]!.trim());
    free.slice(-indices.length).forEach(({ code }, i) => matched.at.set(code, indices[i]!));
  }
  return matched;
}

/** Tells whether a text is a heading of one column: below the headings, it marks a row that repeats them. */
export function names(text: string, code: string, template: Template): boolean {
  return vocabulary(template).own.get(bare(text))?.code === code;
}
