import Taro from '@tarojs/taro';
import { ownFile } from './own-files';

/** Gives somebody a file: a download in a browser; in WeChat it is opened, with the menu to send or keep it. */
export async function saveFile({ fileName, content }: { fileName: string; content: string }): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    const filePath = ownFile(fileName);
    Taro.getFileSystemManager().writeFileSync(filePath, content, 'base64');
    await Taro.openDocument({ filePath, showMenu: true });
    return;
  }
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
