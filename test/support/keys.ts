import { keys, personOf, hmac } from '../../cloudfunctions/runtime/keys';
import { testOperator } from './operator';
import signing from './signing.json';

const fixed = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** The environment of every cloud in tests: two master keys are there to be rotated, the first one is in use. */
export const masterKeys = { 1: fixed(1), 2: fixed(2) };
export const testKeys = {
  APP_MASTER_KEYS: JSON.stringify({ 1: masterKeys[1] }),
  APP_HMAC_KEY: fixed(7),
  APP_OPERATOR: JSON.stringify(testOperator),
  ...signing,
};

// What tests work out by themselves (accounts, persons) comes from the same keys.
Object.assign(process.env, testKeys);

/** The id under which the cloud knows a phone or a browser. */
export const accountOf = (caller: { openid: string } | { cookie: string }): string =>
  hmac('account', 'openid' in caller ? `wx:${caller.openid}` : `web:${caller.cookie}`).toString('base64url');

export { keys, personOf };
