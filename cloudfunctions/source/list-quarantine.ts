import type { Action } from '../runtime/call';
import { command } from '../store/database';
import { batches, quarantine } from '../store/documents';
import { titleOf } from '../intake/batch-line';
import { rowOf } from '../intake/quarantine-rows';
import { rowLine } from '../intake/row-line';
import { ownUnit } from '../intake/own-unit';

const PAGE = 100;

/** Rows of the unit that wait to be matched, oldest first, a page at a time. @throws AppError UNIT_UNKNOWN */
export const listQuarantine: Action<'source', 'listQuarantine', 'staff'> = async (_call, { from }, staff) => {
  const where = { jurisdiction: staff.jurisdiction, waiting: true, unit: ownUnit(staff) };
  const [{ rows, next }, inAll] = await Promise.all([
    quarantine.page(where, { by: ['queue', 'asc'], limit: PAGE, from }),
    quarantine.count(where),
  ]);
  const ids = [...new Set(rows.map((q) => q.batch))];
  const files = new Map(ids.length ? (await batches.find({ _id: command().in(ids) })).map((b) => [b._id, b.fileName]) : []);
  const waiting = rows.map(({ _id: id, template, why, receivedAt, batch, content }) => {
    const read = rowOf({ content });
    const { row, name, what, date } = rowLine(read);
    const { uscc, document } = read.party;
    return {
      id,
      title: titleOf(template),
      name,
      uscc: uscc ?? document,
      why,
      what,
      date,
      row,
      fileName: files.get(batch) ?? null,
      receivedAt,
    };
  });
  return { waiting, inAll, next };
};
