import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildCloud } from '../build-cloud';
import { loadKeys } from '../keys';
import { root } from '../paths';
import { Child } from './child';
import { load } from './http-load';
import { type Import, measureImport } from './import';
import { type Machine, machine } from './machine';
import { Product, granted } from './product';
import { type Timings, WARM_UP, codesNeeded, measureRequests } from './requests';
import { type Size, measureSizes } from './sizes';
import { type Tokens, measureTokens } from './tokens';

/** How much is measured. */
export interface Plan {
  small: number;
  large: number;
  rounds: number;
  /** Sequential calls in a round; twice as many at 8 and at 16 at once. */
  calls: number;
  reports: number;
  importRows: number;
  importRounds: number;
}
export const plans: Record<'whole' | 'quick', Plan> = {
  whole: { small: 1000, large: 100_000, rounds: 5, calls: 60, reports: 10_000, importRows: 20_000, importRounds: 3 },
  // 100,000 subjects take twenty seconds to load: the quick one says less about size.
  quick: { small: 1000, large: 10_000, rounds: 3, calls: 20, reports: 1000, importRows: 5000, importRounds: 1 },
};

export interface Figures {
  machine: Machine;
  plan: Plan;
  requests: Timings;
  import: Import;
  chain: { chained: number; perSecond: number };
  tokens: Tokens;
  sizes: Size[];
  loadedMs: Record<string, number>;
  seconds: number;
}

/** Measure everything in a temporary folder, which is removed again. */
export async function bench(plan: Plan, said: (text: string) => void): Promise<Figures> {
  const began = performance.now();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const env = loadKeys(dir);
  const functionsDir = path.join(dir, 'functions');
  const worlds = { small: new Product(plan.small, env), large: new Product(plan.large, env) };
  const peer = { child: new Child('serve-peer'), origin: '' };
  try {
    said('构建云函数');
    await buildCloud(root, functionsDir);
    const codes = codesNeeded(plan.rounds, plan.calls);
    for (const [name, world] of Object.entries(worlds)) {
      said(`装入 ${world.subjects} 个主体`);
      await world.start(path.join(dir, name), functionsDir);
      await load(world.origin, world.issue(1), 1, granted);
      await world.child.ask('addReports', { reports: Math.min(plan.reports, world.subjects), codes });
      await load(world.origin, [...world.redeem(WARM_UP / 2), ...world.issue(WARM_UP / 2)], 4, granted);
    }
    const { child, lastCode } = worlds.small;
    const [after, report] = [
      await child.ask('stored', { collection: 'codes', id: lastCode }),
      await child.ask('stored', { collection: 'reports', id: null }),
    ];
    const before = JSON.stringify({ ...(JSON.parse(after) as object), uses: [], attempts: [], outbox: [] });
    Object.assign(peer, await peer.child.ask('startPeer', { dir, codes: codes * 2, before, after, report }));

    const requests = await measureRequests(worlds, peer, plan.rounds, plan.calls, (n) => said(`请求 第${n}/${plan.rounds}轮`));
    await worlds.large.child.end();
    said('审计入链');
    const { chained, ms } = await child.ask('chain', null);
    said('导入');
    Object.assign(process.env, env, worlds.small.sdkEnv);
    const stored = (): Promise<string> => child.ask('stored', { collection: 'records', id: null });
    const imported = await measureImport(dir, plan.importRows, plan.importRounds, plan.small, stored);
    said('动态码与体积');
    return {
      machine: machine(dir),
      plan,
      requests,
      import: imported,
      chain: { chained, perSecond: (chained / ms) * 1000 },
      tokens: await measureTokens(dir),
      sizes: measureSizes(functionsDir, path.join(root, 'dist')),
      loadedMs: { small: worlds.small.loadedMs, large: worlds.large.loadedMs },
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await Promise.all([worlds.small.child.end(), worlds.large.child.end(), peer.child.end()]);
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
