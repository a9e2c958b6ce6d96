import type { SubjectDoc } from '../../store/documents';
import { isPersonSubject } from '../../core/identifiers/person-subject';
import { subjectKinds } from '../../../types/kinds';
import type { Check } from '../facts';

/** A subject is well formed. */
export const checkSubject: Check = function* (doc: SubjectDoc) {
  if (!(doc.kind in subjectKinds)) yield ['state', '主体类型不在清单内'];
  if (!['active', 'cancelled', 'revokedLicence'].includes(doc.status)) yield ['state', '登记状态不在清单内'];
  const natural = doc.kind === 'naturalPerson';
  if (natural !== isPersonSubject(doc._id) || natural !== (doc.number !== undefined) || natural !== (doc.division === null))
    yield ['identity', '标识、证件号码或区划与主体类型不符'];
  if (typeof doc.representativePerson !== 'string' || !doc.representativePerson) yield ['state', '没有法定代表人'];
};
