import { AppError } from '../../types/errors';
import type { SubjectRow } from '../core/kinds/subject/read-subjects';
import { type Call, auditEntry } from '../runtime/call';
import { personOf } from '../runtime/keys';
import { command } from '../store/database';
import { type SubjectDoc, subjects } from '../store/documents';
import { type Chunk, keepNew } from './keep-new';
import type { Counts } from './outcome';

/**
 * Keep some of the registry's subjects (at most 500): new ones are added, changed ones updated. The representative's ID number becomes its HMAC
 * here and goes no further. A new representative ends what the old one holds, because every call asks the registry.
 */
export async function keepSubjects(
  rows: SubjectRow[],
  call: Pick<Call, 'now' | 'account'>,
  batch: string,
  chunk: Chunk,
): Promise<Pick<Counts, 'stored' | 'known' | 'corrected'>> {
  const total = { stored: 0, known: 0, corrected: 0 };
  const docs = rows.map((row) => subjectOf(row, batch, chunk.origin));
  const there = new Map(docs.length ? (await subjects.find({ _id: command().in(docs.map((d) => d._id)) })).map((s) => [s._id, s]) : []);
  const fresh = docs.filter((d) => !there.has(d._id));
  await keepNew(subjects, fresh, there.values(), chunk);
  total.stored += fresh.length;
  for (const doc of docs) {
    const before = there.get(doc._id);
    if (!before) continue;
    if (same(before, doc)) {
      // Of this very sheet: its storing broke off and goes on.
      total[before.batch !== batch ? 'known' : before.version === 1 ? 'stored' : 'corrected']++;
      continue;
    }
    const { _id, origin: _origin, ...content } = doc;
    const change = { ...content, version: before.version + 1 };
    const audit = auditEntry(call, 'registry-change', `subjects/${_id}`, { batch, version: change.version }, { ...before, ...change });
    const changed = await subjects.update({ _id, version: before.version }, change, audit);
    if (changed === 0) throw new AppError('BUSY', 'another sheet changed the subject meanwhile');
    total.corrected++;
  }
  return total;
}

const subjectOf = (
  { uscc, representativeIdNumber, row: _row, key: _key, ...content }: SubjectRow,
  batch: string,
  origin: string,
): SubjectDoc => ({
  _id: uscc,
  ...content,
  representativePerson: personOf(representativeIdNumber),
  batch,
  version: 1,
  origin,
});

function same(before: SubjectDoc, { batch: _batch, version: _version, origin: _origin, ...doc }: SubjectDoc): boolean {
  return (Object.keys(doc) as (keyof typeof doc)[]).every((key) => before[key] === doc[key]);
}
