import type { Action, Call } from '../calls/call';
import { entry } from '../calls/call';
import { accounts } from '../store/documents';
import { me } from './me';

/** End the login here and drop the browser's cookie. */
export const logout: Action<'public', 'logout', 'none', Call> = async (call) => {
  if (call.person) {
    await accounts.update({ _id: call.account }, { person: null, name: null, until: 0 }, entry(call, 'logout', `accounts/${call.account}`));
  }
  call.forget();
  return me({ ...call, person: null }, {}, null);
};
