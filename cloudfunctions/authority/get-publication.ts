import { AppError } from '../../types/errors';
import type { Action } from '../runtime/call';
import { silent } from '../core/places/describe/line';
import { datesOf } from '../core/places/validity';
import { packById } from '../store/packs';

/** What the authority has entered so far, with its version, and what the document says. @throws AppError FORBIDDEN */
export const getPublication: Action<'authority', 'getPublication', 'staff'> = async (_call, { jurisdiction }, staff) => {
  if (staff.jurisdiction !== jurisdiction) throw new AppError('FORBIDDEN');
  const { pack, publication: entered, edition } = await packById(jurisdiction);
  const { value: review, clause } = pack.rules.review;
  return {
    ...{ version: edition, publication: entered, inForce: datesOf(pack, entered) },
    document: { ...datesOf(pack, null), review, isDefault: clause === silent },
  };
};
