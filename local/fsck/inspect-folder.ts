import fs from 'node:fs';
import path from 'node:path';
import { schema } from '../../cloudfunctions/store/schema';
import { Sqlite } from '../emulator/data/sqlite';
import { Store } from '../emulator/data/store';
import { Handle } from '../emulator/handle';
import type { Head } from '../../cloudfunctions/audit/walk-chain';
import { inspect, type Inspection } from '../../cloudfunctions/audit/check-all';
import { missingIndexes } from './indexes';
import { snapshot } from './snapshot';

/** Inspect a copy of a data folder's database, with a cloud running on it or without. @throws as {@link snapshot} */
export function inspectFolder(dataDir: string, head: Head | null): Inspection {
  const { dir, file } = snapshot(dataDir);
  try {
    const sqlite = new Sqlite(file);
    try {
      // Opening a store makes missing indexes anew, in the copy: what the data lack is asked before.
      const missing = [...missingIndexes(sqlite.raw, schema)];
      const keys = readJson<Record<string, string>>(path.join(dataDir, 'keys.json'));
      const demo = readJson<{ demo: boolean }>(path.join(dataDir, 'stamp.json'))?.demo ?? null;
      const found = inspect(new Handle(new Store(sqlite, schema)), { keys, demo, head, storage: path.join(dataDir, 'storage') });
      return { ...found, problems: [...missing, ...found.problems] };
    } finally {
      sqlite.close();
    }
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

const readJson = <T>(file: string): T | null => (fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as T) : null);
