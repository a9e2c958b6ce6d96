import fs from 'node:fs';
import path from 'node:path';
import { Sqlite } from './data/sqlite';

/** What a running cloud tells the commands of its own user; the file is readable by the owner only. */
export interface RunFile {
  pid: number;
  origin: string;
  adminUrl: string;
  secretId: string;
  secretKey: string;
  sdkEnv: Record<string, string>;
}

/** Where {@link RunFile} stands while the cloud runs. */
export function runFileOf(dataDir: string): string {
  return path.join(dataDir, 'run.json');
}

/** The running cloud of a data folder, or null if none runs (a file left by a killed one doesn't count). */
export function attach(dataDir: string): { env: Record<string, string>; origin: string } | null {
  const run = readRunFile(dataDir);
  return run && isHeld(dataDir) ? { env: run.sdkEnv, origin: run.origin } : null;
}

/** @returns null if there is none, or none that can be read */
export function readRunFile(dataDir: string): RunFile | null {
  try {
    return JSON.parse(fs.readFileSync(runFileOf(dataDir), 'utf8')) as RunFile;
  } catch {
    return null;
  }
}

/**
 * Whether a process holds the database. The lock tells, which no process outlives; a number left in a file doesn't: another process may bear
 * it by now, in a container this very one.
 */
function isHeld(dataDir: string): boolean {
  const file = path.join(dataDir, 'cloud.sqlite');
  if (!fs.existsSync(file)) return false;
  try {
    new Sqlite(file).close();
    return false;
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error;
    return true;
  }
}
