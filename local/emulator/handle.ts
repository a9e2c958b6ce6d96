import type { Database } from 'libsql';
import { parseStored, type Doc } from './data/ejson';
import type { Store } from './data/store';

/** The database without a protocol between, for fsck, bench and tests. */
export class Handle {
  constructor(private readonly store: Store) {}

  /** The SQLite connection itself. */
  get raw(): Database {
    return this.store.sqlite.raw;
  }

  collections(): string[] {
    return this.store.names();
  }

  /** Every document of a collection, in order of insertion, page by page. */
  *all<T = Doc>(collection: string): Generator<T> {
    const table = this.store.table(collection);
    for (let last = -1; ;) {
      const page = table.select(' WHERE rid > ? ORDER BY rid LIMIT 1000', [last]);
      for (const { rid, text } of page) {
        last = rid;
        yield parseStored(text) as T;
      }
      if (page.length < 1000) return;
    }
  }

  /** One document by `_id`, or null. */
  get<T = Doc>(collection: string, id: string | number): T | null {
    const stored = this.store.table(collection).read(id);
    return stored && (parseStored(stored.text) as T);
  }

  /** Adds many documents (each with its `_id`) in one durable write. @throws E11000, and then nothing is added */
  load(collection: string, docs: Iterable<Doc>): void {
    const table = this.store.table(collection);
    this.store.sqlite.atomically(() => {
      for (const doc of docs) this.store.insert(table, doc);
    });
  }

  /** Puts a document in place of the one that has its `_id`, if any, in one durable write. */
  put(collection: string, doc: Doc): void {
    const table = this.store.table(collection);
    this.store.sqlite.atomically(() => {
      const there = table.read(doc._id);
      if (there) this.store.remove(table, there, doc._id);
      this.store.insert(table, doc);
    });
  }

  /** Removes every document, as if the cloud were fresh; nobody may be calling meanwhile. */
  clear(): void {
    this.store.sqlite.atomically(() => {
      for (const name of this.collections()) {
        const table = this.store.table(name);
        for (const { _id } of this.all(name)) this.store.remove(table, table.read(_id)!, _id);
      }
    });
  }
}
