import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { attach } from '../../../local/emulator/attach';
import { startLocalCloud } from '../../../local/emulator/cloud';
import { loadKeys } from '../../../local/keys/folder-keys';
import { functionsFolder, lab, schema } from './fixture/start';

const functionsDir = functionsFolder({ lab: {} });
let dataDir: string;
beforeEach(() => {
  dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'data-')), 'data');
});
afterEach(() => fs.rmSync(path.dirname(dataDir), { recursive: true, force: true }));

/** Starts the cloud in another process and waits until it has kept some documents. */
function child(): Promise<{ process: ChildProcess; kept: () => number; said: () => string }> {
  const started = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'fixture/child.ts'), dataDir, functionsDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const kept = () => [...said.matchAll(/kept (\d+)/g)].length;
  return new Promise((resolve, reject) => {
    started.on('error', reject);
    started.stdout.on('data', (chunk) => {
      said += chunk;
      if (kept() > 20) resolve({ process: started, kept, said: () => said });
    });
  });
}

test('what was answered survives kill -9; the lock does not', async () => {
  const { process: other, kept } = await child();
  const refused = startLocalCloud({ dataDir, functionsDir, schema, timers: false });
  await expect(refused).rejects.toThrow(new RegExp(`process ${other.pid}.*正被进程 ${other.pid}`, 's'));
  expect(attach(dataDir)!.env.TENCENTCLOUD_SECRETID).toMatch(/^[0-9a-f]+$/);
  other.kill('SIGKILL');
  await new Promise((resolve) => other.on('exit', resolve));
  expect(attach(dataDir)).toBeNull();
  const { cloud, run } = await lab({ dataDir, functionsDir });
  try {
    const docs = [...cloud.database.all<{ _id: string }>('things')];
    expect(docs.length).toBeGreaterThanOrEqual(kept());
    expect(docs.map((doc) => doc._id)).toEqual(docs.map((_, i) => `d${i}`));
    expect(cloud.database.raw.pragma('integrity_check', { simple: true })).toMatchObject({ integrity_check: 'ok' });
    expect(await run(`return (await db.collection('things').where({ tags: 'u7' }).get()).data.length`)).toBe(1);
  } finally {
    await cloud.close();
  }
});

test('a second start in the same process is refused, and nothing is left by it', async () => {
  const { cloud } = await lab({ dataDir, functionsDir });
  await expect(lab({ dataDir, functionsDir })).rejects.toThrow(/in use/);
  expect(attach(dataDir)).not.toBeNull();
  await cloud.close();
  expect(attach(dataDir)).toBeNull();
  expect(fs.existsSync(path.join(dataDir, 'run.json'))).toBe(false);
  const again = await lab({ dataDir, functionsDir });
  await again.cloud.close();
});

test('a taken port is refused, and the data are free again', async () => {
  const first = await lab();
  const port = Number(new URL(first.cloud.origin).port);
  await expect(lab({ dataDir, functionsDir, port })).rejects.toThrow(/EADDRINUSE/);
  const second = await lab({ dataDir, functionsDir });
  await second.cloud.close();
  await first.cloud.close();
});

test('the run file is for its owner, and enough for the real SDK', async () => {
  const { cloud } = await lab({ dataDir, functionsDir });
  try {
    expect(fs.statSync(path.join(dataDir, 'run.json')).mode & 0o777).toBe(0o600);
    const code = `const c = require('wx-server-sdk'); c.init({ env: 'local' });
      c.database().collection('things').add({ data: { _id: 'cli' } }).then((r) => console.log(r._id))`;
    const { env, origin } = attach(dataDir)!;
    expect(origin).toBe(cloud.origin);
    const cli = spawn(process.execPath, ['-e', code], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
    await new Promise((resolve) => cli.on('exit', resolve));
    expect(cloud.database.get('things', 'cli')).toEqual({ _id: 'cli' });
  } finally {
    await cloud.close();
  }
});

test('keys are made once, for the owner only', () => {
  const keys = loadKeys(dataDir);
  expect(Buffer.from((JSON.parse(keys.APP_MASTER_KEYS!) as Record<string, string>)['1']!, 'base64')).toHaveLength(32);
  expect(Buffer.from(keys.APP_HMAC_KEY!, 'base64')).toHaveLength(32);
  expect(loadKeys(dataDir)).toEqual(keys);
  expect(fs.statSync(path.join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
});

test('demo data and real data keep apart, and only demo data have a clock to set', async () => {
  const { cloud } = await lab({ dataDir, functionsDir });
  expect(() => cloud.setClock(0)).toThrow(/demo/);
  await cloud.close();
  await expect(lab({ dataDir, functionsDir, demo: true })).rejects.toThrow(/正式数据/);
  await expect(lab({ dataDir, functionsDir, clock: 0 })).rejects.toThrow(/演示数据/);
  const demoDir = `${dataDir}-demo`;
  const demo = await lab({ dataDir: demoDir, functionsDir, demo: true, clock: 1e12 });
  expect(demo.cloud.now() - 1e12).toBeLessThan(60_000);
  await demo.cloud.close();
  await expect(lab({ dataDir: demoDir, functionsDir })).rejects.toThrow(/演示数据.*去掉 --real/);
});

test('a new schema makes its indexes from the documents, and forgets old ones', async () => {
  const before = await lab({ dataDir, functionsDir });
  before.cloud.database.load('plain', [
    { _id: 'a', color: 'red', marks: ['m1', 'm2'] },
    { _id: 'b', color: 'blue', marks: 'm2' },
  ]);
  await before.cloud.close();
  const query = `return (await db.collection('plain').where(input).get()).data.map((d) => d._id).sort().join() `;
  const collections = [...schema.collections.filter(({ name }) => name !== 'plain')];
  const plain = (...paths: string[]) => ({
    version: 2,
    collections: [...collections, { name: 'plain', indexes: paths.map((path) => ({ name: path, keys: [[path, 1]] as [string, 1][] })) }],
  });
  const second = await lab({ dataDir, functionsDir, schema: plain('color', 'marks') });
  expect(await second.run(query, { color: 'red' })).toBe('a');
  expect(await second.run(query, { marks: 'm2' })).toBe('a,b');
  await second.cloud.close();
  const third = await lab({ dataDir, functionsDir, schema: plain('marks') });
  expect(await third.run(query, { marks: 'm1' })).toBe('a');
  await expect(third.run(query, { color: 'red' })).rejects.toThrow(/no index/);
  await third.cloud.close();
  const fourth = await lab({ dataDir, functionsDir, schema: { version: 3, collections: [] } });
  expect([...fourth.cloud.database.all('plain')]).toHaveLength(2);
  await fourth.cloud.close();
});

test.each(['keys.json', 'signing.json'])('without %s beside the data nothing is made anew, and the remedy is said', async (name) => {
  loadKeys(dataDir);
  await (await lab({ dataDir, functionsDir })).cloud.close();
  fs.renameSync(path.join(dataDir, name), path.join(dataDir, 'away'));
  expect(() => loadKeys(dataDir)).toThrow(new RegExp(`没有密钥文件 ${name}.*备份中把 ${name} 恢复到这个目录`));
  expect(fs.existsSync(path.join(dataDir, name))).toBe(false);
  fs.renameSync(path.join(dataDir, 'away'), path.join(dataDir, name));
  expect(Object.keys(loadKeys(dataDir)).length).toBeGreaterThan(5);
});

test('a run file that a killed process left says nothing, whoever bears its number now', async () => {
  await (await lab({ dataDir, functionsDir })).cloud.close();
  fs.writeFileSync(path.join(dataDir, 'run.json'), JSON.stringify({ pid: process.pid, origin: 'http://127.0.0.1:1', sdkEnv: {} }));
  expect(attach(dataDir)).toBeNull();
  const { cloud } = await lab({ dataDir, functionsDir });
  expect(attach(dataDir)).toMatchObject({ origin: cloud.origin });
  await cloud.close();
});
