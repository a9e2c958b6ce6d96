import type { StaffDoc } from '../../store/documents';
import type { Check } from '../facts';

/** A member of staff works for a jurisdiction that is there, and a source for one of its units. */
export const checkStaff: Check = async function* (doc: StaffDoc, facts) {
  if (!['source', 'authority', 'counter'].includes(doc.role)) yield ['state', '岗位不在清单内'];
  if (!facts.pack(doc.jurisdiction)) yield ['reference', '所属地区不存在'];
  else if (doc.role === 'source' && !(await facts.knowsUnit(doc.jurisdiction, doc.unit ?? '')))
    yield ['reference', '所属单位不在归集责任清单内'];
};
