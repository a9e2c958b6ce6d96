import type { Action } from '../runtime/call';
import { addMonths } from '../core/dates/arithmetic';
import { shanghaiDay } from '../core/dates/shanghai-day';
import { command } from '../store/database';
import { batches } from '../store/documents';
import { batchLine, sumOf } from '../intake/batch-line';
import { ownUnit } from '../intake/own-unit';

const PAGE = 100;
const MONTHS = 12;

/** The unit's submissions, newest first, a page at a time, and with the first what each of the last months adds up to. @throws AppError UNIT_UNKNOWN */
export const listBatches: Action<'source', 'listBatches', 'staff'> = async ({ today }, { from }, staff) => {
  const where = { jurisdiction: staff.jurisdiction, unit: ownUnit(staff) };
  const { rows, next } = await batches.page(where, { by: ['receivedAt', 'desc'], limit: PAGE, from });
  return { batches: rows.map(batchLine), next, months: from === undefined ? await monthsOf(where, today) : [] };
};

async function monthsOf(where: { jurisdiction: string; unit: string }, today: string) {
  const since = Date.parse(`${addMonths(`${today.slice(0, 8)}01`, 1 - MONTHS)}T00:00:00+08:00`);
  const found = await batches.find({ ...where, receivedAt: command().gte(since) }, { orderBy: ['receivedAt', 'desc'] });
  const lines = found.filter((doc) => doc.state === 'done').map(batchLine);
  const monthOf = (at: number): string => shanghaiDay(at).slice(0, 7);
  return [...new Set(lines.map((line) => monthOf(line.receivedAt)))].map((month) => {
    const own = lines.filter((line) => monthOf(line.receivedAt) === month);
    return { month, batches: own.length, ...sumOf(own) };
  });
}
