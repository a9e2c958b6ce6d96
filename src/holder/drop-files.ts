import Taro from '@tarojs/taro';

/** Deletes every report's PDF from this phone: at logout, and when another person logs in. Never throws. */
export function dropFiles(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  const folder = Taro.env.USER_DATA_PATH;
  if (!folder) return;
  const files = Taro.getFileSystemManager();
  const drop = (name: string) => name.endsWith('.pdf') && files.unlink({ filePath: `${folder}/${name}`, fail: () => undefined });
  files.readdir({ dirPath: folder, success: ({ files: names }) => names.forEach(drop), fail: () => undefined });
}
