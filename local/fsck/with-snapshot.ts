import fs from 'node:fs';
import { Sqlite } from '../emulator/data/sqlite';
import { snapshot } from './snapshot';

/** Do work on a copy of a data folder's database, with a cloud running on it or without. @throws as {@link snapshot} */
export async function withSnapshot<T>(dataDir: string, work: (sqlite: Sqlite) => Promise<T>): Promise<T> {
  const { dir, file } = snapshot(dataDir);
  try {
    const sqlite = new Sqlite(file);
    try {
      return await work(sqlite);
    } finally {
      sqlite.close();
    }
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
