import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startLocalCloud } from '../../local/emulator/cloud';
import { loadKeys } from '../../local/keys/folder-keys';
import { schema } from '../../cloudfunctions/store/schema';
import { builtFunctions } from '../support/built';
import { runCommand } from '../support/command';
import { newPerson, addSubject } from '../support/seed';
import { openChangzhi } from '../support/world';

const root = path.resolve(__dirname, '../..');
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'));
const dataDir = path.join(dir, 'data');
const file = path.join(dir, 'report.pdf');
let subject: string;
beforeAll(async () => {
  const keys = loadKeys(dataDir);
  const clock = Date.parse('2026-11-20T10:00:00+08:00');
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir: await builtFunctions(),
    schema,
    demo: true,
    timers: false,
    workers: 1,
    clock,
    env: keys,
  });
  openChangzhi(cloud);
  subject = addSubject(cloud, newPerson())._id;
  await cloud.close();
});
afterAll(() => fs.rmSync(dir, { recursive: true }));

/** The command as a user runs it, in a process of its own. */
function runAlone(command: string, ...args: string[]) {
  const script = path.join(root, 'local/cli', `${command}.ts`);
  return spawnSync(process.execPath, ['--import', 'tsx', script, ...args, '--data', dataDir], { cwd: root, encoding: 'utf8' });
}
const run = (command: string, ...args: string[]) => runCommand(command, ...args, '--data', dataDir);

test('a report made by the command verifies by the command, and a changed one doesn’t', async () => {
  const made = runAlone('report', '--jurisdiction', 'changzhi', '--subject', subject, '--out', file);
  expect([made.stderr, made.status]).toEqual(['', 0]);
  expect(made.stdout).toMatch(/已出具专项信用报告/);

  const genuine = runAlone('verify', file, '--json');
  expect(genuine.status).toBe(0);
  const answer = JSON.parse(genuine.stdout) as { compare: { issuer: string } };
  expect(answer).toMatchObject({ verdict: 'genuine', reason: 'VALID', compare: { uscc: subject }, result: { demo: true } });
  expect((await run('verify', file)).out).toContain('不能作为证明');
  // Who compares paper and verdict finds one name of the issuer.
  expect(spawnSync('pdftotext', ['-l', '1', file, '-'], { encoding: 'utf8' }).stdout).toContain(answer.compare.issuer);

  fs.appendFileSync(file, '\n');
  const changed = await run('verify', file);
  expect(changed.status).toBe(2);
  expect(changed.out).toContain('不是原始文件（FILE_APPENDED）');
  expect((await run('verify', path.join(root, 'package.json'))).out).toContain('NOT_PDF');
});

test('a report that can’t be written is not issued', async () => {
  const issued = () => (JSON.parse(runAlone('fsck', '--json').stdout) as { counts: { reports: number } }).counts.reports;
  const before = issued();
  const out = path.join(dir, 'none', 'report.pdf');
  const refused = await run('report', '--jurisdiction', 'changzhi', '--subject', subject, '--out', out);
  expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('找不到')]);
  expect(issued()).toBe(before);
});

test('a sheet of which nothing fits the place is told so', () => {
  const taken = runAlone('intake', 'local/demo/samples/changzhi-penalties.csv', '--jurisdiction', 'heihe');
  expect([taken.status, taken.stdout]).toEqual([0, expect.stringContaining('请核对 --jurisdiction')]);
});

test.each([
  [['report', '--jurisdiction', 'changzhi'], '用法'],
  [['report', '--jurisdiction', 'changzhi', '--subject', '91140400MA0000000X', '--out', '/dev/null'], 'SUBJECT_NOT_FOUND'],
  [['report', '--jurisdiction', 'changzhi', '--subject', 'x', '--out', '/dev/null'], 'BAD_INPUT'],
  [['verify'], '用法'],
  [['verify', '/nowhere.pdf'], '找不到'],
])('%j says what is wrong', async ([command, ...args], words) => {
  const { status, err } = await run(command!, ...args);
  expect(status).toBe(1);
  expect(err).toContain(words);
});
