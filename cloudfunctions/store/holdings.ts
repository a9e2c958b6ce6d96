import { command } from './database';
import { type SubjectDoc, bindings, subjects } from './documents';

/** A binding that stands. Without the registry still naming the person as the legal representative it gives nothing but notices. */
export interface Bound {
  subject: SubjectDoc;
  since: number;
  holds: boolean;
}

export async function boundSubjects(person: string): Promise<Bound[]> {
  const standing = new Map((await bindings.find({ person })).filter((b) => b.ended === null).map((b) => [b.subject, b.since]));
  if (standing.size === 0) return [];
  const found = await subjects.find({ _id: command().in([...standing.keys()]) });
  return found.map((subject) => ({ subject, since: standing.get(subject._id)!, holds: subject.representativePerson === person }));
}

/** The subjects a person holds: a binding that stands, and the registry still naming them as the legal representative. */
export const heldSubjects = async (person: string): Promise<SubjectDoc[]> =>
  (await boundSubjects(person)).filter((b) => b.holds).map((b) => b.subject);

/** The subject, if this person holds it. */
export async function heldSubject(person: string, uscc: string): Promise<SubjectDoc | null> {
  const [binding, subject] = await Promise.all([bindings.get(`${uscc}:${person}`), subjects.get(uscc)]);
  if (!binding || binding.ended !== null || !subject || subject.representativePerson !== person) return null;
  return subject;
}
