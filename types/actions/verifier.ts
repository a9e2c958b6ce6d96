import * as v from 'valibot';
import { Life, Statement } from '../report';
import { Key } from './holder';

/** Whatever was scanned: what isn't shaped like a token is answered like one that isn't ours. */
export const Token = v.pipe(v.string(), v.maxLength(256));
export const ViewId = v.pipe(v.string(), v.regex(/^[\w-]{32}$/));

/** What a verifier (用证单位) does with a scanned code. */
export const verifierActions = {
  /** Spend the token. The same attempt by the same caller gives the same view. */
  redeem: {
    input: v.strictObject({ token: Token, attempt: Key, name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))) }),
    output: v.variant('state', [
      v.strictObject({ state: v.literal('open'), view: v.string(), until: v.number() }),
      /** The holder must approve: show them these two digits, then ask `view` again. */
      v.strictObject({ state: v.literal('pending'), view: v.string(), digits: v.string() }),
    ]),
  },
  /** Read the report behind a view; each read checks viewer, expiry and end. */
  view: {
    input: v.strictObject({ view: ViewId }),
    output: v.strictObject({
      service: v.strictObject({ name: v.string(), host: v.string() }),
      until: v.number(),
      statement: Statement,
      life: Life,
    }),
  },
};
