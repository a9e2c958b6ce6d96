import type { Action } from '../calls/call';
import { shanghaiDay } from '../core/dates/shanghai-day';
import { batches as kept } from '../store/documents';
import { batchLine, sumOf } from './batch-line';
import { ownUnit } from './own-unit';

/** The unit's submissions, newest first, and what each month adds up to. @throws AppError UNIT_UNKNOWN */
export const batches: Action<'source', 'batches', 'staff'> = async (_call, _input, own) => {
  const where = { jurisdiction: own.jurisdiction, unit: ownUnit(own) };
  const lines = (await kept.find(where, { orderBy: ['receivedAt', 'desc'], limit: 1000 })).map(batchLine);
  const months = [...new Set(lines.map((line) => shanghaiDay(line.receivedAt).slice(0, 7)))].map((month) => {
    const done = lines.filter((line) => line.state === 'done' && shanghaiDay(line.receivedAt).startsWith(month));
    return { month, batches: done.length, ...sumOf(done) };
  });
  return { batches: lines.slice(0, 100), months };
};
