import Taro from '@tarojs/taro';

/** Where a person's secrets lie: under this key of WeChat's encrypted storage, or in this database of a browser. */
export const secretsKey = 'codes';
export const secretsDatabase = 'codes';

const memories = new Set<() => void>();

/** `clear` drops what a module could store nowhere but in its own memory. A module that is not loaded has none. */
export const whenSecretsGo = (clear: () => void): void => void memories.add(clear);

/** Deletes every secret of a person from this phone, whichever run of the app stored it. Never throws. */
export async function deleteOwnSecrets(): Promise<void> {
  memories.forEach((clear) => clear());
  if (process.env.TARO_ENV === 'weapp') {
    await Taro.removeStorage({ key: secretsKey }).catch(() => undefined);
    return;
  }
  if (typeof indexedDB === 'undefined') return;
  await new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase(secretsDatabase);
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}
