import cloud from 'wx-server-sdk';
import { type Visitor, dispatch } from '../access/dispatch';
import { configured } from '../runtime/configured';
import { hmac } from '../runtime/keys';
import { database } from '../store/database';
import { AppError } from '../../types/errors';

/** The mini-program's door: `{action, input}`; who calls is what WeChat says, never what the event says. */
export async function main(event: { action?: unknown; input?: unknown }): Promise<unknown> {
  database();
  const { OPENID } = cloud.getWXContext() as { OPENID?: string };
  if (!OPENID || !configured()) {
    const { code, hint } = new AppError(OPENID ? 'CONFIG_MISSING' : 'LOGIN_REQUIRED');
    return { ok: false, error: { code, hint }, now: Date.now() };
  }
  const account = hmac('account', `wx:${OPENID}`).toString('base64url');
  const visitor: Visitor = { account, openid: OPENID, renew: () => account, forget: () => undefined };
  return dispatch(String(event.action), event.input, visitor);
}
