import { Collection, type Stored } from '../store/collection';
import { command } from '../store/database';
import { audit } from '../store/documents';
import { schema } from '../store/schema';
import { GENESIS, linkHash } from '../core/audit/link';

const DOCS_A_ROUND = 100;

interface Head {
  seq: number;
  hash: string;
}

/**
 * Move audit entries from the documents that bear them into the one chain, a link each. Any number of sequencers may run and
 * any call may fail: a link's id is its place in the chain, its entry's id is unique, and an entry leaves its document only
 * after it is chained.
 * @returns how many links were added
 */
export async function chainAudit(): Promise<number> {
  let head = await readHead();
  let added = 0;
  for (const { name, indexes } of schema.collections) {
    // What has no such index (the chain itself, the limits on callers) bears no entries.
    if (!indexes.some((index) => index.name === 'unchained')) continue;
    const collection = new Collection<Stored>(name);
    for (;;) {
      const docs = await collection.find({ unchained: true }, { limit: DOCS_A_ROUND });
      for (const doc of docs) {
        for (const entry of doc.outbox ?? []) {
          const result = await append(head, entry);
          head = result.head;
          added += result.added ? 1 : 0;
        }
        await release(collection, doc);
      }
      if (docs.length < DOCS_A_ROUND) break;
    }
  }
  return added;
}

async function readHead(): Promise<Head> {
  const [last] = await audit.find({ _id: command().gt('') }, { orderBy: ['_id', 'desc'], limit: 1 });
  return last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: GENESIS };
}

async function append(from: Head, entry: NonNullable<Stored['outbox']>[number]): Promise<{ head: Head; added: boolean }> {
  let head = from;
  for (;;) {
    const seq = head.seq + 1;
    const hash = linkHash(head.hash, entry);
    const link = { _id: String(seq).padStart(12, '0'), seq, entry, prev: head.hash, hash };
    if (await audit.insert(link)) return { head: { seq, hash }, added: true };
    // Taken: either this entry is chained already, or another sequencer was quicker to this place.
    head = await readHead();
    const [there] = await audit.find({ 'entry.id': entry.id }, { limit: 1 });
    if (there) return { head, added: false };
  }
}

async function release(collection: Collection<Stored>, doc: Stored): Promise<void> {
  const _ = command();
  const chained = (doc.outbox ?? []).map((e) => e.id);
  await collection.update({ _id: doc._id }, { outbox: _.pull({ id: _.in(chained) }) });
  await collection.update({ _id: doc._id, outbox: _.size(0) }, { unchained: _.remove() });
}
