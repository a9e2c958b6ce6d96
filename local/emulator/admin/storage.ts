import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CloudError } from '../data/error';

export const bucket = 'cloud://local.local/';

/** Files in a folder, uploaded and downloaded through links that carry their own permission, as in production. */
export class Storage {
  private readonly secret = randomBytes(32);
  private readonly uploads = new Map<string, { file: string; until: number }>();

  constructor(
    private readonly folder: string,
    private readonly now: () => number,
    /** Where links lead: `upload` to the admin port, `download` to the web door. */
    private readonly links: { upload: string; download: string },
  ) {}

  /** `storage.getUploadMetadata`: one upload to one path within a quarter of an hour. @throws STORAGE_REQUEST_FAIL for a path outside */
  upload(cloudPath: string): object {
    const file = this.fileOf(cloudPath);
    const token = randomBytes(24).toString('hex');
    for (const [old, { until }] of this.uploads) if (until < this.now()) this.uploads.delete(old);
    this.uploads.set(token, { file, until: this.now() + 15 * 60_000 });
    const fileId = bucket + cloudPath;
    return { data: { url: `${this.links.upload}/${token}`, token, authorization: token, fileId, cosFileId: encodeURIComponent(fileId) } };
  }

  /** Takes an upload. The file appears whole or not at all. @returns false for a link that isn't valid */
  put(token: string, body: Buffer): boolean {
    const upload = this.uploads.get(token);
    if (!upload || upload.until < this.now()) return false;
    this.uploads.delete(token);
    fs.mkdirSync(path.dirname(upload.file), { recursive: true });
    const temporary = `${upload.file}.${token}`;
    fs.writeFileSync(temporary, body, { flush: true, mode: 0o600 });
    fs.renameSync(temporary, upload.file);
    return true;
  }

  /** `storage.batchGetDownloadUrl`: links good for `max_age` seconds, two hours unless told. */
  download(files: { fileid: string; max_age?: number }[]): object {
    const list = files.map(({ fileid, max_age = 7200 }) => {
      const cloudPath = pathOf(fileid);
      if (!cloudPath || !fs.existsSync(this.fileOf(cloudPath))) return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' };
      const until = this.now() + max_age * 1000;
      return {
        code: 'SUCCESS',
        fileID: fileid,
        tempFileURL: `${this.links.download}/${cloudPath}?until=${until}&sign=${this.sign(cloudPath, until)}`,
      };
    });
    return { data: { download_list: list } };
  }

  /** The file behind a download link, or null if the link isn't valid. */
  get(cloudPath: string, until: string, sign: string): string | null {
    const expected = Buffer.from(this.sign(cloudPath, Number(until)));
    const given = Buffer.from(sign);
    if (given.length !== expected.length || !timingSafeEqual(given, expected) || Number(until) < this.now()) return null;
    const file = this.fileOf(cloudPath);
    return fs.existsSync(file) ? file : null;
  }

  /** `storage.batchDeleteFile`. */
  remove(files: string[]): object {
    const list = files.map((fileID) => {
      const cloudPath = pathOf(fileID);
      if (!cloudPath || !fs.existsSync(this.fileOf(cloudPath))) return { code: 'STORAGE_FILE_NONEXIST', fileID };
      fs.rmSync(this.fileOf(cloudPath));
      return { code: 'SUCCESS', fileID };
    });
    return { data: { delete_list: list } };
  }

  private fileOf(cloudPath: string): string {
    const file = within(this.folder, cloudPath);
    if (file === null) throw new CloudError('STORAGE_REQUEST_FAIL', 'the path leads out of the storage');
    return file;
  }

  private sign(cloudPath: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${cloudPath}\n${until}`).digest('hex');
  }
}

function within(folder: string, cloudPath: string): string | null {
  const file = path.resolve(folder, cloudPath);
  return file.startsWith(path.resolve(folder) + path.sep) && !cloudPath.includes('\0') ? file : null;
}

/** Where a kept file stands; null for an id that isn't one of this storage. */
export function fileIn(folder: string, fileId: string): string | null {
  const cloudPath = pathOf(fileId);
  return cloudPath === null ? null : within(folder, cloudPath);
}

function pathOf(fileId: string): string | null {
  return fileId.startsWith(bucket) ? fileId.slice(bucket.length) : null;
}
