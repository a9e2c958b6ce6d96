import { parseStored, type Doc } from '../../local/emulator/data/ejson';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { CheckOptions } from '../../cloudfunctions/audit/check-all';
import { type ProblemKind, problemKinds } from '../../cloudfunctions/audit/problem';
import { inspectDatabase } from '../../local/fsck/inspect-database';
import { testKeys } from '../support/keys';
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
const one = (collection: string, which: (doc: Any) => boolean = () => true): Any => {
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

const withUses =
  (n: number) =>
  (doc: Any): boolean =>
    doc.uses?.length === n;
const anyReport = (doc: Any): boolean => doc.withdrawn === null && doc.revoked === null;
const corrected = (doc: Any): boolean => doc.version > 1;

const edits: [what: string, expected: ProblemKind, collection: string, which: (doc: Any) => boolean, change: (doc: Any) => void][] = [
  ['a missing schema version', 'envelope', 'subjects', () => true, (d) => delete d.v],
  ['another schema version', 'envelope', 'records', () => true, (d) => (d.v = 99)],
  ['no outbox', 'envelope', 'staff', () => true, (d) => delete d.outbox],
  ['an entry that is never chained', 'envelope', 'reports', (d) => d.unchained, (d) => delete d.unchained],
  ['an entry about something else', 'unaudited', 'reports', (d) => d.unchained, (d) => (d.outbox[0].target = 'reports/x')],
  ['a binding of another subject', 'identity', 'bindings', () => true, (d) => (d.subject = 'x')],
  ['a binding to nobody', 'reference', 'bindings', () => true, (d) => (d.subject = 'x')],
  ['a binding that is longer', 'unaudited', 'bindings', () => true, (d) => (d.since -= 1)],
  ['a binding that ended untold', 'unaudited', 'bindings', () => true, (d) => (d.ended = d.since + 1)],
  ['a subject of an unknown kind', 'state', 'subjects', () => true, (d) => (d.kind = 'x')],
  ['a subject of an unknown status', 'state', 'subjects', () => true, (d) => (d.status = 'x')],
  ['a subject without a representative', 'state', 'subjects', () => true, (d) => (d.representativePerson = '')],
  [
    'another representative',
    'content',
    'subjects',
    (d) => d.outbox.length + d.name.endsWith('有限责任公司'),
    (d) => (d.representativePerson = 'x'),
  ],
  ['an orphan record', 'reference', 'records', () => true, (d) => (d.subject = 'x')],
  ['a record of no batch', 'reference', 'records', () => true, (d) => (d.batch = 'x')],
  ['a record of no place', 'reference', 'records', () => true, (d) => (d.jurisdiction = 'x')],
  ['a record of no unit', 'reference', 'records', () => true, (d) => (d.unit = 'x')],
  ['a record of no field', 'reference', 'records', () => true, (d) => (d.field = 'x')],
  ['a record of no kind', 'state', 'records', () => true, (d) => (d.kind = 'x')],
  ['a record of no day', 'state', 'records', () => true, (d) => (d.decided = '2026-02-30')],
  ['half a 分', 'state', 'records', (d) => d.fineFen, (d) => (d.fineFen += 0.5)],
  ['another fine', 'content', 'records', (d) => d.fineFen, (d) => (d.fineFen += 100)],
  ['a record whose history is gone', 'state', 'records', corrected, (d) => (d.history = [])],
  [
    'an edited earlier version',
    'content',
    'records',
    corrected,
    (d) => (d.history[0].content = d.history[0].content.replace('0.2万元', '0.1万元')),
  ],
  ['an earlier version of no batch', 'reference', 'records', corrected, (d) => (d.history[0].batch = 'x')],
  ['an earlier version of another number', 'state', 'records', corrected, (d) => (d.history[0].version = 7)],
  ['a row in quarantine of no batch', 'reference', 'quarantine', () => true, (d) => (d.batch = 'x')],
  ['a row in quarantine that lost its text', 'content', 'quarantine', () => true, (d) => (d.content = '{')],
  ['a row that waits and is matched', 'state', 'quarantine', (d) => d.matched, (d) => (d.waiting = true)],
  ['a row that concerns nobody and waits', 'state', 'quarantine', (d) => d.waiting, (d) => (d.mayConcern = null)],
  ['a row matched with nothing', 'reference', 'quarantine', (d) => d.matched, (d) => (d.matched = 'x')],
  [
    'a row matched untold',
    'unaudited',
    'quarantine',
    (d) => d.waiting,
    (d) => Object.assign(d, { waiting: false, mayConcern: null, matched: one('records')._id }),
  ],
  ['rows that went nowhere', 'count', 'batches', (d) => d.stored > 0, (d) => (d.stored += 1)],
  ['rows that came from nowhere', 'count', 'batches', () => true, (d) => (d.rows += 1)],
  [
    'counts other than those told',
    'unaudited',
    'batches',
    (d) => d.stored > 0,
    (d) => Object.assign(d, { stored: d.stored - 1, known: d.known + 1 }),
  ],
  ['another file', 'unaudited', 'batches', () => true, (d) => (d.fileDigest = 'x')],
  ['a batch done untold', 'unaudited', 'batches', () => true, (d) => (d.state = 'receiving')],
  ['arrears of nobody', 'reference', 'arrears', () => true, (d) => (d.subject = 'x')],
  ['arrears of no place', 'reference', 'arrears', () => true, (d) => (d.jurisdiction = 'x')],
  ['arrears of no batch', 'reference', 'arrears', () => true, (d) => (d.batch = 'x')],
  ['arrears of no kind', 'state', 'arrears', () => true, (d) => (d.kind = 'x')],
  ['arrears of half a 分', 'state', 'arrears', () => true, (d) => (d.amountFen += 0.5)],
  ['arrears whose history is gone', 'state', 'arrears', () => true, (d) => (d.version = 2)],
  ['a repair nobody granted', 'state', 'records', () => true, (d) => (d.repaired = '2026-01-01')],
  [
    'a repair out of nowhere',
    'unaudited',
    'records',
    () => true,
    (d) => d.repairs.push({ result: 'granted', day: '2026-01-01', batch: 'x' }),
  ],
  ['a document of no report', 'reference', 'documents', () => true, (d) => (d.number = 'x')],
  ['a document of another hash', 'unaudited', 'documents', () => true, (d) => (d.sha256 = 'x')],
  ['a receipt for no report', 'reference', 'receipts', () => true, (d) => (d.report = 'x')],
  ['a receipt with another verdict', 'unaudited', 'receipts', () => true, (d) => (d.reason = 'x')],
  ['a revocation for another reason', 'content', 'reports', (d) => d.revoked, (d) => (d.revokedReason = 'x')],
  ['a scan under another name', 'content', 'codes', withUses(1), (d) => Object.assign(d.uses[0], { known: 'self', name: 'x' })],
  ['a staff member of no place', 'reference', 'staff', () => true, (d) => (d.jurisdiction = 'x')],
  ['a source of no unit', 'reference', 'staff', (d) => d.role === 'source', (d) => (d.unit = 'x')],
  ['staff without a role', 'state', 'staff', () => true, (d) => (d.role = 'x')],
  ['an attestation of no duty', 'reference', 'attestations', () => true, (d) => (d.duty = 'changzhi/999')],
  ['an attestation of no unit', 'reference', 'attestations', () => true, (d) => (d.unit = 'x')],
  ['an attestation under another name', 'identity', 'attestations', () => true, (d) => (d.kind = 'criminalJudgment')],
  ['an attestation that ends first', 'state', 'attestations', () => true, (d) => (d.completeTo = '1999-01-01')],
  ['an attestation made untold', 'unaudited', 'attestations', () => true, (d) => (d.attestedAt += 1)],
  ['a login nobody made', 'unaudited', 'accounts', (d) => d.person, (d) => (d.until = 1)],
  ['a logout that left its person', 'state', 'accounts', (d) => !d.person, (d) => (d.name = 'x')],
  ['a publication put in force', 'state', 'publications', () => true, (d) => (d.publication.number = 'x')],
  [
    'an edition edited',
    'content',
    'publications',
    () => true,
    (d) => ((d.publication.number = 'x'), (d.history.at(-1).publication.number = 'x')),
  ],
  ['an edition lost', 'state', 'publications', (d) => d.version > 1, (d) => d.history.shift()],
  [
    'an edition nobody entered',
    'unaudited',
    'publications',
    () => true,
    (d) => d.history.push({ ...d.history.at(-1), version: ++d.version }),
  ],
  ['an edited report', 'content', 'reports', anyReport, (d) => (d.statement.decision.fields[0].words = '无违法违规记录')],
  ['a report with a record less', 'content', 'reports', anyReport, (d) => d.statement.decision.records.pop()],
  ['a report of another number', 'identity', 'reports', anyReport, (d) => (d.number = '140400-20261120-0000000000')],
  ['a report of another code', 'identity', 'reports', anyReport, (d) => (d.verification = 'x')],
  ['a report of another subject', 'identity', 'reports', anyReport, (d) => (d.subject = one('subjects', (s) => s._id !== d.subject)._id)],
  ['a report of nobody', 'reference', 'reports', anyReport, (d) => (d.subject = 'x')],
  ['a report issued at another time', 'unaudited', 'reports', anyReport, (d) => (d.issued = d.statement.issued -= 1)],
  ['a report valid for nothing', 'state', 'reports', anyReport, (d) => (d.statement.validTo = '2020-01-01')],
  ['a withdrawal taken back', 'unaudited', 'reports', (d) => d.withdrawn, (d) => (d.withdrawn = null)],
  ['a revocation taken back', 'unaudited', 'reports', (d) => d.revoked, (d) => (d.revoked = null)],
  ['a report superseded untold', 'unaudited', 'reports', anyReport, (d) => (d.replaces = { report: 'x', number: 'x', validTo: 'x' })],
  ['a replacement taken back', 'unaudited', 'reports', (d) => d.replaces, (d) => delete d.replaces],
  ['a replacement of another report', 'reference', 'reports', (d) => d.replaces, (d) => (d.replaces.number = 'x')],
  ['a replacement with another day', 'state', 'reports', (d) => d.replaces, (d) => (d.replaces.validTo = '2030-01-01')],
  ['a code of no report', 'reference', 'codes', () => true, (d) => (d.report = 'x')],
  ['a code of another number', 'reference', 'codes', () => true, (d) => (d.number = 'x')],
  ['a code for nobody', 'reference', 'codes', () => true, (d) => (d.recipient = 'x')],
  ['a code that ends first', 'state', 'codes', () => true, (d) => (d.expires = d.opened)],
  ['a code of an unknown key', 'identity', 'codes', () => true, (d) => (d.keyVersion = 9)],
  ['a wrong seat count', 'state', 'codes', withUses(1), (d) => (d.seatsLeft += 1)],
  ['more viewers than asked', 'unaudited', 'codes', withUses(1), (d) => ((d.viewers += 1), (d.seatsLeft += 1))],
  ['a second use', 'unaudited', 'codes', withUses(1), (d) => (d.uses.push({ ...d.uses[0], attempt: 'x' }), (d.seatsLeft -= 1))],
  ['one use twice', 'state', 'codes', withUses(1), (d) => (d.uses.push(d.uses[0]), (d.seatsLeft -= 1))],
  ['a use taken away', 'unaudited', 'codes', withUses(2), (d) => (d.uses.pop(), (d.seatsLeft += 1))],
  ['a use by somebody else', 'unaudited', 'codes', withUses(1), (d) => (d.uses[0].account = 'x')],
  ['a use after the end', 'state', 'codes', withUses(1), (d) => (d.expires = d.uses[0].at)],
  ['a longer view', 'state', 'codes', withUses(1), (d) => (d.uses[0].until += 1)],
  [
    'an approval nobody gave',
    'state',
    'codes',
    (d) => d.approve,
    (d) => Object.assign(d.uses[2], { state: 'viewing', until: d.uses[2].at + 1_800_000 }),
  ],
  ['a refusal undone', 'state', 'codes', (d) => d.approve, (d) => Object.assign(d.uses[1], { state: 'pending' })],
  ['a code opened again', 'unaudited', 'codes', (d) => d.ended, (d) => (d.ended = null)],
  ['a name from nowhere', 'state', 'codes', withUses(1), (d) => ((d.uses[0].known = 'unknown'), (d.uses[0].name = 'x'))],
  ['a field of another type', 'unreadable', 'codes', withUses(1), (d) => (d.uses = [null])],
  ['an edited link', 'chain', 'audit', (d) => d.entry.action === 'issue', (d) => (d.entry.actor = 'x')],
];

test.each(edits)('%s is found as %s', async (_what, kind, collection, which, change) => {
  const { id, problems } = await after(() => editOne(collection, which, change));
  expect(problems).toContain(`${kind} ${collection} ${id as string}`);
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
