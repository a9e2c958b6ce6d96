import { AppError } from '../../types/errors';
import { limits } from './documents';

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** spec §6. */
export const TRIES_A_MINUTE = 10;
export const FAILURES_AN_HOUR = 100;
/** Calls of one caller at the same moment that are sorted out; more wait their turn by being refused. */
const ROUNDS = 12;

/**
 * Count one try of a caller, as a failure until {@link forgive} says otherwise, so that a lost answer doesn't save a guess. The windows
 * slide; they are stored, so a restart resets nothing; and each caller has a document of its own, so nobody locks anybody else.
 * @throws AppError TOO_MANY_TRIES, TOO_MANY_FAILURES
 */
export async function spendTry(caller: string, now: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const known = await limits.get(caller);
    // Instances' clocks differ a little; what lies farther ahead was counted before a demo clock was set back.
    const within = (span: number) => (at: number) => at > now - span && at < now + MINUTE;
    const tries = (known?.tries ?? []).filter(within(MINUTE));
    const failures = (known?.failures ?? []).filter(within(HOUR));
    if (tries.length >= TRIES_A_MINUTE) throw new AppError('TOO_MANY_TRIES');
    if (failures.length >= FAILURES_AN_HOUR) throw new AppError('TOO_MANY_FAILURES');
    const next = { tries: [...tries, now], failures: [...failures, now], turn: (known?.turn ?? 0) + 1 };
    const done = known
      ? (await limits.update({ _id: caller, turn: known.turn }, next)) === 1
      : await limits.insert({ _id: caller, ...next });
    if (done) return;
  }
  throw new AppError('TOO_MANY_TRIES');
}

/** The try made at `now` found something: it was no failure. */
export async function forgive(caller: string, now: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const known = await limits.get(caller);
    const at = known?.failures.lastIndexOf(now) ?? -1;
    if (!known || at < 0) return;
    const failures = known.failures.filter((_, i) => i !== at);
    if ((await limits.update({ _id: caller, turn: known.turn }, { failures, turn: known.turn + 1 })) === 1) return;
  }
}
