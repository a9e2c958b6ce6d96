import { type Call, auditEntry } from '../runtime/call';
import { accounts } from '../store/documents';

/** End the login of an account: nothing of who it was stays behind. */
export async function endLogin(call: Pick<Call, 'now' | 'account'>): Promise<void> {
  const nobody = { person: null, name: null, number: null, provider: null, until: 0 };
  const audit = auditEntry(call, 'logout', `accounts/${call.account}`, undefined, { _id: call.account, ...nobody });
  await accounts.update({ _id: call.account }, nobody, audit);
}
