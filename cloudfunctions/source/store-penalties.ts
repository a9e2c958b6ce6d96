import type { PenaltyRow } from '../core/sheet/penalty-row';
import { command } from '../store/database';
import { type QuarantineDoc, type RecordDoc, quarantine, records, subjects } from '../store/documents';
import { packById } from '../store/packs';
import { type Arrival, quarantinedOf, recordId, recordOf, unitFinder } from './match-row';

export interface Stored {
  stored: number;
  /** Already there, saying the same. */
  known: number;
  /** Already there, saying something else: a new version, the old one kept. */
  corrected: number;
  quarantined: number;
}

const CHUNK = 500;

/**
 * Match rows to subjects and units and keep them: a record, a new version of one, or a row in quarantine. Every step is
 * idempotent, so a file whose storing broke off is finished by sending it again.
 */
export async function storePenalties(
  rows: PenaltyRow[],
  arrival: Arrival,
  progress: (done: number) => void = () => undefined,
): Promise<Stored> {
  const { pack, publication } = await packById(arrival.jurisdiction);
  const unitOf = unitFinder(pack, publication);
  const total: Stored = { stored: 0, known: 0, corrected: 0, quarantined: 0 };
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const part = await storeChunk(chunk, arrival, unitOf);
    for (const key of Object.keys(total) as (keyof Stored)[]) total[key] += part[key];
    progress(at + chunk.length);
  }
  return total;
}

async function storeChunk(rows: PenaltyRow[], arrival: Arrival, unitOf: (row: PenaltyRow) => string | null): Promise<Stored> {
  const _ = command();
  const usccs = [...new Set(rows.map((r) => r.party.uscc).filter((u) => u !== null))];
  const ids = rows.map((row) => recordId(arrival.jurisdiction, row));
  const [registered, there, waiting] = await Promise.all([
    usccs.length ? subjects.find({ _id: _.in(usccs) }) : [],
    records.find({ _id: _.in(ids) }),
    quarantine.find({ _id: _.in(ids) }),
  ]);
  const known = new Set(registered.map((s) => s._id));
  const earlier = new Map(there.map((r) => [r._id, r]));
  const held = new Set(waiting.map((q) => q._id));

  const fresh: RecordDoc[] = [];
  const unmatched: QuarantineDoc[] = [];
  const result: Stored = { stored: 0, known: 0, corrected: 0, quarantined: 0 };
  for (const row of rows) {
    const unit = unitOf(row);
    const subject = row.party.uscc !== null && known.has(row.party.uscc) ? row.party.uscc : null;
    if (unit === null || subject === null) {
      const doc = quarantinedOf(row, unit, subject === null ? 'subject' : 'unit', arrival);
      result.quarantined++;
      if (!held.has(doc._id) && !earlier.has(doc._id)) unmatched.push(doc);
      continue;
    }
    const doc = recordOf(row, unit, subject, arrival);
    const before = earlier.get(doc._id);
    if (!before) fresh.push(doc);
    result[before ? await reconcile(before, doc) : 'stored']++;
  }
  await insertAll(records, fresh);
  await insertAll(quarantine, unmatched);
  return result;
}

/** The same again changes nothing; something else under the same key is a correction, and the version before it is kept. */
async function reconcile(before: RecordDoc, doc: RecordDoc): Promise<'stored' | 'known' | 'corrected'> {
  if (before.digest === doc.digest) {
    if (before.batch !== doc.batch) return 'known';
    return before.version === 1 ? 'stored' : 'corrected';
  }
  const { _id, version, history: _history, ...said } = doc;
  const { history: _older, outbox: _outbox, unchained: _unchained, v: _v, ...content } = before;
  const replaced = { version: before.version, replacedAt: doc.receivedAt, batch: before.batch, content: JSON.stringify(content) };
  await records.update(
    { _id, version: before.version },
    { ...said, version: before.version + version, repaired: before.repaired, history: command().push([replaced]) },
  );
  return 'corrected';
}

/** Insert what is missing; where another call was quicker, one by one, the earlier standing. */
async function insertAll<T extends RecordDoc | QuarantineDoc>(
  collection: { insertMany(docs: T[]): Promise<boolean>; insert(doc: T): Promise<boolean> },
  docs: T[],
): Promise<void> {
  if (await collection.insertMany(docs)) return;
  for (const doc of docs) await collection.insert(doc);
}
