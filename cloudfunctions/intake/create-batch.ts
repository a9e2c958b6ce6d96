import { AppError } from '../../types/errors';
import { onTime } from '../core/places/lateness';
import { type Call, auditEntry } from '../runtime/call';
import { digest } from '../runtime/keys';
import { type BatchDoc, batches } from '../store/documents';
import type { ReadSubmission } from './read-submission';
import type { Submission } from './submission';

/** The id of a file's batch follows from place, unit, chosen field and bytes: the same file is the same batch. */
export const batchId = ({ jurisdiction, unit, field, bytes }: Submission): string =>
  digest([jurisdiction, unit ?? '', field ?? '', digest(bytes)].join('|'));

/** Begin the batch of a file; the one that is there when another call was quicker. */
export async function createBatch(
  submission: Submission,
  { template, reading, rows, superseded }: ReadSubmission,
  call: Pick<Call, 'now' | 'account'>,
): Promise<BatchDoc> {
  const { jurisdiction, unit = null, field, bytes, fileName } = submission;
  const fileDigest = digest(bytes);
  const _id = batchId(submission);
  const doc: BatchDoc = {
    _id,
    jurisdiction,
    unit,
    template,
    fileName: fileName.slice(0, 100),
    field,
    state: 'receiving',
    fileDigest,
    receivedAt: call.now,
    rows: reading.rows,
    accepted: reading.accepted.length,
    rejected: reading.rejected.length,
    duplicates: reading.duplicates.length,
    at: 0,
    of: rows.length,
    stored: 0,
    known: 0,
    corrected: 0,
    superseded,
    quarantined: 0,
    lateness: onTime,
  };
  if (await batches.insert(doc, auditEntry(call, 'receive-sheet', `batches/${_id}`, { fileDigest, superseded }, doc))) return doc;
  const other = await batches.get(_id);
  if (!other) throw new AppError('BUSY', 'the batch is not to be read yet');
  return other;
}
