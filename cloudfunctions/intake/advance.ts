import { AppError } from '../../types/errors';
import { type Call, auditEntry } from '../runtime/call';
import { chunkDigest, originOf } from '../runtime/chunk-digest';
import { shanghaiDay } from '../core/dates/shanghai-day';
import { lateness, together } from '../core/places/lateness';
import { datesOf } from '../core/places/validity';
import { type BatchDoc, batches } from '../store/documents';
import { packById } from '../store/packs';
import type { Chunk } from './keep-new';
import { keepRows } from './keep-rows';
import { orderRows } from './order-rows';
import type { Outcome } from './outcome';
import type { ReadSubmission } from './read-submission';
import { rematch } from './rematch';
import type { SourceRow } from './rows';
import { storeSubjects } from './store-subjects';
import { unitFinder } from './unit-finder';

export const CHUNK = 250;
const counted = ['stored', 'known', 'corrected', 'superseded', 'quarantined'] as const;
type Counts = Record<(typeof counted)[number], number>;

// A row that waits came just the same; what corrects or repeats came before.
const isNew = ({ result }: Outcome): boolean => result === 'stored' || result === 'quarantined';

export interface Step {
  batch: BatchDoc;
  rematched: number;
}

/**
 * Keep the next chunk of a batch's rows; after the last one, waiting rows are tried again and the batch is done. What was kept counts once, by a
 * conditional update of the batch: a chunk done twice gives the same, and of two callers one goes on.
 * @throws AppError BUSY when another call was quicker: sent again, it goes on from there
 */
export async function advance(batch: BatchDoc, { template, reading }: ReadSubmission, call: Pick<Call, 'now' | 'account'>): Promise<Step> {
  const { _id, at, jurisdiction, receivedAt } = batch;
  const { rows } = orderRows(template, reading);
  const chunk = rows.slice(at, at + CHUNK);
  const counts: Counts = { stored: 0, known: 0, corrected: 0, superseded: 0, quarantined: 0 };
  let late = batch.lateness;
  const told: Chunk = { origin: originOf(_id, at), kept: new Set() };
  if (template === 'subject') Object.assign(counts, await storeSubjects(chunk as never, call, _id, told));
  else if (chunk.length > 0) {
    const { pack, publication } = await packById(jurisdiction);
    const arrival = { jurisdiction, template, batch: _id, receivedAt, chunk: told, call };
    const outcomes = await keepRows(chunk as SourceRow[], arrival, unitFinder(pack, publication));
    for (const { result } of outcomes) counts[result]++;
    const came = (chunk as SourceRow[]).flatMap((row, i) =>
      isNew(outcomes[i]!) && 'decided' in row && !('removalOnly' in row && row.removalOnly) ? [row.decided] : [],
    );
    const rule = { workingDays: pack.rules.supply.value.workingDays, from: datesOf(pack, publication).from };
    late = together(late, lateness(came, shanghaiDay(receivedAt), rule));
  }
  const sums = Object.fromEntries(counted.map((key) => [key, batch[key] + counts[key]])) as Counts;
  const next = Math.min(at + CHUNK, rows.length);
  const last = next === rows.length;
  // Before the batch is done, so that a broken call tries it again.
  const rematched = last ? await rematch(jurisdiction, call, template === 'subject' ? undefined : ['entry', 'record']) : 0;
  const change = { ...sums, lateness: late, at: next, state: last ? ('done' as const) : ('receiving' as const) };
  const audit = auditEntry(call, last ? 'keep-sheet' : 'keep-rows', `batches/${_id}`, {
    ...{ ...sums, ...late, from: at, at: next },
    kept: chunkDigest(told.kept),
  });
  const changed = await batches.update({ _id, state: 'receiving', at }, change, audit);
  if (changed === 0) throw new AppError('BUSY', 'another call goes on with the batch');
  return { batch: { ...batch, ...change }, rematched };
}
