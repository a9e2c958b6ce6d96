import cloud from 'wx-server-sdk';
import { AppError } from '../../types/errors';
import { database } from './database';

/** How long a download link is good for, seconds. */
export const LINK_S = 600;

/** Keep a file under a path. @returns its id in the cloud's storage @throws AppError BUSY */
export async function storeFile(cloudPath: string, bytes: Buffer): Promise<string> {
  database();
  return (await guarded(cloud.uploadFile({ cloudPath, fileContent: bytes }))).fileID;
}

/** A link that downloads a kept file for ten minutes. @throws AppError BUSY */
export async function linkTo(file: string): Promise<string> {
  database();
  const answer = await guarded(cloud.getTempFileURL({ fileList: [{ fileID: file, maxAge: LINK_S }] as unknown as string[] }));
  const url = (answer.fileList[0] as { tempFileURL?: string } | undefined)?.tempFileURL;
  if (!url) throw new AppError('BUSY', 'the storage gave no link');
  return url;
}

/** The bytes of a kept file. @throws AppError BUSY */
export async function readStored(file: string): Promise<Buffer> {
  database();
  return (await guarded(cloud.downloadFile({ fileID: file }))).fileContent;
}

/** Drop a file nobody was told of. A failure leaves a file that nothing points to. */
export async function deleteFile(file: string): Promise<void> {
  await Promise.resolve(cloud.deleteFile({ fileList: [file] })).catch(() => undefined);
}

// The SDK's types say that a call may answer nothing: so it does when given callbacks.
const guarded = <R>(promise: Promise<R> | void): Promise<R> =>
  (promise as Promise<R>).catch((cause: unknown) => {
    throw new AppError('BUSY', 'the storage did not answer', { cause });
  });
