import { AppError } from '../../types/errors';
import { command } from './database';
import { limits } from './documents';

const HOUR = 3_600_000;
/** Thirty callers' worth of an hour: a browser's cookie is free, so somebody who changes it all the time meets this instead. */
export const TRIES_AN_HOUR_AN_ADDRESS = 3000;

/**
 * Count a try of a browser that isn't logged in against the address it comes from. Who shares an address with somebody guessing
 * logs in, and is counted alone.
 * @throws AppError TOO_MANY_TRIES
 */
export async function spendAddress(address: string, now: number): Promise<void> {
  const _ = command();
  const hour = Math.floor(now / HOUR);
  if (await limits.update({ _id: address, hour, turn: _.lt(TRIES_AN_HOUR_AN_ADDRESS) }, { turn: _.inc(1) })) return;
  if (await limits.update({ _id: address, hour: _.lt(hour) }, { hour, turn: 1 })) return;
  if (await limits.insert({ _id: address, tries: [], failures: [], hour, turn: 1 })) return;
  // Lost to another first try of this hour, or spent.
  if (await limits.update({ _id: address, hour, turn: _.lt(TRIES_AN_HOUR_AN_ADDRESS) }, { turn: _.inc(1) })) return;
  throw new AppError('TOO_MANY_TRIES');
}
