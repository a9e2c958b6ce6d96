import Taro from '@tarojs/taro';

/** Where a file of the person logged in lies on the phone: every one in one folder, which nobody else writes to. */
export const ownFile = (name: string): string => `${Taro.env.USER_DATA_PATH}/${name}`;

/** Deletes every file that was stored for a person. Never throws. */
export function deleteOwnFiles(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  const folder = Taro.env.USER_DATA_PATH;
  if (!folder) return;
  const files = Taro.getFileSystemManager();
  // What WeChat itself put there is a folder, which unlink refuses.
  const remove = (name: string) => files.unlink({ filePath: ownFile(name), fail: () => undefined });
  files.readdir({ dirPath: folder, success: ({ files: names }) => names.forEach(remove), fail: () => undefined });
}

/** Puts a text under a name. @throws where the phone is full */
export const writeOwnText = (name: string, text: string): void =>
  void Taro.getFileSystemManager().writeFileSync(ownFile(name), text, 'utf8');

/** Never throws. */
export const deleteOwnFile = (name: string): void => Taro.getFileSystemManager().unlink({ filePath: ownFile(name), fail: () => undefined });
