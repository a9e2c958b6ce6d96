import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { bindings } from '../store/documents';
import { heldSubject } from '../store/holdings';

/**
 * Stop holding a subject. Reports already issued stay verifiable. Doing the same again changes nothing.
 * @throws AppError FORBIDDEN for a subject that the person never held, or that the registry took from them
 */
export const unbindSubject: Action<'holder', 'unbindSubject', 'none'> = async (call, { uscc }) => {
  const _id = `${uscc}:${call.person.id}`;
  if (!(await heldSubject(call.person.id, uscc))) {
    // Who sends the same again, because its answer was lost, holds nothing by then: the owner check would refuse what is done.
    const binding = await bindings.get(_id);
    if (!binding || binding.ended === null) throw new AppError('FORBIDDEN', 'not a holder of the subject');
    return {};
  }
  await bindings.update({ _id, ended: null }, { ended: call.now }, auditEntry(call, 'unbind', `bindings/${_id}`));
  return {};
};
