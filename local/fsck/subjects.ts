import { digest } from '../../cloudfunctions/calls/keys';
import type { SubjectDoc } from '../../cloudfunctions/store/documents';
import { subjectKinds } from '../../types/kinds';
import type { Check } from './facts';

/** A subject is well formed, and says what its last change in the registry said. */
export const checkSubject: Check = function* (doc: SubjectDoc, _facts, own) {
  if (!(doc.kind in subjectKinds)) yield ['state', '主体类型不在清单内'];
  if (!['active', 'cancelled', 'revokedLicence'].includes(doc.status)) yield ['state', '登记状态不在清单内'];
  if (typeof doc.representativePerson !== 'string' || !doc.representativePerson) yield ['state', '没有法定代表人'];
  const { _id, v: _v, outbox: _outbox, unchained: _unchained, ...said } = doc;
  const last = own.filter((e) => e.action === 'registry-change').at(-1);
  if (last && last.detail?.content !== digest(JSON.stringify(said))) yield ['content', '与最后一次登记变更的摘要不符'];
};
