import { AppError } from '../../types/errors';
import type { Action } from '../runtime/call';
import { isUscc } from '../core/identifiers/uscc';
import { bindings, subjects } from '../store/documents';
import { mySubject } from '../identity/my-subject';
import { holdSubject } from './hold-subject';

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

  await holdSubject(call, uscc);
  const all = await bindings.find({ subject: uscc });
  return { subject: mySubject(subject), others: all.filter((b) => b.person !== call.person.id && b.ended === null).length };
};
