import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CheckOptions } from '../../../cloudfunctions/audit/check-all';
import type { Problem } from '../../../cloudfunctions/audit/problem';
import { GENESIS, linkHash } from '../../../cloudfunctions/core/audit/link';
import { contentDigest } from '../../../cloudfunctions/runtime/content-digest';
import { contentOf, digestOf } from '../../../cloudfunctions/runtime/record-content';
import type { AuditDoc, DocumentDoc, RecordDoc, ReportDoc } from '../../../cloudfunctions/store/documents';
import { schema } from '../../../cloudfunctions/store/schema';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { ExportReader } from '../../../local/fsck/export-reader';
import { inspectDatabase } from '../../../local/fsck/inspect-database';
import { inspectExport } from '../../../local/fsck/inspect-export';
import { writeExport } from '../../../local/fsck/write-export';
import { soundCloud } from '../../audit/sound';
import { runCommand } from '../../support/command';
import { testKeys } from '../../support/keys';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));
let cloud: LocalCloud;
let sound: string;
let serial = 0;
beforeAll(async () => {
  cloud = await soundCloud();
  sound = written();
});
afterAll(async () => {
  await cloud.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The cloud's data as it is, in a folder of its own. */
function written(): string {
  const dir = path.join(folder, String(++serial));
  writeExport(cloud.database, dir);
  return dir;
}
function copied(): string {
  const dir = path.join(folder, String(++serial));
  fs.cpSync(sound, dir, { recursive: true });
  return dir;
}
const fileOf = (dir: string, collection: string): string => path.join(dir, `${collection}.json`);
const docsIn = <T>(dir: string, collection: string): T[] =>
  fs
    .readFileSync(fileOf(dir, collection), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const put = (dir: string, collection: string, docs: object[]): void =>
  fs.writeFileSync(fileOf(dir, collection), docs.map((doc) => `${JSON.stringify(doc)}\n`).join(''));

const inspect = (dir: string, options: CheckOptions = {}) => inspectExport(dir, { keys: testKeys, ...options });
const problemsOf = async (dir: string, options: CheckOptions = {}): Promise<Problem[]> => (await inspect(dir, options)).problems;
const named = (problems: Problem[]): string[] => problems.map((p) => `${p.kind} ${p.collection} ${p.id}`);

test('an export of sound data is sound, and gives what its database gives', async () => {
  const [there, here] = [await inspect(sound), await inspectDatabase(cloud.database, { keys: testKeys })];
  expect(there.problems).toEqual([]);
  expect(there).toEqual(here);
  expect(await problemsOf(sound, { head: there.head })).toEqual([]);
});

/** A document as another writer of extended JSON may give it: its keys in another order, its numbers with their types. */
function rewritten(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? { $numberLong: String(value) } : { $numberDouble: String(value) };
  if (Array.isArray(value)) return value.map(rewritten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, rewritten(inner)]),
  );
}

test('neither the order of documents and keys nor the writing of numbers and lines counts', async () => {
  const dir = path.join(folder, String(++serial));
  fs.mkdirSync(dir);
  for (const { name } of schema.collections) {
    const lines = docsIn<object>(sound, name).map((doc) => JSON.stringify(rewritten(doc)));
    fs.writeFileSync(path.join(dir, `${name}.jsonl`), `\ufeff${lines.reverse().join('\r\n')}\r\n\r\n`);
  }
  expect(await problemsOf(dir)).toEqual([]);
});

/** Put an export's chain together again, each plain digest made anew; no key is needed for that. */
function rechain(dir: string, links: AuditDoc[]): void {
  let prev = GENESIS;
  const anew = links.map((link, i) => {
    const hash = linkHash(prev, link.entry);
    const made = { ...link, _id: String(i + 1).padStart(12, '0'), seq: i + 1, prev, hash };
    prev = hash;
    return made;
  });
  put(dir, 'audit', anew);
}

test('one document edited, one removed, one forged, all plain digests made anew: the command names each', async () => {
  const dir = copied();
  const [edited, ...records] = docsIn<RecordDoc>(dir, 'records');
  const milder = { ...edited!, fineFen: 100, content: '罚款1元' };
  put(dir, 'records', [{ ...milder, digest: digestOf(contentOf(milder)) }, ...records]);

  const links = docsIn<AuditDoc>(dir, 'audit');
  const chained = new Set(links.filter(({ entry }) => entry.action === 'issue').map(({ entry }) => entry.target));
  const reports = docsIn<ReportDoc>(dir, 'reports');
  const [removed, model] = reports.filter(({ _id }) => chained.has(`reports/${_id}`));
  const statement = { ...model!.statement, number: '140400-20261120-FFFFFFFFFF' };
  const { replaces: _, ...rest } = model!;
  const forged = { ...rest, _id: 'forged', number: statement.number, verification: 'forged', statement };
  put(dir, 'reports', [...reports.filter((r) => r !== removed), forged]);
  const issued = links.find(({ entry }) => entry.action === 'issue' && entry.target === `reports/${model!._id}`)!;
  const entry = { ...issued.entry, id: 'forged', target: 'reports/forged', detail: { statement: contentDigest(statement) } };
  rechain(dir, [...links, { ...issued, entry }]);

  const keys = path.join(folder, 'keys.json');
  fs.writeFileSync(keys, JSON.stringify(testKeys));
  const { status, out } = await runCommand('fsck', '--export', dir, '--keys', keys, '--json');
  const found = named((JSON.parse(out) as { problems: Problem[] }).problems);
  expect(status).toBe(1);
  expect(found).toContain(`content records ${edited!._id}`);
  expect(found).toContain(`unaudited reports ${removed!._id}`);
  expect(found).toContain('content reports forged');
  expect(found).toContain('identity reports forged');
  expect(found).toContain(`chain audit ${String(links.length + 1).padStart(12, '0')}`);
});

test('whether an export is of demo data is for whoever checks it to say', async () => {
  const asked = (...more: string[]) => runCommand('fsck', '--export', sound, '--json', ...more);
  const unknown = '不知道是不是演示数据';
  expect([(await asked()).out, (await asked('--demo')).out]).toEqual([
    expect.stringContaining(unknown),
    expect.not.stringContaining(unknown),
  ]);
});

// Each document is a free-form object here: the tests break what the types promise.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
const edits: [what: string, collection: string, change: (doc: Any) => void][] = [
  ['a subject', 'subjects', (d) => (d.status = 'x')],
  ['a record of nobody', 'records', (d) => (d.subject = 'x')],
  ['a binding', 'bindings', (d) => (d.since -= 1)],
  ['a batch', 'batches', (d) => (d.rows += 1)],
  ['a report', 'reports', (d) => (d.statement.validTo = '2020-01-01')],
  ['a code', 'codes', (d) => (d.seatsLeft += 1)],
  ['a publication', 'publications', (d) => (d.publication.number = 'x')],
  ['a link', 'audit', (d) => (d.entry.actor = 'x')],
  ['a field of another type', 'codes', (d) => (d.uses = [null])],
  ['a duplicate key', 'documents', (d) => (d.sha256 = 'x')],
];
test.each(edits)('%s, edited: the database and its export give the same findings', async (_what, collection, change) => {
  const { raw } = cloud.database;
  raw.exec('BEGIN');
  try {
    const [doc] = cloud.database.all<Any>(collection);
    change(doc);
    raw.prepare(`UPDATE "c:${collection}" SET body = ? WHERE id = ?`).run([JSON.stringify(doc), `s${doc._id}`]);
    const here = (await inspectDatabase(cloud.database, { keys: testKeys })).problems.filter((p) => p.kind !== 'index');
    expect(here.length).toBeGreaterThan(0);
    expect(await problemsOf(written())).toEqual(here);
  } finally {
    raw.exec('ROLLBACK');
  }
});

test.each(schema.collections.map(({ name }) => name))('without %s it names that, and accuses nothing else', async (name) => {
  const dir = copied();
  fs.rmSync(fileOf(dir, name));
  const found = await inspect(dir);
  expect(found.problems).toEqual([{ kind: 'missing', collection: name, id: '-', detail: expect.stringContaining('无法核对') }]);
  expect(found.counts[name]).toBeUndefined();
});

test('what is no document is named by file and line', async () => {
  const dir = copied();
  const lines = fs.readFileSync(fileOf(dir, 'staff'), 'utf8');
  const gbk = Buffer.from([0x7b, 0x22, 0xca, 0xbe, 0xc0, 0xfd, 0x22, 0x3a, 0x31, 0x7d, 0x0a]);
  fs.writeFileSync(fileOf(dir, 'staff'), Buffer.concat([Buffer.from('{"_id":\n[]\n\n'), gbk, Buffer.from(lines)]));
  const found = await inspect(dir);
  expect(named(found.problems)).toEqual(['1', '2', '4'].map((line) => `unreadable staff staff.json 第 ${line} 行`));
  expect(found.counts.staff).toBe(docsIn(sound, 'staff').length + 3);
});

test('a document that stands twice is found', async () => {
  const dir = copied();
  const [first, ...others] = docsIn<ReportDoc>(dir, 'reports');
  put(dir, 'reports', [first!, ...others, first!]);
  expect(named(await problemsOf(dir))).toContain(`identity reports ${first!._id}`);
});

test('a chain cut at its end shows against the head given from outside', async () => {
  const dir = copied();
  const { head } = await inspect(dir);
  put(dir, 'audit', docsIn<AuditDoc>(dir, 'audit').slice(0, -3));
  expect(named(await problemsOf(dir, { head }))).toContain(`cut audit ${head!.seq}`);
});

test('what it has no key, no head, no file for it says', async () => {
  const { problems, unchecked } = await inspect(sound, { keys: null });
  expect(problems).toEqual([]);
  for (const what of ['APP_HMAC_KEY', 'APP_MASTER_KEYS', '--head', '份文件是否', '演示人员']) {
    expect(unchecked.filter((line) => line.includes(what))).toHaveLength(1);
  }
  const dir = copied();
  fs.writeFileSync(path.join(dir, 'keys.json'), '{}');
  const { head, unchecked: strange } = await inspect(dir);
  expect(strange.join()).toContain('keys.json');
  expect((await inspect(dir, { head })).unchecked.join()).not.toContain('--head');
});

test('the issued files are checked where the storage stands beside', async () => {
  const dir = copied();
  const [document, ...others] = docsIn<DocumentDoc>(dir, 'documents');
  const gone = others.map(({ _id }) => `reference documents ${_id}`);
  const file = path.join(dir, 'storage', document!.file.replace(/^cloud:\/\/[^/]+\//, ''));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  expect(named(await problemsOf(dir)).sort()).toEqual([`reference documents ${document!._id}`, ...gone].sort());
  fs.writeFileSync(file, 'forged');
  expect(named(await problemsOf(dir)).sort()).toEqual([`content documents ${document!._id}`, ...gone].sort());
});

test('it refuses a folder without an export, a collection in two files, and keys that are none', async () => {
  const dir = copied();
  expect(() => new ExportReader(path.join(folder, 'none'))).toThrow(/没有导出的集合.*--export/);
  await expect(inspect(dir, { keys: { APP_HMAC_KEY: 'short' } })).rejects.toMatchObject({ code: 'CONFIG_MISSING' });
  await expect(inspect(dir, { keys: { APP_MASTER_KEYS: '{' } })).rejects.toMatchObject({ code: 'CONFIG_MISSING' });
  fs.copyFileSync(fileOf(dir, 'staff'), path.join(dir, 'staff.jsonl'));
  expect(() => new ExportReader(dir)).toThrow(/staff 有两个文件/);
  expect(() => writeExport(cloud.database, dir)).toThrow(/已经有文件.*--to/);
});
