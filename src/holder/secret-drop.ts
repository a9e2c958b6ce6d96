import Taro from '@tarojs/taro';
import type { HeldCode } from './secret';

/** Names of what is kept, here so that logging out needs none of the code that derives tokens. */
export const storageKey = 'codes';
export const database = 'codes';

/** Codes that can't be stored on this phone: they last as long as the page. */
export const inMemory = new Map<string, HeldCode>();

/** Deletes every code's secret from this phone: at logout, and when another person logs in. Never throws. */
export async function dropAllSecrets(): Promise<void> {
  inMemory.clear();
  if (process.env.TARO_ENV === 'weapp') {
    await Taro.removeStorage({ key: storageKey }).catch(() => undefined);
    return;
  }
  if (typeof indexedDB === 'undefined') return;
  await new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}
