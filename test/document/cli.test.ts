import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startLocalCloud } from '../../local/emulator/cloud';
import { loadKeys } from '../../local/keys/folder-keys';
import { signReport } from '../../cloudfunctions/reports/sign-report';
import { reports } from '../../cloudfunctions/store/documents';
import { schema } from '../../cloudfunctions/store/schema';
import { builtFunctions } from '../support/built';
import { newKey, wechatClient } from '../support/clients';
import { runCommand } from '../support/command';
import { newPerson, addSubject } from '../support/seed';
import { receiptMadeHere } from '../support/papers';
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
  const { out } = await run('verify', file);
  expect(out).toContain('不能作为证明');
  // What it says and how far that reaches, not only that it is genuine.
  expect(out).toMatch(/领域.*\n(.*\n)*范围 .*\n查询期间 .*\n数据截至 /);
  expect(out).toMatch(/出具时间 20\d\d年/);
  // Who compares paper and verdict finds one name of the issuer.
  expect(spawnSync('pdftotext', ['-l', '1', file, '-'], { encoding: 'utf8' }).stdout).toContain(answer.compare.issuer);

  fs.appendFileSync(file, '\n');
  const changed = await run('verify', file);
  expect(changed.status).toBe(2);
  expect(changed.out).toContain('不是原始文件（FILE_APPENDED）');
  expect((await run('verify', path.join(root, 'README.md'))).out).toContain('NOT_PDF');
  expect((await run('verify', path.join(root, 'package.json'))).out).toContain('DATA_UNREAD');
});

test('a receipt, its page and a report’s data verify by the command; a changed one doesn’t', async () => {
  const issued = runAlone('report', '--jurisdiction', 'changzhi', '--subject', subject, '--out', path.join(dir, 'other.pdf'));
  const [, number, verificationCode] = /编号 (\S+) +核验码 (\S+)/.exec(issued.stdout) as unknown as [string, string, string];
  const cloud = await startLocalCloud({
    ...{ dataDir, functionsDir: await builtFunctions(), schema, demo: true, timers: false, workers: 1, env: loadKeys(dataDir) },
    clock: Date.parse('2026-11-20T10:30:00+08:00'),
  });
  const keep = (name: string, content: string | Buffer): string => {
    fs.writeFileSync(path.join(dir, name), content);
    return path.join(dir, name);
  };
  const files: Record<string, string> = {};
  try {
    Object.assign(process.env, loadKeys(dataDir), cloud.sdkEnv(), { PUBLIC_ORIGIN: cloud.origin });
    const [report] = await reports.find({ number }, { limit: 1 });
    const life = { state: 'valid' as const, since: null, flags: [] };
    files.data = keep('data.json', JSON.stringify(signReport(report!.statement, life, cloud.now()).signed));
    const verifier = wechatClient(cloud);
    const { receipt } = await verifier.call('verifier', 'verifyCode', { code: verificationCode, key: newKey() });
    files.receipt = keep('receipt.json', JSON.stringify(receipt!.signed));
    await receiptMadeHere(cloud, verifier, receipt!.id);
    const { url } = await verifier.call('verifier', 'getReceiptPdf', { id: receipt!.id });
    files.page = keep('receipt.pdf', Buffer.from(await (await fetch(url)).arrayBuffer()));
  } finally {
    await cloud.close();
  }
  const data = await run('verify', files.data!);
  expect([data.status, data.out]).toEqual([0, expect.stringContaining('真实有效（VALID）')]);
  for (const kind of ['receipt', 'page']) {
    const { status, out } = await run('verify', files[kind]!);
    expect([kind, status]).toEqual([kind, 0]);
    expect(out).toContain('真实的核验回执（RECEIPT_GENUINE）');
    for (const words of ['真实有效；长治市39个领域', '核验方式 输入核验码', '那份报告现在 有效', '不能作为证明'])
      expect(out).toContain(words);
  }
  const { signature } = JSON.parse(fs.readFileSync(files.receipt!, 'utf8')) as { signature: string };
  const other = signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'));
  const forged = keep('forged.json', fs.readFileSync(files.receipt!, 'utf8').replace(signature, other));
  fs.appendFileSync(files.page!, '\n');
  expect(await run('verify', forged)).toMatchObject({ status: 2, out: expect.stringContaining('RECEIPT_FORGED') });
  expect(await run('verify', files.page!)).toMatchObject({ status: 2, out: expect.stringContaining('RECEIPT_CHANGED') });
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
