import { shanghaiDay } from '../core/dates/shanghai-day';
import type { Call } from '../runtime/call';
import { type BatchDoc, batches } from '../store/documents';
import { packById } from '../store/packs';
import { advance } from './advance';
import { batchId, createBatch } from './create-batch';
import { type Reading, readSubmission } from './read-submission';
import type { Submission } from './submission';

export { type Reading, readSubmission } from './read-submission';

interface WholeSubmission extends Submission {
  /** Refuse the whole file when one row is refused. */
  allOrNothing: boolean;
}
type Counts = Pick<BatchDoc, 'stored' | 'known' | 'corrected' | 'superseded' | 'quarantined'>;

/** What was done; without counts exactly when the file was refused, for then nothing is kept of it. */
export interface Received extends Partial<Counts> {
  reading: Reading;
  /** Stored now, begun and to be gone on with, stored before (the same file again), or refused as a whole. */
  outcome: 'stored' | 'receiving' | 'knownFile' | 'refused';
  batch: BatchDoc | null;
  /** Rows that had waited and found where they belong. */
  rematched: number;
}

/**
 * Receive a sheet: read it, begin its batch, advance chunk by chunk. The batch's id follows from the file, so that the same file twice changes nothing
 * and a file whose storing broke off, or was stopped, is finished by sending it again.
 *
 * @param enough Asked after each chunk: whether to stop here.
 * @throws AppError what the reading refuses; then nothing is kept
 */
export async function receiveSheet(
  { allOrNothing, ...submission }: WholeSubmission,
  call: Pick<Call, 'now' | 'today' | 'account'>,
  progress: (done: number, of: number) => void = () => undefined,
  enough: () => boolean = () => false,
): Promise<Received> {
  const [{ publication }, before] = await Promise.all([packById(submission.jurisdiction), batches.get(batchId(submission))]);
  // Read as on the day it first came: a batch that goes on past midnight has the same rows.
  const read = await readSubmission(submission, before ? shanghaiDay(before.receivedAt) : call.today, publication);
  const { reading } = read;
  if (!before && allOrNothing && reading.rejected.length > 0) return { reading, outcome: 'refused', batch: null, rematched: 0 };

  let batch = before ?? (await createBatch(submission, read, call));
  let rematched = 0;
  let outcome: Received['outcome'] = batch.state === 'done' ? 'knownFile' : 'receiving';
  for (let stop = outcome === 'knownFile'; !stop; stop = outcome === 'stored' || enough()) {
    ({ batch, rematched } = await advance(batch, read, call));
    progress(batch.at, batch.of);
    if (batch.state === 'done') outcome = 'stored';
  }
  const { stored, known, corrected, superseded, quarantined } = batch;
  return { reading, outcome, batch, rematched, stored, known, corrected, superseded, quarantined };
}
