import { conjunctionOf, type Constraint } from './constraints';
import type { Doc } from './ejson';
import { type Key } from './key';
import { column, type IndexLayout, type Layout } from './layout';
import { Where } from './where';

/** How SQL narrows a query. mingo still decides on each candidate unless `exact`. */
export interface Plan {
  /** What follows `FROM table`: INDEXED BY, WHERE and ORDER BY. */
  sql: string;
  params: Key[];
  /** An index bounds the candidates. False: every document would be read. */
  served: boolean;
  /** SQL returns exactly the matches. */
  exact: boolean;
  /** SQL returns them in the order asked for. */
  sorted: boolean;
}

export type Sort = Record<string, 1 | -1>;

/** Chooses the index for a filter and an order, and writes the SQL that reads through it. */
export function plan(layout: Layout, filter: Doc, sort: Sort = {}): Plan {
  const { constraints, alternatives, exact } = conjunctionOf(filter);
  const known = constraints.filter(({ path }) => path === '_id' || layout.paths.includes(path));
  const where = new Where(layout);
  const allExact = exact && known.length === constraints.length && known.every((c) => c.exact && !layout.multi.has(c.path));
  const choice = choose(layout, known, sort);
  let { served } = choice;
  where.and(known);
  if (!served && known.length + alternatives.length > 0) {
    const branches = alternatives.find((parts) => parts.length > 0 && parts.every((part) => plan(layout, part).served));
    if (branches) {
      where.anyOf(branches.map((part) => plan(layout, part)));
      served = true;
    }
  }
  const conditions = where.parts.length ? ` WHERE ${where.parts.join(' AND ')}` : '';
  const order = choice.order ? ` ORDER BY ${choice.order}` : '';
  const sorted = choice.order !== null || Object.keys(sort).length === 0;
  return { sql: `${choice.indexedBy}${conditions}${order}`, params: where.params, served, exact: allExact, sorted };
}

interface Choice {
  served: boolean;
  indexedBy: string;
  order: string | null;
  score: number;
}

function choose(layout: Layout, constraints: Constraint[], sort: Sort): Choice {
  const byId: IndexLayout = { name: '_id_', sqlName: '', keys: [['_id', 1]], unique: true, sparse: false };
  let best: Choice = { served: false, indexedBy: '', order: null, score: 0 };
  for (const index of [byId, ...layout.indexes]) {
    const choice = consider(layout, index, constraints, sort);
    if (choice && choice.score > best.score) best = choice;
  }
  return best;
}

function consider(layout: Layout, index: IndexLayout, constraints: Constraint[], sort: Sort): Choice | null {
  let score = 0;
  let at = 0;
  let multiLead = false;
  let forced = index.sqlName !== '';
  const pinned = new Set<string>();
  for (; at < index.keys.length; at++) {
    const path = index.keys[at]![0];
    const own = constraints.filter((c) => c.path === path && !(index.sparse && index.keys.length === 1 && meansNull(c)));
    const points = own.find((c) => c.kind === 'in');
    if (layout.multi.has(path)) {
      if (at === 0 && own.length) {
        multiLead = true;
        score = points ? 4 : 2;
      }
      break;
    }
    if (points?.kind === 'in') {
      // SQLite can't read `IN (…) OR IS NULL` through one named index; it finds its own way
      if (points.keys.length > 1 && points.keys.includes(null)) forced = false;
      score += path === '_id' ? 1000 : index.unique ? 5 : 4;
      if (points.keys.length === 1) {
        pinned.add(path);
        continue;
      }
      break;
    }
    if (own.length) score += 2;
    break;
  }
  if (multiLead) return { served: true, indexedBy: '', order: null, score };
  const order = inOrder(layout, index, pinned, sort);
  const served = score > 0;
  // without a filter the order alone may be served: the caller's limit bounds what is read
  if (!served && !(order !== null && constraints.length === 0 && !index.sparse)) return null;
  return { served, indexedBy: forced ? ` INDEXED BY ${index.sqlName}` : '', order, score: score + (order === null ? 0 : 3) };
}

function meansNull(constraint: Constraint): boolean {
  return constraint.kind === 'in' && constraint.keys.includes(null);
}

/** The ORDER BY that this index serves ('' where any order does), or null. Fields pinned to one value don't matter to the order. */
function inOrder(layout: Layout, index: IndexLayout, pinned: Set<string>, sort: Sort): string | null {
  const wanted = Object.entries(sort).filter(([path]) => !pinned.has(path));
  if (Object.keys(sort).length === 0) return null;
  const keys = index.keys.filter(([path]) => !pinned.has(path));
  if (wanted.length > keys.length || [...pinned, ...wanted.map(([path]) => path)].some((path) => layout.multi.has(path))) return null;
  if (wanted.length === 0) return '';
  const flip = wanted[0]![1] !== keys[0]![1];
  for (const [i, [path, order]] of wanted.entries()) {
    if (keys[i]![0] !== path || (order !== keys[i]![1]) !== flip) return null;
  }
  return [...wanted.map(([path, order]) => `${column(path)} ${order === 1 ? 'ASC' : 'DESC'}`), `rid ${flip ? 'DESC' : 'ASC'}`].join(', ');
}
