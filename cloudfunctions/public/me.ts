import type { Action, Call } from '../calls/call';
import { seal } from '../calls/keys';
import { isDemo } from '../calls/settings';
import { heldSubjects } from '../store/holdings';
import { staff } from '../store/documents';
import { mySubject } from '../holder/my-subject';

/** Who is calling, and for whom they may act. */
export const me: Action<'public', 'me', 'none', Call> = async ({ person }) => {
  if (!person) return { person: null, subjects: [], staff: null, demo: isDemo() };
  const [held, member] = await Promise.all([heldSubjects(person.id), staff.get(person.id)]);
  return {
    person: { id: seal('me', person.id).toString('base64url', 0, 9), name: person.name, provider: person.provider },
    subjects: held.map(mySubject),
    staff: member && { role: member.role, jurisdiction: member.jurisdiction, unit: member.unit },
    demo: isDemo(),
  };
};
