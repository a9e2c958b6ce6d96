import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readRunFile } from './attach';
import { Sqlite } from './data/sqlite';
import { checkStamp, type Stamp } from './stamp';

/** An opened data folder. */
interface Folder {
  dir: string;
  stamp: Stamp;
  sqlite: Sqlite;
  /** Kept in memory and a temporary folder, gone at close. */
  temporary: boolean;
}

/**
 * Opens a data folder for one cloud alone. The lock is the operating system's, on the database file: it can't outlive its process,
 * so what a killed one left is simply taken over. `:memory:` gives an empty, temporary one.
 *
 * @throws an error that names the process in the way, or the wrong stamp.
 */
export function openFolder(dataDir: string, demo: boolean): Folder {
  if (dataDir === ':memory:') {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'local-cloud-'));
    return { dir, stamp: { format: 1, demo }, sqlite: new Sqlite(':memory:'), temporary: true };
  }
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const stamp = checkStamp(dataDir, demo);
  try {
    return { dir: dataDir, stamp, sqlite: new Sqlite(path.join(dataDir, 'cloud.sqlite')), temporary: false };
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error;
    const pid = readRunFile(dataDir)?.pid ?? '?';
    throw new Error(
      `the data are in use by process ${pid}: stop it first, or start with another --data / ` +
        `数据目录正被进程 ${pid} 使用：请先停止该进程，或用 --data 指定另一个目录`,
      { cause: error },
    );
  }
}
