import type { Action, Call } from '../runtime/call';
import { auditEntry } from '../runtime/call';
import { accounts } from '../store/documents';
import { assertIdentity } from '../identity/assert-identity';
import { endLogin } from '../identity/end-login';
import { getMe } from './get-me';

const LOGIN_MS = 12 * 3_600_000;

/** Log in with what a provider asserts. Always a fresh account in a browser, so that a planted cookie gains nothing. */
export const login: Action<'public', 'login', 'none', Call> = async (call, { provider, ticket }) => {
  const { person, name, number } = await assertIdentity(provider, ticket);
  const account = call.renew();
  const until = call.now + LOGIN_MS;
  const doc = { _id: account, person, name, number, provider, until };
  const audit = auditEntry({ ...call, account }, 'login', `accounts/${account}`, { provider }, doc);
  if (!(await accounts.insert(doc, audit))) {
    await accounts.update({ _id: account }, { person, name, number, provider, until }, audit);
  }
  // The browser has a new cookie: whoever kept the old one must not stay logged in with it.
  if (call.person && account !== call.account) await endLogin(call);
  return getMe({ ...call, account, person: { id: person, name, number, provider } }, {}, null);
};
