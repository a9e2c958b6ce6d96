import fs from 'node:fs';
import path from 'node:path';

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
  return run && isAlive(run.pid) ? { env: run.sdkEnv, origin: run.origin } : null;
}

/** @returns null if there is none, or none that can be read */
export function readRunFile(dataDir: string): RunFile | null {
  try {
    return JSON.parse(fs.readFileSync(runFileOf(dataDir), 'utf8')) as RunFile;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
