import path from 'node:path';
import { buildCloud } from '../../build/cloud';
import { loadKeys } from '../../keys/folder-keys';
import { root } from '../../paths';
import { Child } from '../cloud/child';
import { load } from '../cloud/http-load';
import { Product, granted } from '../cloud/product';
import type { Ground, Part } from '../part';
import type { Plan, Requests } from './figures';
import { measureImport } from './import';
import { say } from './say';
import { WARM_UP, codesNeeded, measureRequests } from './timings';

const whole: Plan = { small: 1000, large: 100_000, rounds: 5, calls: 60, reports: 10_000, importRows: 20_000, importRounds: 3 };
// 100,000 subjects take twenty seconds to load: the quick one says less about size.
const quickly: Plan = { small: 1000, large: 10_000, rounds: 3, calls: 20, reports: 1000, importRows: 5000, importRounds: 1 };

/** Redeem and issue beside a bare server, at two sizes of data; the import beside a bare insert; the audit chain. */
export const requests: Part<Requests> = { measure, say };

async function measure({ dir, quick, said }: Ground): Promise<Requests> {
  const plan = quick ? quickly : whole;
  const env = loadKeys(dir);
  const functionsDir = path.join(dir, 'functions');
  const worlds = { small: new Product(plan.small, env), large: new Product(plan.large, env) };
  const peer = { child: new Child('serve-peer'), origin: '' };
  try {
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
    const before = JSON.stringify({ ...(JSON.parse(after) as object), uses: [], outbox: [] });
    Object.assign(peer, await peer.child.ask('startPeer', { dir, codes: codes * 2, before, after, report }));

    const timings = await measureRequests(worlds, peer, plan.rounds, plan.calls, (n) => said(`第${n}/${plan.rounds}轮`));
    await worlds.large.child.end();
    said('审计入链');
    const { chained, ms } = await child.ask('chain', null);
    said('导入');
    Object.assign(process.env, env, worlds.small.sdkEnv);
    const stored = (): Promise<string> => child.ask('stored', { collection: 'records', id: null });
    const imported = await measureImport(dir, plan.importRows, plan.importRounds, plan.small, stored);
    return {
      plan,
      requests: timings,
      import: imported,
      chain: { chained, perSecond: (chained / ms) * 1000 },
      loadedMs: { small: worlds.small.loadedMs, large: worlds.large.loadedMs },
    };
  } finally {
    await Promise.all([worlds.small.child.end(), worlds.large.child.end(), peer.child.end()]);
  }
}
