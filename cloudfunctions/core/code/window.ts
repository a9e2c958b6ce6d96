/** Length of one window of the dynamic code. */
export const WINDOW_MS = 30_000;
/** A token lives until this long after its window began. */
const LIFE_MS = 60_000;
/** A token may come this early: phones' clocks run ahead a little. */
const EARLY_MS = 10_000;
const MODULUS = 1 << 24;

/** The window an instant (epoch ms) falls in, modulo 2^24: it repeats after sixteen years, a code lives at most a day. */
export const windowAt = (now: number): number => Math.floor(now / WINDOW_MS) % MODULUS;

/** Epoch ms at which the window nearest to `now` with this number began. */
export function windowStart(window: number, now: number): number {
  const current = Math.floor(now / WINDOW_MS);
  let distance = (window - (current % MODULUS) + MODULUS) % MODULUS;
  if (distance > MODULUS / 2) distance -= MODULUS;
  return (current + distance) * WINDOW_MS;
}

/** The cloud's clock decides; docs/spec.md §5. */
export function timeliness(window: number, now: number): 'live' | 'early' | 'stale' {
  const start = windowStart(window, now);
  if (now < start - EARLY_MS) return 'early';
  return now < start + LIFE_MS ? 'live' : 'stale';
}

/** A code lasts at most this long from its opening. */
export const LONGEST_MS = 24 * 3_600_000;

/** How long a view stays open after its redemption or approval. */
export const VIEW_MS = 30 * 60_000;
/** How long a pass for who opened a link lives at most: to read the page, type a name, take a call. */
export const PASS_MS = 10 * 60_000;
