import { AppError } from '../../types/errors';
import { type Action, type PersonCall, auditEntry } from '../runtime/call';
import { personSubject } from '../runtime/person-subject';
import { type SubjectDoc, subjects } from '../store/documents';
import { mySubject } from '../identity/my-subject';
import { holdSubject } from './hold-subject';

/**
 * Hold oneself: a natural person is a subject by the ID number that was asserted at login, of which only a keyed hash and the masked digits
 * are stored. A name that changed since is taken over.
 * @throws AppError BUSY when two calls do so at once
 */
export const bindSelf: Action<'holder', 'bindSelf', 'none'> = async (call) => {
  const subject = await storedSelf(call);
  await holdSubject(call, subject._id);
  return { subject: mySubject(subject) };
};

async function storedSelf(call: PersonCall): Promise<SubjectDoc> {
  const { id, name, number } = call.person;
  const doc: SubjectDoc = {
    _id: personSubject(id),
    ...{ name, number, kind: 'naturalPerson', representative: name, representativePerson: id },
    ...{ founded: null, division: null, address: '', status: 'active' },
    ...{ batch: 'self', version: 1, origin: null },
  };
  const { _id } = doc;
  if (await subjects.insert(doc, auditEntry(call, 'register-self', `subjects/${_id}`, undefined, doc))) return doc;
  const before = await subjects.get(_id);
  if (!before) throw new AppError('BUSY', 'the subject is not to be read yet');
  if (before.name === name) return before;
  const change = { name, representative: name, version: before.version + 1 };
  const audit = auditEntry(call, 'registry-change', `subjects/${_id}`, { version: change.version }, { ...before, ...change });
  if ((await subjects.update({ _id, version: before.version }, change, audit)) === 0)
    throw new AppError('BUSY', 'another call renamed them');
  return { ...before, ...change };
}
