import Taro from '@tarojs/taro';
import { afterConsent } from '../privacy';

/** A file somebody chose, as an action takes it. */
export interface PickedFile {
  fileName: string;
  /** Base64. */
  content: string;
  bytes: number;
}

/** As much as one call carries; the cloud refuses more. */
export const MOST_BYTES = 4 * 1024 * 1024;

function pickInBrowser(): Promise<File | null> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    input.hidden = true;
    const end = (file: File | null) => {
      input.remove();
      done(file);
    };
    input.onchange = () => end(input.files?.[0] ?? null);
    input.oncancel = () => end(null);
    // Outside the document it may be collected while the person still looks for the file, and its answer lost.
    document.body.append(input);
    input.click();
  });
}

const inBrowser = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });

const inWechat = (filePath: string): Promise<string> =>
  new Promise((done, fail) => {
    const read = { filePath, encoding: 'base64' as const, success: ({ data }: { data: string | ArrayBuffer }) => done(String(data)), fail };
    Taro.getFileSystemManager().readFile(read);
  });

/** Lets somebody choose a sheet: from their disk in a browser, from a chat in WeChat. @returns null when they chose none; no content above the limit @throws CloudError PRIVACY_REFUSED */
export async function pickFile(): Promise<PickedFile | null> {
  if (process.env.TARO_ENV === 'weapp') {
    const chosen = await afterConsent(
      () => Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] }).catch(() => null),
      '可以在电脑浏览器里打开工作台，从电脑上选择表格。',
    );
    const file = chosen?.tempFiles[0];
    if (!file) return null;
    return { fileName: file.name, bytes: file.size, content: file.size > MOST_BYTES ? '' : await inWechat(file.path) };
  }
  const file = await pickInBrowser();
  if (!file) return null;
  return { fileName: file.name, bytes: file.size, content: file.size > MOST_BYTES ? '' : await inBrowser(file) };
}
