import type { SourceRow } from '../core/kinds/sheet-kind';
import { shanghaiDay } from '../core/dates/shanghai-day';
import { type Lateness, lateness, mergeLateness } from '../core/places/lateness';
import { datesOf } from '../core/places/validity';
import type { Call } from '../runtime/call';
import type { BatchDoc } from '../store/documents';
import { packById } from '../store/packs';
import type { Chunk } from './keep-new';
import { keepRows } from './keep-rows';
import { matchRows } from './match-rows';
import type { Counts, Outcome } from './outcome';
import { quarantineRows } from './quarantine-rows';
import { unitFinder } from './unit-finder';

// A row that waits came just the same; what corrects or repeats came before.
const isNew = ({ result }: Outcome): boolean => result === 'stored' || result === 'quarantined';

/**
 * Match a chunk of a sheet's rows (at most 500), keep each as a record, a new version of one, arrears or a repair, and quarantine the others whole. Every
 * step is idempotent, so a chunk whose storing broke off is done again.
 *
 * @returns how many rows became what, and the batch's lateness with theirs
 */
export async function keepChunk(
  rows: SourceRow[],
  batch: BatchDoc,
  chunk: Chunk,
  call: Pick<Call, 'now' | 'account'>,
): Promise<{ counts: Partial<Counts>; lateness: Lateness }> {
  if (rows.length === 0) return { counts: {}, lateness: batch.lateness };
  const { jurisdiction, template, receivedAt } = batch;
  const { pack, publication } = await packById(jurisdiction);
  const unitOf = unitFinder(pack, publication);
  const arrival = { jurisdiction, template, batch: batch._id, receivedAt, chunk, call, unitOf };
  const matches = await matchRows(rows, unitOf, pack);
  const outcomes = await quarantineRows(rows, await keepRows(matches, arrival), arrival);

  const counts: Partial<Counts> = {};
  for (const { result } of outcomes) counts[result] = (counts[result] ?? 0) + 1;
  const decided = rows.flatMap((row, i) => (isNew(outcomes[i]!) && row.type === 'record' && !row.removalOnly ? [row.decided] : []));
  const rule = { workingDays: pack.rules.supply.value.workingDays, from: datesOf(pack, publication).from };
  return { counts, lateness: mergeLateness(batch.lateness, lateness(decided, shanghaiDay(receivedAt), rule)) };
}
