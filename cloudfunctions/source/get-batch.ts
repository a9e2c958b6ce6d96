import { AppError } from '../../types/errors';
import type { Action } from '../runtime/call';
import { batches } from '../store/documents';
import { batchLine } from '../intake/batch-line';
import { ownUnit } from '../intake/own-unit';

/** One submission of the unit as it stands now. Another's and nobody's look the same. @throws AppError BATCH_NOT_FOUND, UNIT_UNKNOWN */
export const getBatch: Action<'source', 'getBatch', 'staff'> = async (_call, { batch: id }, staff) => {
  const unit = ownUnit(staff);
  const doc = await batches.get(id);
  if (!doc || doc.jurisdiction !== staff.jurisdiction || doc.unit !== unit) throw new AppError('BATCH_NOT_FOUND');
  return batchLine(doc);
};
