import { Query } from 'mingo/query';
import { CloudError } from './error';
import { parseStored, type Doc } from './ejson';
import { language } from './language';
import { matcher } from './matcher';
import { plan, type Plan, type Sort } from './plan';
import type { Stored, Table } from './table';

/** What to find. */
export interface Search {
  filter: Doc;
  sort?: Sort;
  skip?: number;
  limit?: number;
}

/**
 * Finds stored documents: SQL narrows by an index, mingo decides.
 *
 * @throws DATABASE_REQUEST_FAILED under `strict`, if no index bounds what must be read. A search without a filter reads only as
 * many as its limit, so it passes if it has no order or an indexed one.
 */
export function find(table: Table, search: Search, strict: boolean): Stored[] {
  const { filter, sort = {}, skip = 0, limit = Infinity } = search;
  const matches = matcher(filter);
  const chosen = plan(table.layout, filter, sort);
  const everything = Object.keys(filter).length === 0;
  if (strict && !chosen.served && !(everything && chosen.sorted && limit !== Infinity)) refuse(table, filter, sort);
  if (limit <= 0) return [];
  if (!chosen.sorted) {
    const found = candidates(table, chosen, matches);
    return order(found, sort).slice(skip, skip + limit);
  }
  if (chosen.exact) return table.select(`${chosen.sql} LIMIT ? OFFSET ?`, [...chosen.params, bounded(limit), skip]);
  return firstMatches(table, chosen, matches, skip + limit).slice(skip);
}

/** Counts stored documents. @throws as {@link find}; counting a whole collection is allowed, as production answers it from metadata. */
export function count(table: Table, filter: Doc, strict: boolean): number {
  const chosen = plan(table.layout, filter);
  if (chosen.exact) {
    if (strict && !chosen.served && Object.keys(filter).length > 0) refuse(table, filter, {});
    return table.count(chosen.sql, chosen.params);
  }
  const matches = matcher(filter);
  if (strict && !chosen.served) refuse(table, filter, {});
  return candidates(table, chosen, matches).length;
}

/** Orders documents as MongoDB does. */
export function order(found: Stored[], sort: Sort): Stored[] {
  if (found.length < 2 || Object.keys(sort).length === 0) return found;
  const rows = new Map(found.map((stored) => [parseStored(stored.text), stored]));
  return (
    new Query({}, language)
      .find([...rows.keys()])
      .sort(sort)
      .all() as Doc[]
  ).map((doc) => rows.get(doc)!);
}

/** Reads page by page, each twice as long, until enough match: a statement left open would hold back the write-ahead log. */
function firstMatches(table: Table, chosen: Plan, matches: (doc: Doc) => boolean, wanted: number): Stored[] {
  const found: Stored[] = [];
  for (let size = Math.min(bounded(wanted), 256), offset = 0; ; offset += size, size *= 2) {
    const page = table.select(`${chosen.sql} LIMIT ? OFFSET ?`, [...chosen.params, size, offset]);
    for (const stored of page) {
      if (!matches(parseStored(stored.text))) continue;
      found.push(stored);
      if (found.length >= wanted) return found;
    }
    if (page.length < size) return found;
  }
}

function candidates(table: Table, chosen: Plan, matches: (doc: Doc) => boolean): Stored[] {
  const rows = table.select(chosen.sql, chosen.params);
  return chosen.exact ? rows : rows.filter((stored) => matches(parseStored(stored.text)));
}

function bounded(limit: number): number {
  return Math.min(limit, Number.MAX_SAFE_INTEGER);
}

function refuse(table: Table, filter: Doc, sort: Sort): never {
  const fields = [...new Set([...Object.keys(filter), ...Object.keys(sort)])].join(', ') || '(none)';
  const words = `[local] no index serves this query (collection ${table.layout.name}, fields ${fields}): add one to the schema`;
  // The functions' own log quotes no message of the database.
  console.error(words);
  throw new CloudError('DATABASE_REQUEST_FAILED', words);
}
