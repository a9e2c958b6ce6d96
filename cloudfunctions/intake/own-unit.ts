import { AppError } from '../../types/errors';
import type { StaffDoc } from '../store/documents';

/** The unit a member of staff works for. @throws AppError UNIT_UNKNOWN when the staff list names none */
export function ownUnit(own: StaffDoc): string {
  if (own.unit === null) throw new AppError('UNIT_UNKNOWN', 'a source without a unit');
  return own.unit;
}
