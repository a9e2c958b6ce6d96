import type { Action, Call } from '../runtime/call';
import { hmac } from '../runtime/keys';
import { messageTemplates } from '../runtime/message-templates';
import { operator } from '../runtime/operator';
import { heldSubjects } from '../store/holdings';
import { staff } from '../store/documents';
import { mySubject } from '../identity/my-subject';
import type { MessageKind } from '../../types/messages';

/** Who is calling, for whom they may act, and who answers here. */
export const getMe: Action<'public', 'getMe', 'none', Call> = async ({ person, openid }) => {
  if (!person) return { operator: operator(), person: null, subjects: [], staff: null };
  const [held, member] = await Promise.all([heldSubjects(person.id), staff.get(person.id)]);
  const messages = Object.entries(messageTemplates()).map(([kind, { id, longTerm }]) => ({
    kind: kind as MessageKind,
    template: id,
    longTerm,
  }));
  return {
    operator: operator(),
    person: { id: hmac('me', person.id).toString('base64url', 0, 9), name: person.name, provider: person.provider },
    subjects: held.map(mySubject),
    staff: member && { role: member.role, jurisdiction: member.jurisdiction, unit: member.unit },
    ...(openid && messages.length > 0 ? { messages } : {}),
  };
};
