import { command } from '../store/database';
import { limits } from '../store/documents';

/** Twice the longest window: by then a count says nothing, whatever clock it was made by. */
const KEPT_MS = 2 * 3_600_000;

/** Drop the counts of tries that can't refuse anybody any more. A caller who comes back begins anew. @returns how many were dropped */
export const deleteExpiredLimits = (now: number): Promise<number> => limits.remove({ at: command().lt(now - KEPT_MS) });
