import { type CheckOptions, checkAll } from '../../cloudfunctions/audit/check-all';
import type { Inspection } from '../../cloudfunctions/audit/inspection';
import { schema } from '../../cloudfunctions/store/schema';
import type { Handle } from '../emulator/handle';
import { damaged, missingIndexes } from './indexes';
import { SqliteReader } from './sqlite-reader';
import { filesIn } from './stored-files';

/** Inspect an open database: the product's checks, and what only SQLite can get wrong. @param storage the folder of the cloud's storage */
export async function inspectDatabase(
  database: Handle,
  { storage = null, ...options }: CheckOptions & { storage?: string | null } = {},
): Promise<Inspection> {
  const ofFile = [...damaged(database.raw), ...missingIndexes(database.raw, schema)];
  const found = await checkAll(new SqliteReader(database, storage === null ? null : filesIn(storage)), options);
  return { ...found, problems: [...ofFile, ...found.problems] };
}
