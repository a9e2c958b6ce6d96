import fs from 'node:fs';
import path from 'node:path';

const TRIES = 20;

/**
 * Copy a data folder's database as it is at one moment, whether or not a cloud runs on it: the cloud holds the file for itself
 * alone, so no second connection could read it. Pages only reach the file from the write-ahead log, and the log only grows until
 * it is begun anew with another salt in its head: the file copied first and then a log with the same head as before are the
 * database at the moment of the log's last whole entry. Never call it in the process that serves the data: closing a
 * file of one's own drops the locks one holds on it (POSIX).
 * @returns where the copy stands, in a folder of its own inside the data folder, for the caller to remove
 * @throws Error when there is no database, or it's written so fast that no copy is whole
 */
export function snapshot(dataDir: string): { dir: string; file: string } {
  const source = path.join(dataDir, 'cloud.sqlite');
  if (!fs.existsSync(source)) throw new Error(`没有找到数据：${source}。请用 --data 指定数据目录；还没有数据的，先运行 npm start。`);
  const dir = fs.mkdtempSync(path.join(dataDir, 'fsck-'));
  const file = path.join(dir, 'cloud.sqlite');
  for (let i = 0; i < TRIES; i++) {
    const before = headOf(`${source}-wal`);
    fs.copyFileSync(source, file);
    fs.rmSync(`${file}-wal`, { force: true });
    if (before !== null) fs.copyFileSync(`${source}-wal`, `${file}-wal`);
    if (headOf(`${source}-wal`) === before) return { dir, file };
  }
  fs.rmSync(dir, { recursive: true, force: true });
  throw new Error('数据正在被大量写入，没有取到完整的副本。请稍后再试，或先停止服务。');
}

/** The write-ahead log's head, which holds its salt; null without a log. */
function headOf(wal: string): string | null {
  try {
    const handle = fs.openSync(wal, 'r');
    try {
      const head = Buffer.alloc(32);
      return head.subarray(0, fs.readSync(handle, head, 0, 32, 0)).toString('hex');
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
