import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '../../cloudfunctions/store/schema';
import { attach } from '../emulator/attach';
import { startLocalCloud } from '../emulator/cloud';
import { loadKeys } from '../keys/folder-keys';
import { root } from '../paths';

/** Where `npm start` serves unless told: what a document made while nothing runs should point to. */
const usualOrigin = 'http://127.0.0.1:8787';
const originSet = () => (process.env.PUBLIC_ORIGIN ? { PUBLIC_ORIGIN: process.env.PUBLIC_ORIGIN } : {});

/**
 * Do work against the data in a folder with the real SDK: through the cloud that runs on it, or one started for the while.
 * @param work gets the cloud's clock, epoch ms
 */
export async function withCloud(dataDir: string, work: (now: number) => Promise<void>): Promise<void> {
  const running = attach(dataDir);
  if (running) {
    Object.assign(process.env, { PUBLIC_ORIGIN: running.origin }, originSet(), loadKeys(dataDir), running.env);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${running.origin}/api/public/listPacks`, { method: 'POST', headers, body: '{}' });
    return work(((await answer.json()) as { now: number }).now);
  }
  const stamp = join(dataDir, 'stamp.json');
  if (!existsSync(stamp)) throw new Error(`${dataDir} 里还没有数据。请先运行 npm start -- --data ${dataDir}，再接收文件。`);
  const { demo } = JSON.parse(readFileSync(stamp, 'utf8')) as { demo: boolean };
  const keys = loadKeys(dataDir);
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir: join(root, 'dist/cloudfunctions'),
    schema,
    demo,
    timers: false,
    workers: 1,
    env: keys,
  });
  try {
    Object.assign(process.env, { PUBLIC_ORIGIN: usualOrigin }, originSet(), keys, cloud.sdkEnv());
    await work(cloud.now());
  } finally {
    await cloud.close();
  }
}
