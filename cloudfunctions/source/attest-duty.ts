import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { dutiesOf } from '../core/places/duties';
import { attestations } from '../store/documents';
import { packById } from '../store/packs';

/**
 * Enter a unit's word that its data is complete. What was attested is never taken back silently: the span only grows. The same word again changes
 * nothing.
 * @throws AppError FORBIDDEN for another's duty, DUTY_UNKNOWN, ATTESTATION_INVALID; BUSY when two calls attest at once
 */
export const attestDuty: Action<'source', 'attestDuty', 'staff'> = async (call, input, staff) => {
  const { jurisdiction, duty, unit, kind, completeFrom, completeTo } = input;
  if (staff.jurisdiction !== jurisdiction || staff.unit !== unit) throw new AppError('FORBIDDEN');
  const { pack, publication } = await packById(jurisdiction);
  const owed = dutiesOf(pack, publication).some((d) => d.id === duty && d.units.includes(unit) && d.kinds.includes(kind));
  if (!owed) throw new AppError('DUTY_UNKNOWN');
  if (completeFrom > completeTo || completeTo > call.today) throw new AppError('ATTESTATION_INVALID');

  const _id = `${jurisdiction}|${duty}|${unit}|${kind}`;
  const span = { completeFrom, completeTo };
  const before = await attestations.get(_id);
  if (before?.completeFrom === completeFrom && before.completeTo === completeTo) return span;
  if (before && (before.completeFrom < completeFrom || before.completeTo > completeTo)) throw new AppError('ATTESTATION_INVALID');
  const doc = { _id, jurisdiction, duty, unit, kind, ...span, attestedAt: call.now };
  const audit = auditEntry(call, 'attest', `attestations/${_id}`, span, doc);
  const done = before
    ? (await attestations.update(
        { _id, completeFrom: before.completeFrom, completeTo: before.completeTo },
        { ...span, attestedAt: call.now },
        audit,
      )) === 1
    : await attestations.insert(doc, audit);
  if (!done) throw new AppError('BUSY', 'another call attested meanwhile');
  return span;
};
