import { AppError } from '../../types/errors';
import { auditEntry } from '../runtime/call';
import { digest } from '../runtime/keys';
import type { ArrearsRow } from '../core/kinds/arrears/arrears-row';
import { command } from '../store/database';
import { type ArrearsDoc, type Replaced, arrears } from '../store/documents';
import { inParallel } from '../runtime/in-parallel';
import { keepNew } from './keep-new';
import { type Arrival, type Keep, type Outcome, unmatched } from './outcome';

/**
 * Keep arrears: of one subject, kind, unit and insurance the newest day stands, what stood before is kept as a version. Another sum of the same day is a
 * correction.
 * @throws AppError BUSY when another call changed it meanwhile
 */
export const keepArrears: Keep<ArrearsRow> = async (matches, arrival) => {
  const { jurisdiction, batch, receivedAt, chunk } = arrival;
  const idOf = ({ kind, part }: ArrearsRow, unit: string, subject: string): string =>
    digest(`${jurisdiction}|arrears|${kind}|${subject}|${unit}${part && `|${part}`}`);
  const ids = matches.flatMap(({ row, unit, subject }) => (unit && subject ? [idOf(row, unit, subject)] : []));
  const there = new Map(ids.length ? (await arrears.find({ _id: command().in([...new Set(ids)]) })).map((a) => [a._id, a]) : []);
  const fresh = new Map<string, ArrearsDoc>();
  const changed = new Map<string, ArrearsDoc>();

  const outcomes = matches.map(({ row, unit, subject }): Outcome => {
    if (subject === null || unit === null) return unmatched(subject, unit);
    const id = idOf(row, unit, subject);
    const { kind, amountFen, asOf, part } = row;
    const doc: ArrearsDoc = {
      _id: id,
      jurisdiction,
      subject,
      kind,
      unit,
      ...(part ? { part } : {}),
      amountFen,
      asOf,
      version: 1,
      batch,
      receivedAt,
      history: [],
      origin: chunk?.origin ?? null,
    };
    const before = changed.get(id) ?? fresh.get(id) ?? there.get(id);
    if (before && before.asOf > asOf) return { result: 'superseded', id };
    if (before && before.asOf === asOf && before.amountFen === amountFen) return { result: again(before, batch), id };
    (there.has(id) ? changed : fresh).set(id, doc);
    return { result: before ? 'corrected' : 'stored', id };
  });

  await keepNew(arrears, [...fresh.values()], there.values(), arrival.chunk);
  await inParallel([...changed.values()], (doc) => replace(there.get(doc._id)!, doc, arrival));
  return outcomes;
};

const again = (before: ArrearsDoc, batch: string): 'stored' | 'known' | 'corrected' =>
  before.batch !== batch ? 'known' : before.version === 1 ? 'stored' : 'corrected';

async function replace(before: ArrearsDoc, now: ArrearsDoc, { call }: Arrival): Promise<void> {
  const { history, outbox: _outbox, unchained: _unchained, v: _v, tag: _tag, ...content } = before;
  const { amountFen, asOf, batch, receivedAt } = now;
  const replaced: Replaced = { version: before.version, replacedAt: receivedAt, batch: before.batch, content: JSON.stringify(content) };
  const change = { amountFen, asOf, batch, receivedAt, version: before.version + 1 };
  const after = { ...before, ...change, history: [...history, replaced] };
  const changed = await arrears.update(
    { _id: before._id, version: before.version },
    { ...change, history: command().push([replaced]) },
    auditEntry(call, 'correct', `arrears/${before._id}`, { batch, version: change.version }, after),
  );
  if (changed === 0) throw new AppError('BUSY', 'the arrears changed meanwhile');
}
