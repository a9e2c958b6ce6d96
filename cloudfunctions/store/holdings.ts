import { command } from './database';
import { type SubjectDoc, bindings, subjects } from './documents';

/** The subjects a person holds: a binding that stands, and the registry still naming them as the legal representative. */
export async function heldSubjects(person: string): Promise<SubjectDoc[]> {
  const bound = await bindings.find({ person });
  const standing = bound.filter((b) => b.ended === null).map((b) => b.subject);
  if (standing.length === 0) return [];
  const found = await subjects.find({ _id: command().in(standing) });
  return found.filter((s) => s.representativePerson === person);
}

/** The subject, if this person holds it. */
export async function heldSubject(person: string, uscc: string): Promise<SubjectDoc | null> {
  const [binding, subject] = await Promise.all([bindings.get(`${uscc}:${person}`), subjects.get(uscc)]);
  if (!binding || binding.ended !== null || !subject || subject.representativePerson !== person) return null;
  return subject;
}
