import { linkHash } from '../../cloudfunctions/core/audit/link';
import { contentDigest } from '../../cloudfunctions/runtime/content-digest';
import { contentOf, digestOf } from '../../cloudfunctions/runtime/record-content';
import type { Collection, Stored } from '../../cloudfunctions/store/collection';
import type { AuditDoc, RecordDoc } from '../../cloudfunctions/store/documents';
import { schema } from '../../cloudfunctions/store/schema';
import type { LocalCloud } from '../../local/emulator/cloud';
import { inspectDatabase } from '../../local/fsck/inspect-database';
import type { Problem } from '../../cloudfunctions/audit/problem';
import { testKeys } from '../support/keys';
import { soundCloud } from './sound';

// Whoever has the database and this program, and no key: every plain digest and the whole chain are made anew after each change.

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await soundCloud();
  await cloud.runTimer('jobs');
});
afterAll(() => cloud.close());

// Each document is a free-form object here: the tests break what the types promise.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;
/** Tries of callers are no record of anything; the chain is broken in its own ways below. */
const collections = schema.collections.map((c) => c.name).filter((name) => name !== 'limits' && name !== 'audit');
const raw = () => cloud.database.raw;
const docs = (collection: string): Any[] => [...cloud.database.all<Any>(collection)];
const put = (collection: string, id: string, doc: object): void =>
  void raw()
    .prepare(`UPDATE "c:${collection}" SET body = ? WHERE id = ?`)
    .run([JSON.stringify(doc), `s${id}`]);
const remove = (collection: string, id: string): void =>
  void raw()
    .prepare(`DELETE FROM "c:${collection}" WHERE id = ?`)
    .run([`s${id}`]);

/** What fsck finds after a change that is undone again; an index beside its document is what a better tool would have mended. */
async function after(change: () => void): Promise<Problem[]> {
  raw().exec('BEGIN');
  try {
    change();
    const { problems } = await inspectDatabase(cloud.database, { keys: testKeys, demo: true });
    return problems.filter((p) => p.kind !== 'index');
  } finally {
    raw().exec('ROLLBACK');
  }
}

/** Put a chain of these links in place of the one there is, numbered and hashed anew. */
function rechain(links: AuditDoc[]): void {
  raw().exec('DELETE FROM "c:audit"');
  let prev = '0'.repeat(64);
  const made = links.map((link, i) => {
    const hash = linkHash(prev, link.entry);
    const again = { ...link, _id: String(i + 1).padStart(12, '0'), seq: i + 1, prev, hash };
    prev = hash;
    return again;
  });
  cloud.database.load('audit', made as never);
}

const changed = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : ['x'];
  return value === null ? 'x' : { ...(value as object), x: 1 };
};
/** Only what is said of a document by its own marks, seals and audit: what other documents refer to may look wrong for their sake. */
const own = (problems: Problem[], collection: string, id: string): boolean =>
  problems.some((p) => p.collection === collection && p.id === id && p.kind !== 'reference');

test('the sound data holds something of every collection', async () => {
  for (const name of collections) expect([name, docs(name).length > 0]).toEqual([name, true]);
  expect(await after(() => undefined)).toEqual([]);
});

type Kept = Omit<typeof import('../../cloudfunctions/store/documents'), 'limits' | 'audit'>;
type Optional<Doc> = Exclude<{ [F in keyof Doc]-?: undefined extends Doc[F] ? F : never }[keyof Doc], keyof Stored> & string;
/** Every optional field of a document's type, as `collection.field`: the compiler names the one that isn't here. */
const optional: Record<{ [C in keyof Kept]: Kept[C] extends Collection<infer Doc> ? `${C}.${Optional<Doc>}` : never }[keyof Kept], true> = {
  'codes.showsName': true,
  'subjects.number': true,
  'arrears.part': true,
  'documents.of': true,
  'quarantine.before': true,
  'receipts.known': true,
  'reports.replaces': true,
  'reports.revokedReason': true,
};

test.each(Object.keys(optional))('the sound data holds %s somewhere', (path) => {
  const [collection, field] = path.split('.') as [string, string];
  expect(docs(collection).some((doc) => doc[field] !== undefined)).toBe(true);
});

describe.each(collections)('%s', (collection) => {
  test('every field of a document: its edit is found', async () => {
    const all = docs(collection);
    const fields = [...new Set(all.flatMap((doc) => Object.keys(doc)))].filter(
      (f) => !['_id', 'v', 'outbox', 'unchained', 'tag'].includes(f),
    );
    const edits = fields.map((field, i) => {
      const having = all.filter((doc) => doc[field] !== undefined);
      return { field, doc: having[i % having.length] };
    });
    // Several documents at a time, each with one edit.
    while (edits.length > 0) {
      const round = new Map<string, (typeof edits)[number]>();
      for (const edit of [...edits]) {
        if (round.has(edit.doc._id)) continue;
        round.set(edit.doc._id, edit);
        edits.splice(edits.indexOf(edit), 1);
      }
      const problems = await after(() => {
        for (const { doc, field } of round.values()) put(collection, doc._id, { ...doc, [field]: changed(doc[field]) });
      });
      for (const { doc, field } of round.values()) expect([field, own(problems, collection, doc._id)]).toEqual([field, true]);
    }
  });

  test('a removed document is found', async () => {
    const [doc] = docs(collection);
    const problems = await after(() => remove(collection, doc._id));
    const batch = doc.origin?.split(':')[0];
    expect(
      problems.some(
        (p) => (p.collection === collection && p.id === doc._id) || (p.collection === 'batches' && batch && p.id.startsWith(batch)),
      ),
    ).toBe(true);
  });

  test('a forged document is found, with a copied entry or with one made by hand', async () => {
    const [doc] = docs(collection);
    const _id = collection === 'bindings' ? `${doc.subject}:x` : 'forged';
    const entries = docs('audit').filter((link) => link.entry.target === `${collection}/${doc._id}`);
    const outbox = entries.map(({ entry }) => ({ ...entry, id: `${entry.id}x`, target: `${collection}/${_id}` }));
    const unique = Object.fromEntries(['number', 'verification', 'sha256'].filter((key) => key in doc).map((key) => [key, 'x']));
    const problems = await after(() => cloud.database.load(collection, [{ ...doc, ...unique, _id, outbox, unchained: true }]));
    expect(own(problems, collection, _id)).toBe(true);
  });

  test('an earlier state put back is found', async () => {
    const changedOnce = docs('audit').filter((l) => l.entry.target.startsWith(`${collection}/`) && l.entry.documentTag);
    const last = new Map(changedOnce.map((l) => [l.entry.target, l]));
    const first = changedOnce.find((l) => last.get(l.entry.target) !== l);
    // What is never changed has no earlier state.
    if (!first) return;
    const id = first.entry.target.slice(collection.length + 1);
    const doc = cloud.database.get<Any>(collection, id);
    const problems = await after(() =>
      put(collection, id, { ...doc, tag: first.entry.documentTag, outbox: [first.entry], unchained: true, at: 0 }),
    );
    expect(own(problems, collection, id)).toBe(true);
  });
});

describe('with its plain digests made anew', () => {
  test('a record', async () => {
    const doc = docs('records').find((d) => d.version === 1) as RecordDoc;
    const { _id } = doc;
    const forged = { ...doc, content: '罚款0.1万元' };
    const problems = await after(() => put('records', _id, { ...forged, digest: digestOf(contentOf(forged)) }));
    expect(own(problems, 'records', _id)).toBe(true);
  });

  test.each([
    ['reports', 'issue', 'statement', (d: Any) => ((d.statement.decision.fields[0].words = '无违法违规记录'), d.statement)],
    ['publications', 'publish', 'publication', (d: Any) => ((d.publication.number = d.history[0].publication.number = 'x'), d.publication)],
  ])('%s, and the whole chain after it', async (collection, action, key, edit) => {
    const doc = docs(collection).find((d) => d.version === undefined || d.version === 1);
    const content = edit(doc);
    const links = docs('audit').map((link: AuditDoc) => {
      const { entry } = link;
      if (entry.target !== `${collection}/${doc._id}` || entry.action !== action) return link;
      return { ...link, entry: { ...entry, detail: { ...entry.detail, [key]: contentDigest(content) } } };
    });
    const problems = await after(() => {
      put(collection, doc._id, doc);
      rechain(links);
    });
    expect(problems.filter((p) => p.kind === 'chain').length).toBeGreaterThan(0);
  });
});

describe('the chain, hashed anew', () => {
  const seal = (problems: Problem[]): boolean => problems.some((p) => p.kind === 'chain' && p.detail.includes('密钥'));
  test('as it is, it is sound', async () => expect(await after(() => rechain(docs('audit')))).toEqual([]));
  test.each<[what: string, change: (links: AuditDoc[]) => AuditDoc[]]>([
    ['with a link less', (links) => links.filter((_, i) => i !== 20)],
    ['with two links in another order', (links) => links.map((l, i) => links[i === 20 ? 21 : i === 21 ? 20 : i]!)],
    ['with an entry edited', (links) => links.map((l, i) => (i === 20 ? { ...l, entry: { ...l.entry, actor: 'x' } } : l))],
    ['with a link more', (links) => [...links, { ...links[0]!, entry: { ...links[0]!.entry, id: 'x' } }]],
  ])('%s it is found', async (_what, change) => {
    expect(seal(await after(() => rechain(change(docs('audit')))))).toBe(true);
  });

  test('cut off at the end it is found by what its entries told of', async () => {
    const problems = await after(() => rechain(docs('audit').slice(0, -5)));
    expect(problems.length).toBeGreaterThan(0);
  });
});
