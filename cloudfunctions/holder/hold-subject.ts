import { type PersonCall, auditEntry } from '../runtime/call';
import { command } from '../store/database';
import { bindings } from '../store/documents';

/** Let the person of the call hold a subject, anew where they once ended it. Doing the same again changes nothing. */
export async function holdSubject(call: PersonCall, subject: string): Promise<void> {
  const _id = `${subject}:${call.person.id}`;
  const binding = { _id, subject, person: call.person.id, since: call.now, ended: null };
  const audit = auditEntry(call, 'bind', `bindings/${_id}`, undefined, binding);
  if (await bindings.insert(binding, audit)) return;
  await bindings.update({ _id, ended: command().neq(null) }, { since: call.now, ended: null }, audit);
}
