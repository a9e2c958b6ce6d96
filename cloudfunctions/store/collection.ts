import { AppError } from '../../types/errors';
import type { AuditEntry } from './audit-entry';
import { type Database, command, database } from './database';
import { type CollectionName, SCHEMA_VERSION } from './schema';

/** What every stored document carries besides its own fields. */
export interface Stored {
  _id: string;
  /** Schema version. */
  v?: number;
  /** Audit entries written with the change they tell of, until the sequencer has chained them. */
  outbox?: AuditEntry[];
  unchained?: true;
  /** Keyed digest of a document that was stored among many, without an entry of its own; `runtime/integrity-tag`. */
  tag?: string;
}

export type Where<T> = { [K in keyof T]?: unknown } & Record<string, unknown>;
interface FindOptions {
  orderBy?: [field: string, order: 'asc' | 'desc'] | undefined;
  limit?: number;
  /** Only these fields, and the id: documents may be large. */
  fields?: string[] | undefined;
}

/** The most rows one query may give in production. */
const MAX_ROWS = 1000;

/**
 * Typed access to one collection. All changes are single-document and conditional: what one document decides needs no
 * transaction, and a repeated or lost call can't decide twice.
 */
export class Collection<T extends Stored> {
  constructor(readonly name: CollectionName) {}

  private query(): ReturnType<Database['collection']> {
    return database().collection(this.name);
  }

  async get(id: string): Promise<T | null> {
    return (await this.find({ _id: id } as Where<T>, { limit: 1 }))[0] ?? null;
  }

  /** Documents that meet the condition: all of them without a limit, however many queries that takes; in the order asked for. */
  async find(where: Where<T>, { orderBy, limit, fields }: FindOptions = {}): Promise<T[]> {
    if (limit !== undefined && limit <= MAX_ROWS) return this.rows(where, { orderBy, limit, fields });
    const found = await this.rows(where, { orderBy, limit: MAX_ROWS, fields });
    // A report over the first thousand of more records would be a lie.
    return found.length < MAX_ROWS ? found : (await this.all(where, { orderBy, fields })).slice(0, limit);
  }

  /**
   * A page of those that meet the condition. It ends between two values of the field it is ordered by, never within one, so that pages neither leave
   * out nor repeat any.
   * @param from Where the page begins, this value with it: `next` of the page before; undefined: at the first.
   * @returns the rows, about `limit`, and the value with which the next page begins; null: these were the last
   */
  async page<K extends keyof T & string>(
    where: Where<T>,
    { by: [by, order], limit, from }: { by: [field: K, order: 'asc' | 'desc']; limit: number; from?: T[K] | undefined },
  ): Promise<{ rows: T[]; next: T[K] | null }> {
    const _ = command();
    const onward = (value: T[K], itself: boolean) => (order === 'asc' ? (itself ? _.gte : _.gt) : itself ? _.lte : _.lt).call(_, value);
    const read = (condition: unknown, rows: number) =>
      this.find(condition === undefined ? where : { ...where, [by]: condition }, { orderBy: [by, order], limit: rows });
    const rows = await read(from === undefined ? undefined : onward(from, true), limit + 1);
    const next = rows[limit]?.[by];
    if (next === undefined) return { rows, next: null };
    const whole = rows.filter((row) => row[by] !== next);
    if (whole.length > 0) return { rows: whole, next };
    // More under one value than a page holds: that value is a page of its own.
    const [same, [after]] = await Promise.all([this.find({ ...where, [by]: next }), read(onward(next, false), 1)]);
    return { rows: same, next: after?.[by] ?? null };
  }

  private async rows(where: Where<T>, { orderBy, limit, fields }: FindOptions & { limit: number }): Promise<T[]> {
    let query = this.query().where(where);
    if (orderBy) query = query.orderBy(...orderBy);
    if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])));
    return (await guarded(query.limit(limit).get())).data as T[];
  }

  /** However many, a thousand at a time by their ids, which no change moves; put in order here. */
  private async all(where: Where<T>, { orderBy, fields }: FindOptions): Promise<T[]> {
    const found: T[] = [];
    const seen = orderBy && fields ? [...fields, orderBy[0]] : fields;
    for (;;) {
      const after = found.length ? command().and([where, { _id: command().gt(found[found.length - 1]!._id) }]) : where;
      const page = await this.rows(after as Where<T>, { orderBy: ['_id', 'asc'], limit: MAX_ROWS, ...(seen ? { fields: seen } : {}) });
      found.push(...page);
      if (page.length < MAX_ROWS) return orderBy ? inOrder(found, ...orderBy) : found;
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
      if (String((error as Error | undefined)?.message).includes('E11000')) return false;
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

/** By a field of numbers or of strings, as the database orders it; ids decide among equals. */
function inOrder<T>(rows: T[], field: string, order: 'asc' | 'desc'): T[] {
  const value = (row: T): number | string => (row as Record<string, number | string>)[field]!;
  const sign = order === 'asc' ? 1 : -1;
  return rows.sort((a, b) => sign * Number(value(a) > value(b)) - sign * Number(value(a) < value(b)));
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
