import { AppError } from '../../types/errors';
import { type Action, auditEntry } from '../runtime/call';
import { isUscc } from '../core/identifiers/uscc';
import { command } from '../store/database';
import { bindings, subjects } from '../store/documents';
import { mySubject } from '../identity/my-subject';

/**
 * Bind a subject to the person logged in: only if the asserted ID number is that of the legal representative in the registry;
 * nothing typed counts. Other holders see it among their notices.
 * @throws AppError BAD_USCC, SUBJECT_NOT_FOUND, SUBJECT_CANCELLED, NOT_REPRESENTATIVE
 */
export const bindSubject: Action<'holder', 'bindSubject', 'none'> = async (call, { uscc }) => {
  if (!isUscc(uscc)) throw new AppError('BAD_USCC');
  const subject = await subjects.get(uscc);
  if (!subject) throw new AppError('SUBJECT_NOT_FOUND');
  if (subject.representativePerson !== call.person.id) throw new AppError('NOT_REPRESENTATIVE');
  if (subject.status === 'cancelled') throw new AppError('SUBJECT_CANCELLED');

  const _id = `${uscc}:${call.person.id}`;
  const binding = { _id, subject: uscc, person: call.person.id, since: call.now, ended: null };
  const audit = auditEntry(call, 'bind', `bindings/${_id}`, undefined, binding);
  if (!(await bindings.insert(binding, audit))) {
    await bindings.update({ _id, ended: command().neq(null) }, { since: call.now, ended: null }, audit);
  }
  const all = await bindings.find({ subject: uscc });
  return { subject: mySubject(subject), others: all.filter((b) => b.person !== call.person.id && b.ended === null).length };
};
