import { AppError } from '../../types/errors';
import { command } from '../store/database';
import { limits } from '../store/documents';

const HOUR = 3_600_000;
/** Thirty callers' worth of an hour: a browser's cookie is free, so somebody who changes it all the time meets this instead. */
export const TRIES_AN_HOUR_AN_ADDRESS = 3000;

/**
 * Count a try of a browser that isn't logged in against the address it comes from. Who shares an address with somebody guessing
 * logs in, and is counted alone.
 * @throws AppError TOO_MANY_TRIES
 */
export async function countAddress(address: string, now: number): Promise<void> {
  const _ = command();
  const hour = Math.floor(now / HOUR);
  // Instances' clocks differ a little at the hour's turn: the later hour counts.
  const count = () =>
    limits.update({ _id: address, hour: _.in([hour, hour + 1]), turn: _.lt(TRIES_AN_HOUR_AN_ADDRESS) }, { turn: _.inc(1), at: now });
  if (await count()) return;
  if (await limits.update({ _id: address, hour: _.lt(hour) }, { hour, turn: 1, at: now })) return;
  // Counted before a demo clock was set back.
  if (await limits.update({ _id: address, hour: _.gt(hour + 1) }, { hour, turn: 1, at: now })) return;
  if (await limits.insert({ _id: address, tries: [], failures: [], hour, turn: 1, at: now })) return;
  // Another first try of this hour was quicker, or the hour is spent.
  if (!(await count())) throw new AppError('TOO_MANY_TRIES');
}
