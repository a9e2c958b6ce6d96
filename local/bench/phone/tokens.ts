import path from 'node:path';
import { bundle, runAlone } from './bundle';

/** Microseconds to derive one token. */
export interface Tokens {
  jit: number;
  jitless: number;
}

/** Time the phone's token code, bundled as for a phone, in processes of its own. */
export async function measureTokens(dir: string): Promise<Tokens> {
  const outfile = path.join(dir, 'token-loop.js');
  await bundle(path.join(__dirname, 'token-loop.ts'), outfile);
  return { jit: runAlone([], outfile), jitless: runAlone(['--jitless'], outfile) };
}
