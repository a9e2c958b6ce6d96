import { linkTag } from '../runtime/integrity-tag';
import { GENESIS, linkHash } from '../core/audit/link';
import type { AuditEntry } from '../store/audit-entry';
import { Collection, type Stored } from '../store/collection';
import { command } from '../store/database';
import { type AuditDoc, audit } from '../store/documents';
import { schema } from '../store/schema';
import type { Head } from './walk-chain';

const DOCS_A_ROUND = 200;
const AT_ONCE = 10;

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
      const docs = await collection.find({ unchained: true }, { limit: DOCS_A_ROUND, fields: ['outbox'] });
      // A repeated write leaves an entry twice in its document: one link.
      const entries = [...new Map(docs.flatMap((doc) => doc.outbox ?? []).map((entry) => [entry.id, entry])).values()];
      const round = await append(head, entries);
      head = round.head;
      added += round.added;
      for (let at = 0; at < docs.length; at += AT_ONCE)
        await Promise.all(docs.slice(at, at + AT_ONCE).map((doc) => release(collection, doc)));
      if (docs.length < DOCS_A_ROUND) break;
    }
  }
  return added;
}

async function readHead(): Promise<Head> {
  const [last] = await audit.find({ _id: command().gt('') }, { orderBy: ['_id', 'desc'], limit: 1 });
  return last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: GENESIS };
}

function linksFrom(head: Head, entries: AuditEntry[]): AuditDoc[] {
  let { seq, hash: prev } = head;
  return entries.map((entry) => {
    const hash = linkHash(prev, entry);
    const link = { _id: String(++seq).padStart(12, '0'), seq, entry, prev, hash, tag: linkTag(hash) };
    prev = hash;
    return link;
  });
}

/**
 * A round in one insert. Where that fails, some entries are chained already or another sequencer was quicker to the place: what
 * is left goes behind the new head. Each failure means that somebody got on, so it ends.
 */
async function append(from: Head, entries: AuditEntry[]): Promise<{ head: Head; added: number }> {
  let head = from;
  let left = entries;
  while (left.length > 0) {
    const links = linksFrom(head, left);
    if (await audit.insertMany(links)) return { head: links[links.length - 1]!, added: left.length };
    const there = await audit.find({ 'entry.id': command().in(left.map((e) => e.id)) });
    const chained = new Set(there.map((link) => link.entry.id));
    left = left.filter((entry) => !chained.has(entry.id));
    head = await readHead();
  }
  return { head, added: 0 };
}

/** Take what is chained out of the document: in one write when nothing was added meanwhile, else only what is chained. */
async function release(collection: Collection<Stored>, { _id, outbox = [] }: Stored): Promise<void> {
  const _ = command();
  const last = outbox.length - 1;
  // Entries are only ever pushed at the end, so the same length and the same last entry are the same entries.
  const same = last < 0 ? { _id, outbox: _.size(0) } : { _id, outbox: _.size(outbox.length), [`outbox.${last}.id`]: outbox[last]!.id };
  if ((await collection.update(same, { outbox: _.set([]), unchained: _.remove() })) > 0) return;
  await collection.update({ _id }, { outbox: _.pull({ id: _.in(outbox.map((e) => e.id)) }) });
  await collection.update({ _id, outbox: _.size(0) }, { unchained: _.remove() });
}
