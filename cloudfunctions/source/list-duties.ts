import type { Action } from '../runtime/call';
import { attestations } from '../store/documents';
import { packById } from '../store/packs';
import { dutyLines } from '../intake/duty-lines';
import { ownUnit } from '../intake/own-unit';

/** The unit's duties and where their attestations stand. @throws AppError UNIT_UNKNOWN */
export const listDuties: Action<'source', 'listDuties', 'staff'> = async ({ today }, _input, staff) => {
  const unit = ownUnit(staff);
  const { jurisdiction } = staff;
  const [{ pack, publication }, attested] = await Promise.all([packById(jurisdiction), attestations.find({ jurisdiction })]);
  return { unit, earliest: pack.rules.earliest.value, today, duties: dutyLines({ pack, publication, attested, today }, unit) };
};
