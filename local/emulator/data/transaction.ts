import { conflict, duplicate } from './error';
import { parseStored, stringifyEjson, type Doc } from './ejson';
import { find, order, type Search } from './find';
import { encodeKey, type Key } from './key';
import { matcher } from './matcher';
import type { Store } from './store';
import type { Stored, Table } from './table';

/**
 * One transaction: snapshot isolation by optimism, as production's MongoDB gives it. Its writes wait in memory until commit. It
 * meets a conflict when it writes a document that another open transaction has written, or reads or writes one that was
 * committed by anybody after it began. Two transactions that each read what the other writes may both commit (write skew):
 * production lets them too.
 */
export class Transaction {
  private readonly since: number;
  private readonly writes = new Map<string, { table: Table; key: Key; doc: Doc | null }>();
  private doomed = false;

  constructor(
    readonly id: string,
    private readonly store: Store,
    private readonly locks: Map<string, string>,
    readonly startedAt: number,
  ) {
    this.since = store.history.begin(id);
  }

  /** One document by `_id`, own writes included. @throws DATABASE_TRANSACTION_CONFLICT */
  get(table: Table, id: unknown): Doc | null {
    const key = encodeKey(id);
    const own = this.writes.get(lockOf(table, key));
    if (own) return own.doc === null ? null : structuredCopy(own.doc);
    this.assertCurrent(table, key);
    const stored = table.read(id);
    return stored && parseStored(stored.text);
  }

  /** Documents by filter, own writes included. @throws DATABASE_TRANSACTION_CONFLICT if a match has changed since the start. */
  find(table: Table, search: Search, strict: boolean): string[] {
    const matches = matcher(search.filter);
    for (const { key, before } of this.store.history.since(table.layout.name, this.since)) {
      const now = this.writes.has(lockOf(table, key)) ? null : byKey(table, key);
      if ((before && matches(parseStored(before))) || (now && matches(parseStored(now.text)))) this.doom(table);
    }
    if (this.doomed) throw conflict(table.layout.name);
    const { sort = {}, skip = 0, limit = Infinity } = search;
    const own = [...this.writes.values()].filter((write) => write.table === table);
    if (own.length === 0) return find(table, search, strict).map((stored) => stored.text);
    // own writes may add, drop or move any of the matches, so as many more are read as there are writes
    const base = find(table, { ...search, skip: 0, limit: skip + limit + own.length }, strict);
    const kept = base.filter((stored) => !this.writes.has(lockOf(table, encodeKey(parseStored(stored.text)._id))));
    const added = own.filter((write) => write.doc && matches(write.doc)).map((write) => ({ rid: 0, text: stringifyEjson(write.doc) }));
    return order([...kept, ...added], sort)
      .slice(skip, skip + limit)
      .map((stored) => stored.text);
  }

  /** Adds a document. @throws E11000, DATABASE_TRANSACTION_CONFLICT */
  insert(table: Table, doc: Doc): void {
    if (this.get(table, doc._id)) throw duplicate(table.layout.name, '_id_');
    this.put(table, doc._id, doc);
  }

  /** Writes a document, or removes it (`null`). @throws E11000, DATABASE_TRANSACTION_CONFLICT */
  put(table: Table, id: unknown, doc: Doc | null): void {
    const key = encodeKey(id);
    const lock = lockOf(table, key);
    this.assertCurrent(table, key);
    const holder = this.locks.get(lock);
    if (holder !== undefined && holder !== this.id) this.doom(table);
    if (doc) table.assertFree(doc, table.read(id)?.rid ?? null);
    this.locks.set(lock, this.id);
    this.writes.set(lock, { table, key, doc });
  }

  /** Writes everything at once, or nothing. @throws DATABASE_TRANSACTION_CONFLICT, E11000 */
  commit(): void {
    const writes = [...this.writes.values()];
    for (const { table, key } of writes) this.assertCurrent(table, key);
    if (this.doomed) throw conflict('-');
    if (writes.length === 0) return;
    this.store.sqlite.atomically(() => {
      // removals first: they may free a unique key
      for (const { table, key, doc } of writes.sort((a, b) => Number(a.doc !== null) - Number(b.doc !== null))) {
        const stored = byKey(table, key);
        if (doc === null) {
          if (stored) this.store.remove(table, stored, parseStored(stored.text)._id);
        } else if (stored) this.store.replace(table, stored, doc);
        else this.store.insert(table, doc);
      }
    });
  }

  /** Gives back the locks. */
  end(): void {
    for (const [lock, holder] of this.locks) if (holder === this.id) this.locks.delete(lock);
    this.store.history.end(this.id);
  }

  private assertCurrent(table: Table, key: Key): void {
    if (this.doomed || this.store.history.changed(table.layout.name, key, this.since)) this.doom(table);
  }

  private doom(table: Table): never {
    this.doomed = true;
    throw conflict(table.layout.name);
  }
}

function lockOf(table: Table, key: Key): string {
  return `${table.layout.name}\0${typeof key}${key}`;
}

function byKey(table: Table, key: Key): Stored | null {
  return table.select(' WHERE id = ?', [key])[0] ?? null;
}

function structuredCopy(doc: Doc): Doc {
  return parseStored(stringifyEjson(doc));
}
