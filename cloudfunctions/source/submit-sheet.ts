import type { Action } from '../runtime/call';
import { batchLine } from '../intake/batch-line';
import { receiveSheet } from '../intake/receive-sheet';
import { submissionOf } from '../intake/submission';

/** Well below a function's ten seconds, for a sheet has to be read before its first row is kept. */
const PATIENCE = 3_000;

/**
 * Keep a unit's sheet, as far as one call's time goes: `receiving` asks for the same file again, which goes on where it stopped. The same file twice
 * changes nothing.
 * @throws AppError SHEET_*, FIELDS_UNKNOWN, UNIT_UNKNOWN; BUSY when two calls go on with the same file
 */
export const submitSheet: Action<'source', 'submitSheet', 'staff'> = async (call, { allOrNothing, ...file }, staff) => {
  const began = performance.now();
  const enough = (): boolean => performance.now() - began > PATIENCE;
  const { outcome, batch } = await receiveSheet({ ...submissionOf(file, staff), allOrNothing }, call, undefined, enough);
  return { outcome, batch: batch && batchLine(batch) };
};
