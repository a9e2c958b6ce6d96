import { Query } from 'mingo/query';
import { aggregate } from './aggregate';
import { change } from './change';
import { parseEjson, parseStored, stringifyEjson, type Doc } from './ejson';
import { CloudError } from './error';
import { count, find, type Search } from './find';
import { language } from './language';
import { changed, identified, type Modify } from './modify';
import { type Store } from './store';
import { type Transaction } from './transaction';
import { Transactions } from './transactions';
import type { Stored, Table } from './table';

/**
 * The database's operations on parsed values, each atomic: one thread, and no operation waits for anything. A transaction's id is
 * given to those that run inside one.
 */
export class Engine {
  readonly transactions: Transactions;

  constructor(
    readonly store: Store,
    private readonly now: () => number,
    private readonly strict: boolean,
  ) {
    this.transactions = new Transactions(store);
  }

  /** Reads extended JSON, with server dates by the cloud's clock. */
  parse(text: string): unknown {
    return parseEjson(text, this.now);
  }

  /** Documents as extended JSON. */
  get(collection: string, search: Search, projection: Doc | null, transactionId?: string): string[] {
    const table = this.store.table(collection);
    const texts = this.transactions.within(transactionId, (transaction) => this.texts(table, search, transaction));
    if (!projection || Object.keys(projection).length === 0) return texts;
    return new Query({}, language)
      .find<Doc>(texts.map(parseStored), projection as never)
      .all()
      .map(stringifyEjson);
  }

  /** Adds documents in order; as in MongoDB, those before a failing one stay. @throws E11000 */
  insert(collection: string, docs: Doc[], transactionId?: string): unknown[] {
    const table = this.store.table(collection);
    return this.transactions.within(transactionId, (transaction) => {
      if (!transaction) return this.insertOutside(table, docs);
      return docs.map((given) => {
        const doc = identified(given);
        transaction.insert(table, doc);
        return doc._id;
      });
    });
  }

  /** Changes documents; `updated` counts those that are now different. @throws E11000, DATABASE_REQUEST_FAILED */
  modify(collection: string, modify: Modify, transactionId?: string): { updated: number; upsertId?: unknown } {
    const table = this.store.table(collection);
    return this.transactions.within(transactionId, (transaction) =>
      transaction ? this.modifyInside(transaction, table, modify) : this.modifyOutside(table, modify),
    );
  }

  /** Changes the first document found and gives it as it is then: `updated` counts it even if it's the same. */
  modifyAndReturn(collection: string, filter: Doc, data: Doc, transactionId?: string): { updated: number; doc: string | null } {
    const table = this.store.table(collection);
    return this.transactions.within(transactionId, (transaction) => {
      const text = this.texts(table, { filter, limit: 1 }, transaction)[0];
      if (text === undefined) return { updated: 0, doc: null };
      const doc = parseStored(text);
      change(doc, data, filter);
      if (transaction) transaction.put(table, doc._id, doc);
      else this.store.replace(table, table.read(doc._id)!, doc);
      return { updated: 1, doc: stringifyEjson(doc) };
    });
  }

  /** Removes documents and tells how many. */
  remove(collection: string, filter: Doc, multi: boolean, transactionId?: string): number {
    const table = this.store.table(collection);
    return this.transactions.within(transactionId, (transaction) => {
      if (!transaction) return this.removeOutside(table, filter, multi);
      if (!transaction.get(table, filter._id)) return 0;
      transaction.put(table, filter._id, null);
      return 1;
    });
  }

  count(collection: string, filter: Doc): number {
    return count(this.store.table(collection), filter, this.strict);
  }

  aggregate(collection: string, stages: [string, unknown][]): string[] {
    return aggregate(this.store, collection, stages, this.strict).map(stringifyEjson);
  }

  private texts(table: Table, search: Search, transaction: Transaction | null): string[] {
    const id = onlyId(search.filter);
    if (transaction && id !== undefined) {
      const doc = transaction.get(table, id);
      return doc ? [stringifyEjson(doc)] : [];
    }
    if (transaction) return transaction.find(table, search, this.strict);
    if (id !== undefined) {
      const stored = search.skip ? null : table.read(id);
      return stored ? [stored.text] : [];
    }
    return find(table, search, this.strict).map((stored) => stored.text);
  }

  private insertOutside(table: Table, docs: Doc[]): unknown[] {
    const ids: unknown[] = [];
    let failure: unknown = null;
    const work = () => {
      for (const given of docs) {
        try {
          const doc = identified(given);
          this.store.insert(table, doc);
          ids.push(doc._id);
        } catch (error) {
          // A full disk takes the whole write back; only what the document itself is refused for leaves those before it.
          if (!(error instanceof CloudError)) throw error;
          failure = error;
          return;
        }
      }
    };
    if (docs.length === 1) work();
    else this.store.sqlite.atomically(work);
    if (failure) throw failure as Error;
    return ids;
  }

  private modifyOutside(table: Table, modify: Modify): { updated: number; upsertId?: unknown } {
    const found = this.targets(table, modify.filter, modify.multi);
    if (found.length === 0) return modify.upsert ? this.upsert(table, modify) : { updated: 0 };
    let updated = 0;
    const work = () => {
      for (const stored of found) {
        const next = changed(parseStored(stored.text), modify);
        if (next === null) continue;
        this.store.replace(table, stored, next);
        updated++;
      }
    };
    if (found.length === 1) work();
    else this.store.sqlite.atomically(work);
    return { updated };
  }

  private removeOutside(table: Table, filter: Doc, multi: boolean): number {
    const found = this.targets(table, filter, multi);
    const work = () => found.forEach((stored) => this.store.remove(table, stored, parseStored(stored.text)._id));
    if (found.length === 1) work();
    else this.store.sqlite.atomically(work);
    return found.length;
  }

  private targets(table: Table, filter: Doc, multi: boolean): Stored[] {
    const id = onlyId(filter);
    if (id === undefined) {
      // a write to a whole collection must say so: {_id: exists(true)}
      if (Object.keys(filter).length === 0 && this.strict) find(table, { filter: {} }, true);
      return find(table, { filter, limit: multi ? Infinity : 1 }, this.strict);
    }
    const stored = table.read(id);
    return stored ? [stored] : [];
  }

  private upsert(table: Table, { filter, data }: Modify): { updated: number; upsertId: unknown } {
    const doc = identified({ _id: filter._id, ...data });
    this.store.insert(table, doc);
    return { updated: 0, upsertId: doc._id };
  }

  private modifyInside(transaction: Transaction, table: Table, modify: Modify): { updated: number; upsertId?: unknown } {
    const id = modify.filter._id;
    const doc = transaction.get(table, id);
    if (!doc && !modify.upsert) return { updated: 0 };
    if (!doc) {
      transaction.insert(table, identified({ _id: id, ...modify.data }));
      return { updated: 0, upsertId: id };
    }
    const next = changed(doc, modify);
    // also an update without effect takes the document's lock
    transaction.put(table, id, next ?? doc);
    return { updated: next === null ? 0 : 1 };
  }
}

function onlyId(filter: Doc): unknown {
  const keys = Object.keys(filter);
  if (keys.length !== 1 || keys[0] !== '_id') return undefined;
  const id = filter._id;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
