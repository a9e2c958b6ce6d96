import Taro from '@tarojs/taro';
import { deleteOwnFiles } from './own-files';
import { deleteOwnSecrets } from './own-secrets';

/**
 * What pages store on this phone of a person's unfinished business, and whose it is: a login may end by itself, and the app with it.
 * All of it lies under one key, so that nothing can be left behind by whoever does not know of it.
 */
interface Own {
  /** Whose it is; null: of somebody who has not logged in yet. */
  owner: string | null;
  things: Record<string, unknown>;
}
const key = 'own';

const own = (): Own => Taro.getStorageSync<Own | ''>(key) || { owner: null, things: {} };

/** What was stored under a name; null: nothing. */
export const readOwn = <T>(name: string): T | null => (own().things[name] as T | undefined) ?? null;

/** Stores something of the person under a name. @throws where the phone is full */
export function storeOwn(name: string, thing: unknown): void {
  const { owner, things } = own();
  Taro.setStorageSync(key, { owner, things: { ...things, [name]: thing } } satisfies Own);
}

export function deleteOwn(name: string): void {
  const { owner, things } = own();
  const { [name]: _gone, ...others } = things;
  if (owner === null && Object.keys(others).length === 0) Taro.removeStorageSync(key);
  else Taro.setStorageSync(key, { owner, things: others } satisfies Own);
}

/** Leaves the phone to a person: another than the one whose things lie on it finds nothing of them. Never throws. */
export function leaveTo(id: string): void {
  const { owner, things } = own();
  if (owner === id) return;
  const another = owner !== null;
  if (another) void forgetOwn();
  try {
    Taro.setStorageSync(key, { owner: id, things: another ? {} : things } satisfies Own);
  } catch {
    // A phone that is full: no reason to fail at logging in.
  }
}

/** Forgets the person: whose the phone was, what pages stored, secrets and files. Never throws. */
export async function forgetOwn(): Promise<void> {
  Taro.removeStorageSync(key);
  deleteOwnFiles();
  await deleteOwnSecrets();
}
