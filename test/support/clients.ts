import { randomBytes } from 'node:crypto';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { ActionOf, Answer, Input, Output, Person } from '../../types/actions';
import { accountOf } from './keys';

/** Somebody at one of the two doors. */
export interface Client {
  door: 'web' | 'wechat';
  /** The id under which the cloud knows this phone or browser now. */
  account(): string;
  /** One call; the answer whatever it is. */
  ask<P extends Person, A extends ActionOf<P>>(person: P, action: A, input: Input<P, A>): Promise<Answer<Output<P, A>>>;
  /** One call that must succeed. @throws an error that names the code */
  call<P extends Person, A extends ActionOf<P>>(person: P, action: A, input: Input<P, A>): Promise<Output<P, A>>;
  /** One call that must be refused. @returns the code */
  refused<P extends Person, A extends ActionOf<P>>(person: P, action: A, input: Input<P, A>): Promise<string>;
  /** A call by any name with any input. */
  raw(name: string, input: unknown): Promise<Answer<unknown>>;
}

function client(door: Client['door'], account: () => string, raw: Client['raw']): Client {
  const ask: Client['ask'] = (person, action, input) => raw(`${person}/${action}`, input) as never;
  return {
    ...{ door, account, raw, ask },
    async call(person, action, input) {
      const answer = await ask(person, action, input);
      if (!answer.ok) throw new Error(`${person}/${action}: ${answer.error.code}`);
      return answer.data;
    },
    async refused(person, action, input) {
      const answer = await ask(person, action, input);
      return answer.ok ? 'ALLOWED' : answer.error.code;
    },
  };
}

let phones = 0;

/** A phone with the mini-program: a fresh OPENID unless given. */
export function wechatClient(cloud: LocalCloud, openid = `oTest${++phones}_${randomBytes(6).toString('hex')}`): Client {
  const raw: Client['raw'] = (action, input) => cloud.callFunction({ openid }, 'wechat', { action, input }) as never;
  return client('wechat', () => accountOf({ openid }), raw);
}

/** A browser with its cookie jar: a fresh cookie unless given. `null` starts without one, as a browser does that was never here. */
export function webClient(
  cloud: LocalCloud,
  cookie: string | null = randomBytes(24).toString('base64url'),
): Client & { cookie(): string | null } {
  let jar = cookie;
  const raw: Client['raw'] = async (name, input) => {
    const response = await fetch(`${cloud.origin}/api/${name.split('/').map(encodeURIComponent).join('/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: cloud.origin, ...(jar ? { cookie: `account=${jar}` } : {}) },
      body: JSON.stringify(input ?? {}),
    });
    const set = /^account=([^;]*);/.exec(response.headers.get('set-cookie') ?? '');
    if (set) jar = set[1] || null;
    return (await response.json()) as Answer<unknown>;
  };
  return { ...client('web', () => accountOf({ cookie: jar! }), raw), cookie: () => jar };
}

export const doors = ['web', 'wechat'] as const;
export const clientAt = (door: Client['door'], cloud: LocalCloud): Client => (door === 'web' ? webClient(cloud) : wechatClient(cloud));

/** A client's random key, as a phone makes it. */
export const newKey = (): string => randomBytes(16).toString('base64url');
