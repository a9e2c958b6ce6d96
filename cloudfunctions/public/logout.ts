import type { Action, Call } from '../runtime/call';
import { endLogin } from '../identity/end-login';
import { getMe } from './get-me';

/** End the login here and drop the browser's cookie. */
export const logout: Action<'public', 'logout', 'none', Call> = async (call) => {
  if (call.person) await endLogin(call);
  call.forget();
  return getMe({ ...call, person: null }, {}, null);
};
