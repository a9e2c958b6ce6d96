import { type Call, entry } from '../calls/call';
import { digest, seal } from '../calls/keys';
import { readPenalties } from '../core/sheet/read-penalties';
import { readSheet } from '../core/sheet/read-sheet';
import { readSubjects } from '../core/sheet/read-subjects';
import { batches } from '../store/documents';
import { documentPack } from '../store/packs';
import { rematch } from './rematch';
import { type Stored, storePenalties } from './store-penalties';
import { storeSubjects } from './store-subjects';

export interface Submission {
  jurisdiction: string;
  bytes: Uint8Array;
  fileName: string;
  /** For rows that name no field. */
  field: string | null;
  /** Refuse the whole file when one row is refused. */
  allOrNothing: boolean;
}

export type Reading = ReturnType<typeof readSubjects> | ReturnType<typeof readPenalties>;
export interface Received extends Partial<Stored> {
  reading: Reading;
  /** What was done: stored now, stored before (the same file again), or refused as a whole. */
  outcome: 'stored' | 'knownFile' | 'refused';
  rematched?: number;
}

/** What a sheet says, without keeping anything. @throws AppError SHEET_*, FIELDS_UNKNOWN, PACK_UNKNOWN */
export async function readSubmission({ jurisdiction, bytes, fileName, field }: Submission, today: string) {
  const pack = documentPack(jurisdiction);
  const sheet = await readSheet(bytes, fileName);
  if (sheet.template === 'subject') return { template: sheet.template, reading: readSubjects(sheet, { today }) } as const;
  const personTag = (document: string): string => seal('person-document', document).toString('base64url');
  const fieldNames = pack.fields.map((f) => f.name);
  return {
    template: sheet.template,
    reading: readPenalties(sheet, { today, pack: { fieldNames, shouldOmit: pack.rules.sourcesShouldOmit.value }, field, personTag }),
  } as const;
}

/**
 * Receive a sheet: read, check, keep. The batch's id follows from the file, so that the same file twice changes nothing and a
 * file whose storing broke off is finished by sending it again.
 * @throws AppError what the reading refuses; then nothing is kept
 */
export async function receiveSheet(
  submission: Submission,
  call: Pick<Call, 'now' | 'today' | 'account'>,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Received> {
  const { template, reading } = await readSubmission(submission, call.today);
  const { jurisdiction, bytes, field, allOrNothing } = submission;
  if (allOrNothing && reading.rejected.length > 0) return { reading, outcome: 'refused' };

  const fileDigest = digest(bytes);
  const _id = digest(`${jurisdiction}|${template}|${field ?? ''}|${fileDigest}`);
  const before = await batches.get(_id);
  if (before?.state === 'done') {
    const { stored, known, corrected, quarantined } = before;
    return { reading, outcome: 'knownFile', stored, known, corrected, quarantined };
  }
  const counts = {
    rows: reading.rows,
    accepted: reading.accepted.length,
    rejected: reading.rejected.length,
    duplicates: reading.duplicates.length,
  };
  const none = { stored: 0, known: 0, corrected: 0, quarantined: 0 };
  const receivedAt = before?.receivedAt ?? call.now;
  if (!before) {
    const audit = entry(call, 'receive-sheet', `batches/${_id}`, { fileDigest });
    await batches.insert({ _id, jurisdiction, template, state: 'receiving', fileDigest, receivedAt, ...counts, ...none }, audit);
  }

  const said = (done: number): void => progress(done, reading.accepted.length);
  const stored =
    template === 'subject'
      ? await storeSubjects(reading.accepted as never, call, _id, said)
      : await storePenalties(reading.accepted as never, { jurisdiction, batch: _id, receivedAt }, said);
  const rematched = template === 'subject' ? await rematch(jurisdiction, call) : 0;
  await batches.update(
    { _id, state: 'receiving' },
    { state: 'done', ...stored },
    entry(call, 'keep-sheet', `batches/${_id}`, { ...stored }),
  );
  return { reading, outcome: 'stored', ...stored, rematched };
}
