import type { Action, Call } from '../calls/call';
import { entry } from '../calls/call';
import { accounts } from '../store/documents';
import { assertIdentity } from './assert';
import { me } from './me';

const LOGIN_MS = 12 * 3_600_000;

/** Log in with what a provider asserts. Always a fresh account in a browser, so that a planted cookie gains nothing. */
export const login: Action<'public', 'login', 'none', Call> = async (call, { provider, ticket }) => {
  const { person, name } = await assertIdentity(provider, ticket);
  const account = call.renew();
  const until = call.now + LOGIN_MS;
  const audit = entry({ ...call, account }, 'login', `accounts/${account}`, { provider });
  if (!(await accounts.insert({ _id: account, person, name, provider, until }, audit))) {
    await accounts.update({ _id: account }, { person, name, provider, until }, audit);
  }
  // The browser has a new cookie: whoever kept the old one must not stay logged in with it.
  if (call.person && account !== call.account) await accounts.update({ _id: call.account }, { person: null, name: null, until: 0 });
  return me({ ...call, account, person: { id: person, name, provider } }, {}, null);
};
