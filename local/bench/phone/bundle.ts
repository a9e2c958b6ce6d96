import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bundle code as for a phone. @returns its size */
export async function bundle(entry: string, outfile: string): Promise<{ bytes: number; gzip: number }> {
  await build({ entryPoints: [entry], outfile, bundle: true, minify: true, target: 'es2017', format: 'cjs', platform: 'node' });
  const content = readFileSync(outfile);
  return { bytes: content.length, gzip: gzipSync(content).length };
}

/** Run a script in a process of its own. @returns what it printed, read as JSON */
export const runAlone = <T>(flags: string[], file: string, ...given: string[]): T =>
  JSON.parse(execFileSync(process.execPath, [...flags, file, ...given], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as T;
