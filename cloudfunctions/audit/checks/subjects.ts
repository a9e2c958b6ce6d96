import type { SubjectDoc } from '../../store/documents';
import { subjectKinds } from '../../../types/kinds';
import type { Check } from '../facts';

/** A subject is well formed. */
export const checkSubject: Check = function* (doc: SubjectDoc) {
  if (!(doc.kind in subjectKinds)) yield ['state', '主体类型不在清单内'];
  if (!['active', 'cancelled', 'revokedLicence'].includes(doc.status)) yield ['state', '登记状态不在清单内'];
  if (typeof doc.representativePerson !== 'string' || !doc.representativePerson) yield ['state', '没有法定代表人'];
};
