import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import type { Inspection } from '../../../cloudfunctions/audit/inspection';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { loadKeys } from '../../../local/keys/folder-keys';
import { testKeys } from '../../support/keys';
import { addSubject, newPerson } from '../../support/seed';
import { startTestCloud } from '../../support/cloud';
import { openChangzhi, withReport } from '../../support/world';

const root = path.resolve(__dirname, '../../..');
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'fsck-test-'));
// The seeds mark what they load with the tests' own key.
fs.writeFileSync(path.join(dataDir, 'keys.json'), JSON.stringify(testKeys));
const keys = loadKeys(dataDir);
const start = (): Promise<LocalCloud> => startTestCloud({ dataDir, clock: null, workers: 1, env: keys });
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

/** The command as a user runs it, in a process of its own. */
async function run(name: string, ...options: string[]): Promise<{ code: number; out: string }> {
  const args = ['--import', 'tsx', path.join(root, `local/cli/${name}.ts`), ...options];
  try {
    return { code: 0, out: (await promisify(execFile)(process.execPath, args)).stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}
const command = (...more: string[]) => run('fsck', '--data', dataDir, ...more);
const json = async (): Promise<Inspection> => JSON.parse((await command('--json')).out) as Inspection;

function withDatabase(work: (raw: Database.Database) => void): void {
  const raw = new Database(path.join(dataDir, 'cloud.sqlite'));
  work(raw);
  raw.close();
}

test('reads the data of a cloud that runs and writes, of one that stopped, and says what is wrong', async () => {
  const cloud = await start();
  // Enough to make the write-ahead log begin anew while it is copied.
  const writer = { busy: true };
  const writes = (async () => {
    for (; writer.busy; await new Promise(setImmediate)) for (let i = 0; i < 50; i++) addSubject(cloud, newPerson());
  })();
  const running = await json();
  writer.busy = false;
  await writes;
  expect(running.problems).toEqual([]);
  expect(running.counts.subjects).toBeGreaterThan(0);
  const written = [...cloud.database.all('subjects')].length;
  await cloud.close();
  expect((await json()).counts.subjects).toBe(written);
  expect(fs.readdirSync(dataDir).filter((name) => name.startsWith('fsck-'))).toEqual([]);

  const sound = await command();
  expect(sound.code).toBe(0);
  expect(sound.out).toContain('没有发现问题');
  withDatabase((raw) => {
    raw.exec(`UPDATE "c:subjects" SET body = json_set(body, '$.kind', 'x') WHERE rid = 1`);
    raw.exec('DROP INDEX "i:subjects:representative:representativePerson 1"');
  });
  const broken = await command();
  expect(broken.code).toBe(1);
  expect(broken.out).toContain('[state] 1 个');
  expect(broken.out).toContain('[index] 1 个');
});

test('the bytes of an issued document are those registered, or it says so', async () => {
  const cloud = await start();
  openChangzhi(cloud);
  const { holder, number } = await withReport(cloud);
  await holder.call('holder', 'getPdf', { number });
  await cloud.close();
  const ofDocuments = async () => (await json()).problems.filter((p) => p.collection === 'documents').map((p) => [p.kind, p.detail]);
  expect(await ofDocuments()).toEqual([]);
  const folder = path.join(dataDir, 'storage/documents');
  const file = path.join(folder, fs.readdirSync(folder)[0]!);
  const bytes = fs.readFileSync(file);
  bytes[1000]! ^= 1;
  fs.writeFileSync(file, bytes);
  expect(await ofDocuments()).toEqual([['content', '存放的文件与登记的摘要不符']]);
  fs.rmSync(file);
  expect(await ofDocuments()).toEqual([['reference', '存放的文件不在了']]);
});

test('the data written as an export is sound, its issued files with it', async () => {
  const before = await json();
  const to = path.join(dataDir, 'exported');
  expect(await run('export', '--data', dataDir, '--to', to)).toMatchObject({ code: 0, out: expect.stringContaining('npm run fsck') });
  const head = `${before.head!.seq}:${before.head!.hash}`;
  const found = await run('fsck', '--export', to, '--keys', path.join(dataDir, 'keys.json'), '--head', head, '--json');
  expect(JSON.parse(found.out)).toMatchObject({ counts: before.counts, head: before.head, unchecked: [] });
  expect(await run('export', '--data', dataDir, '--to', to)).toMatchObject({ code: 1, out: expect.stringContaining('已经有文件') });
});

test('what it refuses to read, it says', async () => {
  const wrong = await command('--head', 'x');
  expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('序号:摘要')]);
  const cut = await command('--head', `7:${'0'.repeat(64)}`);
  expect([cut.code, cut.out]).toEqual([1, expect.stringContaining('[cut] 1 个')]);
  fs.rmSync(path.join(dataDir, 'cloud.sqlite'));
  const none = await command();
  expect([none.code, none.out]).toEqual([1, expect.stringContaining('没有找到数据')]);
});
