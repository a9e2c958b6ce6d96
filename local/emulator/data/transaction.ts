import { conflict, duplicate } from './error';
import { parseStored, stringifyEjson, type Doc } from './ejson';
import { find, order, type Search } from './find';
import { encodeKey, type Key } from './key';
import { matcher } from './matcher';
import type { Store } from './store';
import type { Stored, Table } from './table';

/**
 * One transaction: snapshot isolation by optimism, as production's MongoDB gives it. Its first operation takes the snapshot: what
 * others commit later it doesn't see. Its own writes wait in memory until commit. It meets a conflict when it writes a document
 * that another open transaction has written, or that was committed by anybody after the snapshot. Two transactions that each read
 * what the other writes may both commit (write skew): production lets them too.
 */
export class Transaction {
  private since: number | null = null;
  private readonly writes = new Map<string, { table: Table; key: Key; doc: Doc | null }>();

  constructor(
    readonly id: string,
    private readonly store: Store,
    private readonly locks: Map<string, string>,
    readonly startedAt: number,
  ) {}

  /** One document by `_id`, own writes included. */
  get(table: Table, id: unknown): Doc | null {
    const key = encodeKey(id);
    const own = this.writes.get(lockOf(table, key));
    if (own) return own.doc && parseStored(stringifyEjson(own.doc));
    const before = this.store.history.before(table.layout.name, key, this.snapshot());
    const text = before === undefined ? table.read(id)?.text : before;
    return text ? parseStored(text) : null;
  }

  /** Documents by filter, own writes included. */
  find(table: Table, search: Search, strict: boolean): string[] {
    const seen = this.overlay(table);
    if (seen.size === 0) return find(table, search, strict).map((stored) => stored.text);
    const { filter, sort = {}, skip = 0, limit = Infinity } = search;
    const matches = matcher(filter);
    // what is seen otherwise may add, drop or move any of the matches, so as many more are read
    const base = find(table, { ...search, skip: 0, limit: skip + limit + seen.size }, strict);
    const kept = base.filter((stored) => !seen.has(lockOf(table, encodeKey(parseStored(stored.text)._id))));
    const added = [...seen.values()].filter((doc) => doc && matches(doc)).map((doc) => ({ rid: 0, text: stringifyEjson(doc) }));
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
    if (holder !== undefined && holder !== this.id) throw conflict();
    if (doc) table.assertFree(doc, table.read(id)?.rid ?? null);
    this.locks.set(lock, this.id);
    this.writes.set(lock, { table, key, doc });
  }

  /** Writes everything at once, or nothing. @throws DATABASE_TRANSACTION_CONFLICT, E11000 */
  commit(): void {
    const writes = [...this.writes.values()];
    for (const { table, key } of writes) this.assertCurrent(table, key);
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

  private snapshot(): number {
    return (this.since ??= this.store.history.begin(this.id));
  }

  /** The documents that this transaction sees otherwise than they stand: as they were at the snapshot, or as it wrote them. */
  private overlay(table: Table): Map<string, Doc | null> {
    const seen = new Map<string, Doc | null>();
    for (const { key, before } of this.store.history.since(table.layout.name, this.snapshot())) {
      const lock = lockOf(table, key);
      if (!seen.has(lock)) seen.set(lock, before === null ? null : parseStored(before));
    }
    for (const [lock, write] of this.writes) if (write.table === table) seen.set(lock, write.doc);
    return seen;
  }

  private assertCurrent(table: Table, key: Key): void {
    if (this.store.history.before(table.layout.name, key, this.snapshot()) !== undefined) throw conflict();
  }
}

function lockOf(table: Table, key: Key): string {
  return `${table.layout.name}\0${typeof key}${key}`;
}

function byKey(table: Table, key: Key): Stored | null {
  return table.select(' WHERE id = ?', [key])[0] ?? null;
}
