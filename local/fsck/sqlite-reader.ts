import { parseStored, type Doc } from '../emulator/data/ejson';
import { openApiOutbox } from '../emulator/admin/openApi';
import { column, quote } from '../emulator/data/layout';
import type { Handle } from '../emulator/handle';

const PAGE = 1000;

/** One stored row: what the index columns say beside the text of the document. */
export interface Row {
  rid: number;
  id: unknown;
  text: string;
  keys: unknown[];
}

/** Reads the database for the checks, row by row: they must see what is stored, not what a query would find. */
export class Kept {
  private readonly known = new Map<string, Set<string>>();
  private readonly pathsOf: Map<string, string[]>;

  constructor(private readonly database: Handle) {
    const rows = this.sql('SELECT name, paths FROM collections') as [string, string][];
    this.pathsOf = new Map(rows.map(([name, paths]) => [name, JSON.parse(paths) as string[]]));
  }

  get collections(): string[] {
    return this.database.collections().filter((name) => name !== openApiOutbox);
  }

  /** The indexed paths of a collection, in the order of {@link Row.keys}. */
  paths(collection: string): string[] {
    return this.pathsOf.get(collection) ?? [];
  }

  sql(text: string, params: unknown[] = []): unknown[][] {
    return this.database.raw.prepare(text).raw(true).all(params) as unknown[][];
  }

  *rows(collection: string): Generator<Row> {
    const columns = ['rid', 'id', 'body', ...this.paths(collection).map(column)].join(', ');
    const select = `SELECT ${columns} FROM ${quote(`c:${collection}`)} WHERE rid > ? ORDER BY rid LIMIT ${PAGE}`;
    for (let last = -1; ;) {
      const page = this.sql(select, [last]);
      for (const [rid, id, text, ...keys] of page) yield { rid: (last = rid as number), id, text: text as string, keys };
      if (page.length < PAGE) return;
    }
  }

  /** The keys that stand in the side table for one row and path. */
  severalKeys(collection: string, path: number, rid: number): unknown[] {
    return this.sql(`SELECT key FROM ${quote(`m:${collection}`)} WHERE path = ? AND rid = ?`, [path, rid]).map((row) => row[0]);
  }

  has(collection: string, id: unknown): boolean {
    let ids = this.known.get(collection);
    if (!ids) {
      const rows = this.sql(`SELECT id FROM ${quote(`c:${collection}`)}`);
      this.known.set(collection, (ids = new Set(rows.map(([key]) => String(key).slice(1)))));
    }
    return typeof id === 'string' && ids.has(id);
  }

  /** One document by `_id`; null if it's missing or unreadable. */
  get<T>(collection: string, id: unknown): T | null {
    if (!this.has(collection, id)) return null;
    const [row] = this.sql(`SELECT body FROM ${quote(`c:${collection}`)} WHERE id = ?`, [`s${String(id)}`]);
    return row ? (readDoc(row[0] as string) as T | null) : null;
  }

  count(collection: string): number {
    return this.sql(`SELECT COUNT(*) FROM ${quote(`c:${collection}`)}`)[0]![0] as number;
  }
}

/** @returns null for a text that is no document */
export function readDoc(text: string): Doc | null {
  try {
    const doc: unknown = parseStored(text);
    return typeof doc === 'object' && doc !== null && !Array.isArray(doc) ? (doc as Doc) : null;
  } catch {
    return null;
  }
}
