import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { digest } from '../runtime/keys';
import { quarantine, subjects } from '../store/documents';
import { packById } from '../store/packs';
import { ownUnit } from '../intake/own-unit';
import { rowOf } from '../intake/quarantine-rows';
import { matchOne } from '../intake/rematch';
import { unitFinder } from '../intake/unit-finder';

/**
 * Settle a waiting row of the unit: it is about this subject, or it is discarded with a reason that stays with it. Doing the same again changes nothing.
 * @throws AppError QUARANTINE_NOT_FOUND, SUBJECT_NOT_FOUND; QUARANTINE_UNMATCHED when the row waits for something else than a subject
 */
export const settleRow: Action<'source', 'settleRow', 'staff'> = async (call, input, staff) => {
  const { jurisdiction } = staff;
  const unit = ownUnit(staff);
  const waiting = await quarantine.get(input.id);
  if (!waiting || waiting.jurisdiction !== jurisdiction || waiting.unit !== unit) throw new AppError('QUARANTINE_NOT_FOUND');
  if (waiting.waiting && input.as === 'discard') {
    const change = { waiting: false, mayConcern: null, discarded: call.now, reason: input.reason };
    const audit = auditEntry(call, 'discard', `quarantine/${input.id}`, { reason: digest(input.reason) }, { ...waiting, ...change });
    await quarantine.update({ _id: input.id, waiting: true }, change, audit);
  }
  if (waiting.waiting && input.as === 'match') {
    const [subject, { pack, publication }] = await Promise.all([subjects.get(input.subject), packById(jurisdiction)]);
    if (!subject) throw new AppError('SUBJECT_NOT_FOUND');
    // A row that bears a USCC is about that subject or none.
    if (waiting.uscc !== null && waiting.uscc !== input.subject) throw new AppError('QUARANTINE_UNMATCHED');
    const unitOf = unitFinder(pack, publication);
    const row = rowOf(waiting);
    const match = { row, unit: unitOf(row), subject: input.subject };
    const matched = (await matchOne(waiting, match, unitOf, call)) === 1;
    // The same request may have matched it a moment ago: come twice at once, or done and not answered.
    if (!matched && !(await quarantine.get(input.id))?.matched) throw new AppError('QUARANTINE_UNMATCHED');
  }
  return { waiting: await quarantine.count({ jurisdiction, waiting: true, unit }) };
};
