import Taro from '@tarojs/taro';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Output } from '../../types/actions';
import { CloudError } from '../shell/cloud';
import { ownFile } from '../shell/own-files';

/** What `getPdf` and `getReceiptPdf` tell of a PDF. */
export type DocumentFile = Output<'holder', 'getPdf'>;

const broken = (): CloudError => new CloudError('NETWORK', '文件没有下载完整。请检查网络后重试，不会重复制作。');

// The PDF is genuine by its hash alone: other bytes are never handed to anybody.
const isWhole = (bytes: ArrayBuffer, { size, sha256: hash }: DocumentFile): boolean =>
  bytes.byteLength === size && bytesToHex(sha256(new Uint8Array(bytes))) === hash;

const readFile = (filePath: string): Promise<ArrayBuffer | null> =>
  new Promise((done) => {
    const success = ({ data }: { data: string | ArrayBuffer }) => done(data as ArrayBuffer);
    Taro.getFileSystemManager().readFile({ filePath, success, fail: () => done(null) });
  });

async function openInWechat(file: DocumentFile, tell: (percent: number) => void): Promise<void> {
  // Under its own name, because that is the name it bears when it is sent on.
  const filePath = ownFile(file.name);
  const stored = await readFile(filePath);
  if (!stored || !isWhole(stored, file)) {
    const task = Taro.downloadFile({ url: file.url, filePath });
    task.onProgressUpdate(({ progress }) => tell(progress));
    const { statusCode } = await task.catch(() => ({ statusCode: 0 }));
    const bytes = statusCode === 200 ? await readFile(filePath) : null;
    if (!bytes || !isWhole(bytes, file)) {
      Taro.getFileSystemManager().unlink({ filePath, fail: () => undefined });
      throw broken();
    }
  }
  tell(100);
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true }).catch(() => {
    throw new CloudError('INTERNAL', '手机没能打开这个文件。请再试一次，或用电脑打开本平台网页下载。');
  });
}

async function saveInBrowser(file: DocumentFile): Promise<void> {
  const bytes = await fetch(file.url)
    .then((answer) => (answer.ok ? answer.arrayBuffer() : null))
    .catch(() => null);
  if (!bytes || !isWhole(bytes, file)) throw broken();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Gives somebody the PDF: opened in WeChat with the menu to send or keep it, which they tap themselves; downloaded by a browser under
 * its name. @throws CloudError when what came isn't the file that was made, or can't be opened
 */
export const takeFile = (file: DocumentFile, tell: (percent: number) => void): Promise<void> =>
  process.env.TARO_ENV === 'weapp' ? openInWechat(file, tell) : saveInBrowser(file);
