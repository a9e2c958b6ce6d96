import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { adminServer, type Admin } from './admin/server';
import { Faults } from './admin/faults';
import { Storage } from './admin/storage';
import { runFileOf, type RunFile } from './attach';
import { Clock } from './clock';
import { Engine } from './data/engine';
import { Store } from './data/store';
import { openFolder } from './folder';
import { Functions } from './functions/functions';
import { Pool } from './functions/pool';
import { Timers } from './functions/timers';
import { Handle } from './handle';
import { listen, stop } from './http/listen';
import type { LocalCloud, LocalCloudOptions } from './options';
import { webServer, type Web } from './web/server';

export type { LocalCloud, LocalCloudOptions } from './options';

/**
 * Starts the cloud on this machine: the database, the functions, the admin port for the unmodified SDK, and the web door.
 *
 * @throws an error with its next step if the data are in use, stamped otherwise, or the port is taken; nothing is left running then.
 */
export async function startLocalCloud(o: LocalCloudOptions): Promise<LocalCloud> {
  const demo = o.demo ?? false;
  const mayset = demo || o.dataDir === ':memory:';
  if (o.clock !== null && o.clock !== undefined && !mayset)
    throw new Error('the clock can be set in demo data only / 只有演示数据可以设定时钟');
  const folder = openFolder(o.dataDir, demo);
  const clock = new Clock();
  clock.set(o.clock ?? null);
  const now = () => clock.now();
  const secretId = randomBytes(9).toString('hex');
  const secretKey = randomBytes(24).toString('hex');
  const faults = new Faults();
  const closing: (() => unknown)[] = [() => folder.sqlite.close()];
  const close = once(async () => {
    for (const step of closing.reverse()) await step();
    if (folder.temporary) fs.rmSync(folder.dir, { recursive: true, force: true });
  });
  try {
    const store = new Store(folder.sqlite, o.schema);
    const engine = new Engine(store, now, o.strictIndexes ?? true);
    const sweeper = setInterval(() => engine.transactions.sweep(), 1000).unref();
    closing.push(() => clearInterval(sweeper));

    const env: Record<string, string> = { ...o.env };
    const pool = new Pool(path.resolve(o.functionsDir), env, clock.shared, o.workers ?? 4);
    closing.push(() => pool.close());
    const functions = new Functions(path.resolve(o.functionsDir), pool, now);

    const admin: Admin = { engine, functions, storage: null, faults, secretId, secretKey, now };
    const adminDoor = adminServer(admin);
    closing.push(() => stop(adminDoor));
    const adminOrigin = `http://127.0.0.1:${await listen(adminDoor, 0)}`;
    const adminUrl = `${adminOrigin}/admin`;

    const publicOrigin = o.env?.PUBLIC_ORIGIN ?? null;
    const web: Web = { functions, storage: null, h5Dir: o.h5Dir ?? null, publicOrigin };
    const webDoor = webServer(web);
    closing.push(() => stop(webDoor));
    const origin = `http://127.0.0.1:${await listen(webDoor, o.port ?? 0)}`;

    const links = { upload: `${adminOrigin}/upload`, download: `${publicOrigin ?? origin}/storage` };
    admin.storage = web.storage = new Storage(path.join(folder.dir, 'storage'), now, links);

    const sdkEnv = () => sdkVariables(adminUrl, secretId, secretKey);
    Object.assign(env, { PUBLIC_ORIGIN: origin, APP_DEMO: demo ? '1' : '0', ...o.env }, sdkEnv());
    const timers = new Timers(functions, now, o.timers ?? true);
    closing.push(() => timers.close());

    const runFile = runFileOf(folder.dir);
    const run: RunFile = { pid: process.pid, origin, adminUrl, secretId, secretKey, sdkEnv: sdkEnv() };
    fs.rmSync(runFile, { force: true });
    fs.writeFileSync(runFile, JSON.stringify(run), { mode: 0o600 });
    closing.push(() => fs.rmSync(runFile, { force: true }));

    return {
      origin,
      adminUrl,
      secretId,
      secretKey,
      sdkEnv,
      callFunction: (caller, name, data) => functions.byPhone(caller, name, data),
      runTimer: (name) => timers.fire(name),
      now,
      setClock(ms) {
        if (!mayset) throw new Error('the clock can be set in demo data only');
        clock.set(ms);
      },
      faults,
      database: new Handle(store),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function sdkVariables(adminUrl: string, secretId: string, secretKey: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}
