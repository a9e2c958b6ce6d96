import { parseStored, type Doc } from '../../local/emulator/data/ejson';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { CheckOptions } from '../../cloudfunctions/audit/check-all';
import { checks } from '../../cloudfunctions/audit/checks';
import { type ProblemKind, problemKinds } from '../../cloudfunctions/audit/problem';
import { inspectDatabase } from '../../local/fsck/inspect-database';
import { testKeys } from '../support/keys';
import { type One, edits } from './edits';
import { soundCloud } from './sound';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await soundCloud();
});
afterAll(() => cloud.close());

// Each document is a free-form object here: the tests break what the types promise.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
const options: CheckOptions = { keys: testKeys, demo: true };
const docs = (collection: string): Any[] => [...cloud.database.all<Any>(collection)];
const raw = () => cloud.database.raw;
const key = (id: string): string => `s${id}`;

/** Change the stored text of a document, as somebody with a database tool does. */
function edit(collection: string, id: string, change: (doc: Any) => void): void {
  const table = `"c:${collection}"`;
  const [row] = raw()
    .prepare(`SELECT body FROM ${table} WHERE id = ?`)
    .all([key(id)]) as { body: string }[];
  const doc = parseStored(row!.body);
  change(doc);
  raw()
    .prepare(`UPDATE ${table} SET body = ? WHERE id = ?`)
    .run([JSON.stringify(doc), key(id)]);
}
const remove = (collection: string, id: string): void =>
  void raw()
    .prepare(`DELETE FROM "c:${collection}" WHERE id = ?`)
    .run([key(id)]);
const one: One = (collection, which = () => true) => {
  const found = docs(collection).find(which);
  if (!found) throw new Error(`no such document in ${collection}`);
  return found;
};
const editOne = (collection: string, which: (doc: Any) => boolean, change: (doc: Any) => void): string => {
  const { _id } = one(collection, which);
  edit(collection, _id, change);
  return _id;
};

/** What fsck finds after a change that is undone again. */
async function after(change: () => unknown, given: CheckOptions = options): Promise<{ id: unknown; problems: string[] }> {
  raw().exec('BEGIN');
  try {
    const id = change();
    const { problems } = await inspectDatabase(cloud.database, given);
    return { id, problems: problems.map((p) => `${p.kind} ${p.collection} ${p.id}`) };
  } finally {
    raw().exec('ROLLBACK');
  }
}

test('a database made by the product alone is sound, chained or not', async () => {
  const found = await inspectDatabase(cloud.database, options);
  expect(found.problems).toEqual([]);
  expect(found.notes).toEqual([]);
  for (const name of ['subjects', 'bindings', 'records', 'quarantine', 'batches', 'reports', 'codes', 'audit']) {
    expect([name, found.counts[name]! > 0]).toEqual([name, true]);
  }
  expect(found.waiting).toBeGreaterThan(0);
  expect(found.head!.seq).toBe(found.counts.audit);
});

test.each(edits)('%s is found as %s', async (_what, kind, collection, which, change) => {
  const { id, problems } = await after(() => editOne(collection, which, (doc) => change(doc, one)));
  expect(problems).toContain(`${kind} ${collection} ${id as string}`);
});

test('every check has its edits, found by what it alone says', () => {
  const own: ProblemKind[] = ['reference', 'state', 'identity', 'count'];
  const edited = edits.filter(([, kind]) => own.includes(kind)).map(([, , collection]) => collection);
  expect(Object.keys(checks).filter((name) => checks[name] && !edited.includes(name))).toEqual([]);
});

const link = (n: number): Any => docs('audit')[n];

test.each<[what: string, expected: ProblemKind, collection: string, change: () => unknown]>([
  ['a removed link', 'chain', 'audit', () => (remove('audit', link(20)._id), link(20)._id)],
  ['a link removed and the rest renumbered', 'chain', 'audit', () => renumber(20)],
  ['two links in another order', 'chain', 'audit', () => swap(20)],
  ['a link edited with its hash', 'chain', 'audit', () => forge(20)],
  ['an entry chained twice', 'chain', 'audit', () => edit('audit', link(21)._id, (d) => (d.entry = link(20).entry))],
  ['a removed report', 'unaudited', 'reports', () => remove('reports', one('reports')._id)],
  ['a removed code', 'unaudited', 'codes', () => remove('codes', one('codes')._id)],
  ['a removed binding', 'unaudited', 'bindings', () => remove('bindings', one('bindings')._id)],
  ['a removed record', 'count', 'batches', () => remove('records', one('records', (d) => d.version === 1)._id)],
  ['a removed subject', 'reference', 'records', () => remove('subjects', one('records').subject)],
  ['text that is no document', 'unreadable', 'codes', () => raw().exec(`UPDATE "c:codes" SET body = '{'`)],
  ['a lost index', 'index', 'reports', () => dropIndex('reports')],
  ['a key beside its document', 'index', 'records', () => raw().exec(`UPDATE "c:records" SET "k:subject" = 'sx' WHERE rid = 1`)],
  ['an id beside its document', 'index', 'codes', () => raw().exec(`UPDATE "c:codes" SET id = 'sx' WHERE rid = 1`)],
])('%s is found as %s', async (_what, kind, collection, change) => {
  const { problems } = await after(change);
  expect(problems.some((p) => p.startsWith(`${kind} ${collection} `))).toBe(true);
});

function renumber(from: number): void {
  const all = docs('audit');
  remove('audit', all[from]._id);
  for (const doc of all.slice(from + 1)) {
    const _id = String(doc.seq - 1).padStart(12, '0');
    raw()
      .prepare(`UPDATE "c:audit" SET id = ?, body = ? WHERE id = ?`)
      .run([key(_id), JSON.stringify({ ...doc, _id, seq: doc.seq - 1 }), key(doc._id)]);
  }
}

function swap(n: number): void {
  const [a, b] = [link(n), link(n + 1)];
  edit('audit', a._id, (d) => (d.entry = b.entry));
  edit('audit', b._id, (d) => (d.entry = a.entry));
}

function forge(n: number): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { linkHash } = require('../../cloudfunctions/core/audit/link') as typeof import('../../cloudfunctions/core/audit/link');
  edit('audit', link(n)._id, (d) => {
    d.entry.actor = 'x';
    d.hash = linkHash(d.prev, d.entry);
  });
}

function dropIndex(collection: string): void {
  const rows = raw()
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'c:${collection}' AND name LIKE 'i:%'`)
    .all([]) as { name: string }[];
  raw().exec(`DROP INDEX "${rows[0]!.name}"`);
}

test('a chain cut at its end shows against the head noted before, and by what its entries told of', async () => {
  const head = (await inspectDatabase(cloud.database, options)).head!;
  const cut = () =>
    docs('audit')
      .slice(-3)
      .forEach((d: Doc) => remove('audit', d._id as string));
  expect((await after(cut, { ...options, head })).problems).toContain(`cut audit ${head.seq}`);
  expect((await after(cut)).problems.filter((p) => p.startsWith('unaudited')).length).toBeGreaterThan(0);
  expect((await after(() => undefined, { ...options, head })).problems).toEqual([]);
  expect((await after(() => undefined, { ...options, head: { seq: head.seq, hash: 'x' } })).problems).toContain(`cut audit ${head.seq}`);
  expect((await after(() => undefined, { ...options, head: { seq: 0, hash: '0'.repeat(64) } })).problems).toEqual([]);
});

test('a release that broke off, a repeated write and a batch still coming in are no problems', async () => {
  const chained = link(0).entry;
  const [collection, id] = chained.target.split(/\/(.*)/s) as [string, string];
  const found = await after(() => {
    edit(collection, id, (d) => d.outbox.push(chained, chained) && (d.unchained = true));
    editOne(
      'staff',
      () => true,
      (d) => (d.unchained = true),
    );
  });
  // A flag set by hand isn't in its index: that alone is seen.
  expect(found.problems.filter((p) => !p.startsWith('index'))).toEqual([]);
  expect(
    (await after(() => edit(collection, id, (d) => d.outbox.push({ ...chained, actor: 'x' }) && (d.unchained = true)))).problems,
  ).toContain(`chain ${collection} ${id}`);
});

test('demo people in real data are a problem', async () => {
  expect((await after(() => undefined, { ...options, demo: false })).problems).toEqual(['state demoPeople -']);
});

test('a natural person is not printed by number', async () => {
  const number = '110101190608082196';
  const { problems } = await after(() =>
    editOne(
      'subjects',
      () => true,
      (d) => Object.assign(d, { _id: number, kind: 'x' }),
    ),
  );
  expect(problems.join()).not.toContain(number);
  expect(problems).toContain('state subjects 110***********2196');
});

test('every kind of problem is found somewhere and says what to do', () => {
  const tested = new Set<string>([...edits.map(([, kind]) => kind), 'count', 'index', 'chain', 'unreadable', 'cut', 'missing']);
  expect(new Set(Object.keys(problemKinds))).toEqual(tested);
  for (const advice of Object.values(problemKinds)) expect(advice).toMatch(/^[^a-zA-Z]+。.+。$/);
});
