import type { Action } from '../calls/call';
import { command } from '../store/database';
import { batches, quarantine as kept } from '../store/documents';
import { titleOf } from './batch-line';
import { rowLine } from './first-rows';
import { ownUnit } from './own-unit';
import type { SourceRow } from './rows';

const MOST = 200;

/** Rows of the unit that wait to be matched, oldest first. @throws AppError UNIT_UNKNOWN */
export const quarantine: Action<'source', 'quarantine', 'staff'> = async (_call, _input, own) => {
  const where = { jurisdiction: own.jurisdiction, waiting: true, unit: ownUnit(own) };
  const [found, inAll] = await Promise.all([kept.find(where, { limit: MOST }), kept.count(where)]);
  const ids = [...new Set(found.map((q) => q.batch))];
  const files = new Map(ids.length ? (await batches.find({ _id: command().in(ids) })).map((b) => [b._id, b.fileName]) : []);
  const waiting = found
    .sort((a, b) => a.receivedAt - b.receivedAt || a.row - b.row)
    .map(({ _id: id, template, why, uscc, receivedAt, batch, content }) => {
      const { row, name, what, date } = rowLine(JSON.parse(content) as SourceRow);
      return { id, title: titleOf(template), name, uscc, why, what, date, row, fileName: files.get(batch) ?? null, receivedAt };
    });
  return { waiting, inAll };
};
