import { AppError } from '../../types/errors';
import type { AuditEntry } from './audit-entry';
import { type Database, command, database } from './database';
import { SCHEMA_VERSION } from './schema';

/** What every stored document carries besides its own fields. */
export interface Stored {
  _id: string;
  /** Schema version. */
  v?: number;
  /** Audit entries written with the change they tell of, until the sequencer has chained them. */
  outbox?: AuditEntry[];
  unchained?: true;
  /** Keyed digest of a document that was stored among many, without an entry of its own; `calls/marks`. */
  mark?: string;
}

export type Where<T> = { [K in keyof T]?: unknown } & Record<string, unknown>;
interface FindOptions {
  orderBy?: [field: string, order: 'asc' | 'desc'];
  limit?: number;
  skip?: number;
  /** Only these fields, and the id: documents may be large. */
  fields?: string[];
}

/** The most rows one query may give in production. */
export const MAX_ROWS = 1000;

/**
 * Typed access to one collection. All changes are single-document and conditional: what one document decides needs no
 * transaction, and a repeated or lost call can't decide twice.
 */
export class Collection<T extends Stored> {
  constructor(readonly name: string) {}

  private query(): ReturnType<Database['collection']> {
    return database().collection(this.name);
  }

  async get(id: string): Promise<T | null> {
    return (await this.find({ _id: id } as Where<T>, { limit: 1 }))[0] ?? null;
  }

  /** Documents that meet the condition: all of them without a limit, however many queries that takes. */
  async find(where: Where<T>, { orderBy, limit, skip = 0, fields }: FindOptions = {}): Promise<T[]> {
    let query = this.query().where(where);
    if (orderBy) query = query.orderBy(...orderBy);
    if (skip) query = query.skip(skip);
    if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])));
    const found = (await guarded(query.limit(limit ?? MAX_ROWS).get())).data as T[];
    // A report over the first thousand of more records would be a lie. Orders and offsets go with limits.
    return limit === undefined && found.length === MAX_ROWS ? this.all(where) : found;
  }

  private async all(where: Where<T>): Promise<T[]> {
    const found: T[] = [];
    for (;;) {
      const after = found.length ? command().and([where, { _id: command().gt(found[found.length - 1]!._id) }]) : where;
      const page = (await guarded(this.query().where(after).orderBy('_id', 'asc').limit(MAX_ROWS).get())).data as T[];
      found.push(...page);
      if (page.length < MAX_ROWS) return found;
    }
  }

  async count(where: Where<T>): Promise<number> {
    return (await guarded(this.query().where(where).count())).total;
  }

  /** @returns false when a document with this id (or unique key) is already there: the earlier one stands */
  async insert(doc: Omit<T, 'v' | 'outbox' | 'unchained'>, audit?: AuditEntry): Promise<boolean> {
    return this.add(dressed(doc, audit));
  }

  /** Insert many at once. @returns false when one of them is already there; some of the others may then be stored */
  async insertMany(docs: Omit<T, 'v' | 'outbox' | 'unchained'>[]): Promise<boolean> {
    return docs.length === 0 || this.add(docs.map((doc) => dressed(doc)));
  }

  private async add(data: object): Promise<boolean> {
    try {
      await this.query().add({ data });
      return true;
    } catch (error) {
      if (String((error as Error)?.message).includes('E11000')) return false;
      throw busy(error);
    }
  }

  /** Change the documents that meet the condition; with an audit entry, in the same write. @returns how many changed */
  async update(where: Where<T>, change: object, audit?: AuditEntry): Promise<number> {
    const data = audit ? { ...change, outbox: command().push([audit]), unchained: true } : change;
    return (await guarded(this.query().where(where).update({ data }))).stats.updated;
  }

  /** Remove the documents that meet the condition: only what bears no audit entries. @returns how many were removed */
  async remove(where: Where<T>): Promise<number> {
    return (await guarded(this.query().where(where).remove())).stats.removed;
  }
}

const dressed = (doc: object, audit?: AuditEntry): object => ({
  ...doc,
  v: SCHEMA_VERSION,
  outbox: audit ? [audit] : [],
  ...(audit ? { unchained: true } : {}),
});

const guarded = <R>(promise: Promise<R>): Promise<R> =>
  promise.catch((error: unknown) => {
    throw busy(error);
  });

// The database's own words may quote what was asked: they stay in `cause`, never in a message.
const busy = (error: unknown): AppError => new AppError('BUSY', 'the database did not answer', { cause: error });
