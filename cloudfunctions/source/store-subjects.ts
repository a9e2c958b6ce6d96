import type { SubjectRow } from '../core/sheet/read-subjects';
import { type Call, entry } from '../calls/call';
import { digest, personOf } from '../calls/keys';
import { command } from '../store/database';
import { type SubjectDoc, subjects } from '../store/documents';

/** What became of the registry's rows. */
export interface StoredSubjects {
  stored: number;
  known: number;
  corrected: number;
}

/**
 * Keep some of the registry's subjects (at most 500): new ones are added, changed ones updated. The representative's ID number becomes its HMAC
 * here and goes no further. A new representative ends what the old one holds, because every call asks the registry.
 */
export async function storeSubjects(rows: SubjectRow[], call: Pick<Call, 'now' | 'account'>, batch: string): Promise<StoredSubjects> {
  const total: StoredSubjects = { stored: 0, known: 0, corrected: 0 };
  const docs = rows.map((row) => subjectOf(row, batch));
  const there = new Map(docs.length ? (await subjects.find({ _id: command().in(docs.map((d) => d._id)) })).map((s) => [s._id, s]) : []);
  const fresh = docs.filter((d) => !there.has(d._id));
  if (!(await subjects.insertMany(fresh))) for (const doc of fresh) await subjects.insert(doc);
  total.stored += fresh.length;
  for (const doc of docs) {
    const before = there.get(doc._id);
    if (!before) continue;
    if (same(before, doc)) {
      // Said by this very sheet: its storing broke off and goes on.
      total[before.batch !== batch ? 'known' : before.version === 1 ? 'stored' : 'corrected']++;
      continue;
    }
    const { _id, ...said } = doc;
    const change = { ...said, version: (before.version ?? 1) + 1 };
    const unchanged = before.version === undefined ? {} : { version: before.version };
    const told = digest(JSON.stringify(change));
    await subjects.update({ _id, ...unchanged }, change, entry(call, 'registry-change', `subjects/${_id}`, { batch, content: told }));
    total.corrected++;
  }
  return total;
}

const subjectOf = ({ uscc, representativeIdNumber, row: _row, key: _key, ...said }: SubjectRow, batch: string): SubjectDoc => ({
  _id: uscc,
  ...said,
  representativePerson: personOf(representativeIdNumber),
  batch,
  version: 1,
});

function same(before: SubjectDoc, { batch: _batch, version: _version, ...doc }: SubjectDoc): boolean {
  return (Object.keys(doc) as (keyof typeof doc)[]).every((key) => before[key] === doc[key]);
}
