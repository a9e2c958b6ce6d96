import { AppError } from '../../types/errors';
import { tagged } from '../runtime/integrity-tag';
import type { Collection, Stored } from '../store/collection';
import { command } from '../store/database';

/** A chunk of a sheet, and what first came with it, as `collection/id`: named in the entry of the batch, so that a removal shows. */
export interface Chunk {
  /** `batch:row`, the row at which it begins. */
  origin: string;
  stored: Set<string>;
}

type Arrived = Stored & { origin?: string | null };

/**
 * Insert documents that are new, each with its integrity tag, and note them with their chunk; as well those of `there` which a call that broke off kept of the
 * same chunk. Storing it again changes nothing.
 * @throws AppError BUSY when another sheet was quicker with one of them: done again, it is no longer new
 */
export async function keepNew<T extends Arrived>(
  collection: Collection<T>,
  docs: T[],
  there: Iterable<Arrived>,
  chunk: Chunk | null,
): Promise<void> {
  const all = docs.map((doc) => tagged(collection.name, doc));
  if (!(await collection.insertMany(all))) await insertMissing(collection, all);
  if (!chunk) return;
  for (const doc of [...docs, ...there]) if (doc.origin === chunk.origin) chunk.stored.add(`${collection.name}/${doc._id}`);
}

/** Some are there already: by a write the network repeated, or by another call. */
async function insertMissing<T extends Arrived>(collection: Collection<T>, docs: T[]): Promise<void> {
  const found = await collection.find({ _id: command().in(docs.map((d) => d._id)) } as never);
  const there = new Map(found.map((doc) => [doc._id, doc.origin]));
  for (const doc of docs) {
    const same = there.has(doc._id) ? there.get(doc._id) === doc.origin : await collection.insert(doc);
    if (!same) throw new AppError('BUSY', 'another sheet was quicker');
  }
}
