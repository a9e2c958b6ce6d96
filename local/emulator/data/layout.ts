import type { CollectionSchema } from '../../../types/schema';

/** An index as SQLite keeps it. */
export interface IndexLayout {
  name: string;
  sqlName: string;
  keys: [path: string, order: 1 | -1][];
  unique: boolean;
  sparse: boolean;
}

/** A collection as SQLite keeps it: one table, one key column per indexed path, one side table for paths that meet arrays. */
export interface Layout {
  name: string;
  table: string;
  /** Rows `(path, key, rid)` for documents that have several keys at a path. */
  side: string;
  /** Indexed paths except `_id`; the position is the path's number in the side table. */
  paths: string[];
  indexes: IndexLayout[];
  /** Paths at which some document has had several keys since the start: their plans must look into the side table too. */
  multi: Set<string>;
}

/** Marks, in a key column, a document whose keys stand in the side table. It sorts after every key. */
export const several = '~';

/** A name as an SQL identifier. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The column that holds the key of a path. */
export function column(path: string): string {
  return path === '_id' ? 'id' : quote(`k:${path}`);
}

/** How a collection of the schema is laid out. `_id` always has its own unique index. */
export function layoutOf(collection: CollectionSchema): Layout {
  const { name } = collection;
  const paths = [...new Set(collection.indexes.flatMap((index) => index.keys.map(([path]) => path)))].filter((path) => path !== '_id');
  const indexes = collection.indexes.map((index) => ({
    name: index.name,
    sqlName: quote(`i:${name}:${index.name}:${index.keys.map(([path, order]) => `${path} ${order}`).join(',')}`),
    keys: index.keys,
    unique: index.unique ?? false,
    sparse: index.sparse ?? false,
  }));
  return { name, table: quote(`c:${name}`), side: quote(`m:${name}`), paths, indexes, multi: new Set() };
}
