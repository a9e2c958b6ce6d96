import { AppError, type ErrorCode } from '../../types/errors';
import { limits } from '../store/documents';

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** Calls of one caller at the same moment that are sorted out; more wait their turn by being refused. */
const ROUNDS = 12;

/** How often something may be tried a minute and fail an hour, and what is said when it failed too often. */
interface Limit {
  tries: number;
  failures: number;
  refusal: ErrorCode;
}
/** Looking up a report by a code, a hash or a file; docs/spec.md §6. */
export const GUESSES: Limit = { tries: 10, failures: 100, refusal: 'TOO_MANY_FAILURES' };
/** A paper's signed code can't be guessed: this only bounds the receipts one caller can have kept. */
export const STATEMENTS: Limit = { tries: 60, failures: 600, refusal: 'TOO_MANY_FAILURES' };
/** The two digits of a scan: a hundred in all. */
export const DIGITS: Limit = { tries: 60, failures: 10, refusal: 'TOO_MANY_DIGITS' };

/** A counted try: what `forgive` needs to take it back in one call, unless somebody counted after it. */
export interface Counted {
  caller: string;
  at: number;
  failures: number[];
  turn: number;
}

/**
 * Count one try of a caller, as a failure until {@link clearFailure} says otherwise, so that a lost answer doesn't save a guess. The windows
 * slide; they are stored, so a restart resets nothing; and each caller has a document of its own, so nobody locks anybody else.
 * @param caller an HMAC of who tries, and of what @throws AppError TOO_MANY_TRIES, or the limit's refusal
 */
export async function countAttempt(caller: string, now: number, limit: Limit): Promise<Counted> {
  for (let round = 0; round < ROUNDS; round++) {
    const known = await limits.get(caller);
    // Instances' clocks differ a little; what lies farther ahead was counted before a demo clock was set back.
    const within = (span: number) => (at: number) => at > now - span && at < now + MINUTE;
    const tries = (known?.tries ?? []).filter(within(MINUTE));
    const failures = (known?.failures ?? []).filter(within(HOUR));
    if (tries.length >= limit.tries) throw new AppError('TOO_MANY_TRIES');
    if (failures.length >= limit.failures) throw new AppError(limit.refusal);
    const next = { tries: [...tries, now], failures: [...failures, now], at: now, turn: (known?.turn ?? 0) + 1 };
    const done = known
      ? (await limits.update({ _id: caller, turn: known.turn }, next)) === 1
      : await limits.insert({ _id: caller, ...next });
    if (done) return { caller, at: now, failures: next.failures, turn: next.turn };
  }
  throw new AppError('TOO_MANY_TRIES');
}

/** The try found something: it was no failure. */
export async function clearFailure({ caller, at, ...counted }: Counted): Promise<void> {
  let known: Pick<Counted, 'failures' | 'turn'> | null = counted;
  for (let round = 0; known && round < ROUNDS; round++) {
    const place = known.failures.lastIndexOf(at);
    if (place < 0) return;
    const failures = known.failures.filter((_, i) => i !== place);
    if ((await limits.update({ _id: caller, turn: known.turn }, { failures, turn: known.turn + 1 })) === 1) return;
    known = await limits.get(caller);
  }
}
