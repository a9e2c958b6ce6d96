import path from 'node:path';
import { root } from '../../paths';
import { median } from '../stats';
import { bundle, runAlone } from './bundle';

interface Took {
  first: number;
  median: number;
}
export interface Offline {
  /** What it adds to a package. */
  bytes: number;
  gzip: number;
  /** ms, the first check of a process and the median of thirty more. */
  jit: { ours: Took; peer: Took };
  jitless: { ours: Took; peer: Took };
}

/** Time the check of a paper's QR code without a network, bundled as for a phone, in processes of its own. */
export async function measureOffline(dir: string, rounds: number): Promise<Offline> {
  const entry = path.join(root, 'cloudfunctions/core/statement/check-offline.ts');
  const size = await bundle(entry, path.join(dir, 'check-offline.js'));
  const outfile = path.join(dir, 'offline-loop.js');
  await bundle(path.join(__dirname, 'offline-loop.ts'), outfile);
  const run = (...flags: string[]): { ours: Took; peer: Took } => runAlone(flags, outfile, path.join(root, 'test/vectors/statement.json'));
  const [jit, jitless]: { ours: Took; peer: Took }[][] = [[], []];
  for (let round = 0; round < rounds; round++) {
    jit!.push(run());
    jitless!.push(run('--jitless'));
  }
  return { ...size, jit: middle(jit!), jitless: middle(jitless!) };
}

const middle = (runs: { ours: Took; peer: Took }[]): { ours: Took; peer: Took } => {
  const of = (who: 'ours' | 'peer'): Took => ({
    first: median(runs.map((run) => run[who].first)),
    median: median(runs.map((run) => run[who].median)),
  });
  return { ours: of('ours'), peer: of('peer') };
};
