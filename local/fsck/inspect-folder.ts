import fs from 'node:fs';
import path from 'node:path';
import type { CheckOptions } from '../../cloudfunctions/audit/check-all';
import type { Inspection } from '../../cloudfunctions/audit/inspection';
import { schema } from '../../cloudfunctions/store/schema';
import { Store } from '../emulator/data/store';
import { Handle } from '../emulator/handle';
import { missingIndexes } from './indexes';
import { inspectDatabase } from './inspect-database';
import { withSnapshot } from './with-snapshot';

/** Inspect a data folder, with a cloud running on it or without. Its keys are those beside it unless given. @throws as {@link withSnapshot} */
export function inspectFolder(dataDir: string, { keys, head = null }: Pick<CheckOptions, 'keys' | 'head'> = {}): Promise<Inspection> {
  return withSnapshot(dataDir, async (sqlite) => {
    // Opening a store makes missing indexes anew, in the copy: what the data lack is asked before.
    const missing = [...missingIndexes(sqlite.raw, schema)];
    const found = await inspectDatabase(new Handle(new Store(sqlite, schema)), {
      keys: keys ?? readJson<Record<string, string>>(path.join(dataDir, 'keys.json')),
      demo: readJson<{ demo: boolean }>(path.join(dataDir, 'stamp.json'))?.demo ?? null,
      head,
      storage: path.join(dataDir, 'storage'),
    });
    return { ...found, problems: [...missing, ...found.problems] };
  });
}

const readJson = <T>(file: string): T | null => (fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as T) : null);
