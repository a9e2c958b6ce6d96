import { AppError } from '../../types/errors';
import { type Call, auditEntry } from '../runtime/call';
import { chunkDigest, originOf } from '../runtime/chunk-digest';
import type { Lateness } from '../core/places/lateness';
import { type BatchDoc, batches } from '../store/documents';
import { keepChunk } from './keep-chunk';
import type { Chunk } from './keep-new';
import { keepSubjects } from './keep-subjects';
import { type Counts, outcomes } from './outcome';
import type { ReadSubmission } from './read-submission';
import { rematch } from './rematch';

export const CHUNK = 250;

type Caller = Pick<Call, 'now' | 'account'>;

/**
 * Keep the next chunk of a batch's rows; after the last one, waiting rows are tried again and the batch is done. What was kept counts once, by a
 * conditional update of the batch: a chunk done twice gives the same, and of two callers one goes on.
 *
 * @returns the batch as it is then, and how many waiting rows found where they belong
 * @throws AppError BUSY when another call was quicker: sent again, it goes on from there
 */
export async function advance(batch: BatchDoc, read: ReadSubmission, call: Caller): Promise<{ batch: BatchDoc; rematched: number }> {
  const { _id, at, jurisdiction } = batch;
  const chunk: Chunk = { origin: originOf(_id, at), stored: new Set() };
  const next = Math.min(at + CHUNK, read.rows.length);
  const isLast = next === read.rows.length;
  const { counts, lateness }: { counts: Partial<Counts>; lateness: Lateness } =
    read.template === 'subject'
      ? { counts: await keepSubjects(read.rows.slice(at, next), call, _id, chunk), lateness: batch.lateness }
      : await keepChunk(read.rows.slice(at, next), batch, chunk, call);
  const sums = Object.fromEntries(outcomes.map((key) => [key, batch[key] + (counts[key] ?? 0)])) as Counts;
  // Before the batch is done, so that a broken call tries it again.
  const rematched = isLast ? await rematch(jurisdiction, call, read.template === 'subject' ? undefined : ['entry', 'record']) : 0;
  const change = { ...sums, lateness, at: next, state: isLast ? ('done' as const) : ('receiving' as const) };
  const detail = { ...sums, ...lateness, from: at, at: next, kept: chunkDigest(chunk.stored) };
  const audit = auditEntry(call, isLast ? 'keep-sheet' : 'keep-rows', `batches/${_id}`, detail);
  const changed = await batches.update({ _id, state: 'receiving', at }, change, audit);
  if (changed === 0) throw new AppError('BUSY', 'another call goes on with the batch');
  return { batch: { ...batch, ...change }, rematched };
}
