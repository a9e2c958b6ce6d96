import { type Action, auditEntry } from '../runtime/call';
import { bindings } from '../store/documents';

/** Stop holding a subject. Reports already issued stay verifiable. */
export const unbindSubject: Action<'holder', 'unbindSubject', 'subject'> = async (call, { uscc }) => {
  const _id = `${uscc}:${call.person.id}`;
  await bindings.update({ _id, ended: null }, { ended: call.now }, auditEntry(call, 'unbind', `bindings/${_id}`));
  return {};
};
