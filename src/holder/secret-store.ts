import Taro from '@tarojs/taro';
import { decodeBase64url } from '../../cloudfunctions/core/code/base64url';
import { makeToken } from '../../cloudfunctions/core/code/secret';
import { secretsKey } from '../shell/own-secrets';
import type { Held, HeldCode, SecretStore } from './held-code';
import { extendInMemory, inMemory } from './secrets-in-memory';

type Stored = Held & { secret: string };

// WeChat encrypts with a key of this user on this device; Taro's types lack the option.
const encrypted = { key: secretsKey, encrypt: true };

async function readAll(): Promise<Stored[]> {
  try {
    const { data } = (await Taro.getStorage(encrypted)) as { data: unknown };
    return Array.isArray(data) ? (data as Stored[]) : [];
  } catch {
    return [];
  }
}

async function writeAll(all: Stored[]): Promise<void> {
  if (all.length > 0) await Taro.setStorage({ ...encrypted, data: all });
  else await Taro.removeStorage({ key: secretsKey });
}

function ready({ secret, ...held }: Stored): HeldCode {
  const key = decodeBase64url(secret)!;
  const id = decodeBase64url(held.code)!;
  return { ...held, token: async (window) => makeToken(key, id, window) };
}

/** In the mini-program: WeChat's encrypted storage. */
export const secrets: SecretStore = {
  async store(held, secret) {
    const code = ready({ ...held, secret });
    const others = (await readAll()).filter((k) => k.report !== held.report);
    await writeAll([...others, { ...held, secret }]).catch(() => inMemory.set(held.report, code));
    return code;
  },

  async extend(report, expires) {
    extendInMemory(report, expires);
    const all = await readAll();
    if (all.some((k) => k.report === report))
      await writeAll(all.map((k) => (k.report === report ? { ...k, expires } : k))).catch(() => undefined);
  },

  async find(report, isOver) {
    const all = await readAll();
    const open = all.filter((k) => !isOver(k));
    if (open.length < all.length) await writeAll(open).catch(() => undefined);
    const found = open.find((k) => k.report === report);
    return found ? ready(found) : (inMemory.get(report) ?? null);
  },

  async delete(report) {
    inMemory.delete(report);
    await writeAll((await readAll()).filter((k) => k.report !== report)).catch(() => undefined);
  },
};
