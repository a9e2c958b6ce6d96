import type { Stored } from '../store/collection';
import type { Finding } from './problem';

type Awaitable<T> = T | Promise<T>;

/** A place where a document stands. */
export interface Row {
  /** The place, for what has no id. */
  at: string;
  /** Null: what stands there is no document. */
  doc: Stored | null;
  /** What the reader itself finds wrong there. */
  findings: Iterable<Finding>;
}

/** The issued files, by their ids in the cloud's storage; null for one that isn't there. */
export interface StoredFiles {
  read(id: string): Awaitable<Uint8Array | null>;
}

/**
 * Reads stored data for the checks, and only reads: a folder's database, an export. It gives what is stored, not what a query would find, so that
 * a broken index hides nothing. What a reader that stands apart from the service gives must be of one moment.
 */
export interface DocumentReader {
  /** The collections that are at hand; asked for any other, a reader finds nothing. */
  readonly collections: readonly string[];
  /** Null: the issued files aren't at hand. */
  readonly files: StoredFiles | null;
  /** Every place of a collection, in the same order each time. */
  rows(collection: string): Iterable<Row> | AsyncIterable<Row>;
  has(collection: string, id: unknown): Awaitable<boolean>;
  /** One document by `_id`; null if it's missing or unreadable. */
  get(collection: string, id: unknown): Awaitable<Stored | null>;
  /** Places, those that hold no document with them. */
  count(collection: string): Awaitable<number>;
}
