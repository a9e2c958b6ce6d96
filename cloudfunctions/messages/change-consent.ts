import { type Call, auditEntry } from '../runtime/call';
import { type ConsentDoc, consents } from '../store/documents';

/** What a consent says that is used up or dropped: nothing of whom it was. */
export const OVER = { person: null, openid: null, left: 0 };

/** Change a consent on the condition that nobody has since it was read. @returns it as it is now; null: somebody has */
export async function changeConsent(
  call: Pick<Call, 'now' | 'account'>,
  action: string,
  before: ConsentDoc,
  change: Partial<ConsentDoc>,
): Promise<ConsentDoc | null> {
  const { _id, turn } = before;
  const changed = { ...change, turn: turn + 1 };
  const after = { ...before, ...changed };
  const audit = auditEntry(call, action, `consents/${_id}`, undefined, after);
  return (await consents.update({ _id, turn }, changed, audit)) === 1 ? after : null;
}
