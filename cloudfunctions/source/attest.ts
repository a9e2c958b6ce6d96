import { AppError } from '../../types/errors';
import { type Action, entry } from '../calls/call';
import { dutiesOf } from '../core/packs/duties';
import { command } from '../store/database';
import { attestations } from '../store/documents';
import { packById } from '../store/packs';

/**
 * Enter a unit's word that its data is complete. What was attested is never taken back silently: the span only grows.
 * @throws AppError FORBIDDEN for another's duty, DUTY_UNKNOWN, ATTESTATION_INVALID
 */
export const attest: Action<'source', 'attest', 'staff'> = async (call, input, own) => {
  const { jurisdiction, duty, unit, kind, completeFrom, completeTo } = input;
  if (own.jurisdiction !== jurisdiction || own.unit !== unit) throw new AppError('FORBIDDEN');
  const { pack, publication } = await packById(jurisdiction);
  const found = dutiesOf(pack, publication).find((d) => d.id === duty);
  if (!found || !found.units.includes(unit) || !found.kinds.includes(kind)) throw new AppError('DUTY_UNKNOWN');
  if (completeFrom > completeTo || completeTo > call.today) throw new AppError('ATTESTATION_INVALID');

  const _id = `${jurisdiction}|${duty}|${unit}|${kind}`;
  const attestedAt = call.now;
  const doc = { _id, jurisdiction, duty, unit, kind, completeFrom, completeTo, attestedAt };
  const audit = entry(call, 'attest', `attestations/${_id}`, { completeFrom, completeTo }, doc);
  if (await attestations.insert(doc, audit)) return { completeFrom, completeTo };
  const _ = command();
  const condition = { _id, completeFrom: _.gte(completeFrom), completeTo: _.lte(completeTo) };
  const changed = await attestations.update(condition, { completeFrom, completeTo, attestedAt }, audit);
  if (changed === 0) throw new AppError('ATTESTATION_INVALID');
  return { completeFrom, completeTo };
};
