import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { penaltySheet } from '../../../local/bench/requests/sheet';
import { inspectFolder } from '../../../local/fsck/inspect-folder';
import { attachSdk, startTestCloud, NOW, TODAY } from '../../support/cloud';
import { testKeys } from '../../support/keys';
import { addSubject, newPerson } from '../../support/seed';
import { openChangzhi } from '../../support/world';

const ROWS = 3000;
let dataDir: string;
let sheet: Uint8Array;
beforeEach(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-'));
  for (const name of ['keys.json', 'signing.json']) fs.writeFileSync(path.join(dataDir, name), JSON.stringify(testKeys));
  const cloud = await start();
  openChangzhi(cloud);
  const { _id: uscc, name } = addSubject(cloud, newPerson());
  await cloud.close();
  const lines = Array.from({ length: ROWS }, (_, i) => ({ uscc, name, documentNumber: `长市监罚〔2026〕${i}号`, decided: '2026-11-12' }));
  sheet = penaltySheet(lines);
  fs.writeFileSync(path.join(dataDir, 'sheet.csv'), sheet);
});
afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

const start = (): Promise<LocalCloud> => startTestCloud({ dataDir, clock: null, workers: 1 });
const problems = async () => (await inspectFolder(dataDir)).problems;
async function submit(cloud: LocalCloud) {
  attachSdk(cloud);
  const { receiveSheet } = await import('../../../cloudfunctions/intake/receive-sheet');
  const file = { jurisdiction: 'changzhi', bytes: sheet, fileName: 'sheet.csv', field: null, allOrNothing: false };
  return receiveSheet(file, { account: 'operator', now: NOW, today: TODAY });
}

test('an import killed in the middle leaves sound data, and goes on when the file is sent again', async () => {
  const script = path.join(__dirname, 'fixture/import.ts');
  const other = spawn(process.execPath, ['--import', 'tsx', script, dataDir, path.join(dataDir, 'sheet.csv')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  other.stdout.on('data', (chunk: Buffer) => {
    if (/kept [1-9]/.test(String(chunk))) other.kill('SIGKILL');
  });
  const [, signal] = await new Promise<[number | null, string | null]>((resolve) => other.on('exit', (...how) => resolve(how)));
  expect(signal).toBe('SIGKILL');

  const { problems: found, notes, counts } = await inspectFolder(dataDir);
  expect(found).toEqual([]);
  expect(notes).toMatchObject([{ collection: 'batches', detail: expect.stringContaining('重新提交') }]);
  expect(counts.records).toBeGreaterThan(0);
  expect(counts.records).toBeLessThan(ROWS);

  const cloud = await start();
  try {
    expect(await submit(cloud)).toMatchObject({ outcome: 'stored', stored: ROWS, known: 0, corrected: 0 });
    expect(await submit(cloud)).toMatchObject({ outcome: 'knownFile' });
  } finally {
    await cloud.close();
  }
  expect(await problems()).toEqual([]);
});

test('a full disk is told to the operator, nothing is half kept, and with space again it goes on', async () => {
  const cloud = await start();
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const pages = cloud.database.raw.prepare('PRAGMA page_count').raw(true).all([]) as [number][];
    // SQLite's own limit: it says what it says when the disk is full.
    cloud.database.raw.exec(`PRAGMA max_page_count=${pages[0]![0] + 300}`);
    await expect(submit(cloud)).rejects.toMatchObject({ code: 'BUSY' });
    expect(said.mock.calls.flat().join('\n')).toContain('磁盘已满');
    cloud.database.raw.exec('PRAGMA max_page_count=1073741823');
    expect(await submit(cloud)).toMatchObject({ outcome: 'stored', stored: ROWS });
  } finally {
    said.mockRestore();
    await cloud.close();
  }
  expect(await problems()).toEqual([]);
});

test('a database file that is none is refused with what to do', async () => {
  fs.writeFileSync(path.join(dataDir, 'cloud.sqlite'), 'no database'.repeat(1000));
  const { systemWords } = await import('../../../local/cli/system-error');
  const refusal = await start().then(
    () => null,
    (error: unknown) => systemWords(error),
  );
  expect(refusal).toMatch(/已损坏.*备份/);
});
