import { AppError } from '../../types/errors';
import { auditEntry } from '../runtime/call';
import { oneSpelling } from '../core/kinds/shared/one-spelling';
import type { RepairRow } from '../core/kinds/repair/repair-row';
import { command } from '../store/database';
import { type RecordDoc, records } from '../store/documents';
import { inParallel } from '../runtime/in-parallel';
import { type Arrival, type Keep, type Outcome, unmatched } from './outcome';

/**
 * Keep results of credit repair in the records they are about: found by number, kind, unit and subject, exactly one, decided no later. The newest result
 * stands. One about no record we have shows that a record is missing, so it waits in quarantine.
 * @throws AppError BUSY when another call changed the record meanwhile
 */
export const keepRepairs: Keep<RepairRow> = async (matches, arrival) => {
  const subjects = [...new Set(matches.map(({ subject }) => subject).filter((s) => s !== null))];
  const { jurisdiction, batch } = arrival;
  const found = subjects.length ? await records.find({ subject: command().in(subjects), jurisdiction }) : [];
  const changes = new Map<string, { before: RecordDoc; row: RepairRow }>();

  const outcomes = matches.map(({ row, unit, subject }): Outcome => {
    if (subject === null || unit === null) return unmatched(subject, unit);
    const about = found.filter(
      (r) => r.subject === subject && r.kind === row.kind && r.unit === unit && oneSpelling(r.documentNumber) === row.number,
    );
    const [record] = about;
    if (!record || about.length > 1 || record.decided > row.day) return { result: 'quarantined', why: 'record', unit };
    const { repairs, _id: id } = record;
    const repair = repairs.at(-1);
    const same = repair?.result === row.result && repair.day === row.day;
    if (same) return { result: repair.batch === batch ? 'stored' : 'known', id };
    if (repair && repair.day > row.day) return { result: 'superseded', id };
    changes.set(id, { before: record, row });
    return { result: repair ? 'corrected' : 'stored', id };
  });

  await inParallel([...changes.values()], ({ before, row }) => write(before, row, arrival));
  return outcomes;
};

async function write(before: RecordDoc, { result, day }: RepairRow, { batch, call }: Arrival): Promise<void> {
  const repaired = result === 'granted' ? day : null;
  const repair = { result, day, batch };
  const after = { ...before, repaired, repairs: [...before.repairs, repair] };
  const changed = await records.update(
    { _id: before._id, version: before.version, repairs: command().size(before.repairs.length) },
    { repaired, repairs: command().push([repair]) },
    auditEntry(call, 'repair', `records/${before._id}`, repair, after),
  );
  if (changed === 0) throw new AppError('BUSY', 'the record changed meanwhile');
}
