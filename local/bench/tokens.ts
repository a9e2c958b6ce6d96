import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';

/** Microseconds to derive one token. */
export interface Tokens {
  jit: number;
  jitless: number;
}

/** Time the phone's token code, bundled as for a phone, in processes of its own. */
export async function measureTokens(dir: string): Promise<Tokens> {
  const outfile = path.join(dir, 'token-loop.js');
  await build({
    entryPoints: [path.join(__dirname, 'token-loop.ts')],
    outfile,
    bundle: true,
    minify: true,
    target: 'es2017',
    format: 'iife',
  });
  const run = (...flags: string[]): number =>
    Number(execFileSync(process.execPath, [...flags, outfile], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return { jit: run(), jitless: run('--jitless') };
}
