import { type Action, entry } from '../runtime/call';
import { bindings } from '../store/documents';

/** Stop holding a subject. Reports already issued stay verifiable. */
export const unbind: Action<'holder', 'unbindSubject', 'subject'> = async (call, { uscc }) => {
  const _id = `${uscc}:${call.person.id}`;
  await bindings.update({ _id, ended: null }, { ended: call.now }, entry(call, 'unbind', `bindings/${_id}`));
  return {};
};
