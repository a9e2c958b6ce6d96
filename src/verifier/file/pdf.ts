import Taro from '@tarojs/taro';
import { ORIGINAL_LIMIT } from '../../../cloudfunctions/core/verdict/file-shape';
import { afterConsent } from '../../privacy';

/** A file somebody chose, read piece by piece: a cheap phone holds no 5 MB at once. */
export interface ChosenFile {
  name: string;
  /** Bytes. */
  size: number;
  read(from: number, length: number): Promise<Uint8Array>;
  /** As much of its beginning as the cloud takes, base64. */
  head(): Promise<string>;
}

/** A file of the browser. */
export const webFile = (file: File): ChosenFile => ({
  name: file.name,
  size: file.size,
  read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
  head: () =>
    new Promise((done, fail) => {
      const reader = new FileReader();
      reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
      reader.onerror = () => fail(new Error('the file cannot be read'));
      reader.readAsDataURL(file.slice(0, ORIGINAL_LIMIT));
    }),
});

const part = <T extends string | ArrayBuffer>(filePath: string, position: number, length: number, encoding?: 'base64'): Promise<T> =>
  new Promise((done, fail) => {
    const read = {
      filePath,
      position,
      length,
      ...(encoding ? { encoding } : {}),
      success: ({ data }: { data: unknown }) => done(data as T),
      fail,
    };
    Taro.getFileSystemManager().readFile(read);
  });

/** Files sent in a WeChat chat. @returns none when none was chosen @throws CloudError PRIVACY_REFUSED */
export async function chatFiles(most: number): Promise<ChosenFile[]> {
  const chosen = await afterConsent(
    () => Taro.chooseMessageFile({ count: most, type: 'file', extension: ['pdf', 'json'] }).catch(() => null),
    '可以输入封面右上角的核验码，或扫纸上的二维码。',
  );
  return (chosen?.tempFiles ?? []).map(({ name, size, path }) => ({
    ...{ name, size },
    read: async (from, length) => new Uint8Array(await part<ArrayBuffer>(path, from, length)),
    head: () => part<string>(path, 0, Math.min(size, ORIGINAL_LIMIT), 'base64'),
  }));
}
