/**
 * The phone's offset to the cloud's clock. An answer stamped `now` between sending and receiving proves that the offset
 * lies in [now - received, now - sent]; the intersection of all such intervals is where it must be, and its middle is
 * the estimate. An empty intersection means that the phone's clock was moved: the past is then forgotten.
 */
let low = -Infinity;
let high = Infinity;

/** Learns from one answer; all three in epoch milliseconds. */
export function learn(sent: number, now: number, received: number): void {
  if (!Number.isFinite(now) || received < sent) return;
  const least = now - received - 1;
  const most = now - sent + 1;
  const moved = least > high || most < low;
  low = moved ? least : Math.max(low, least);
  high = moved ? most : Math.min(high, most);
}

/** Milliseconds to add to the phone's clock, or null when no answer has been seen. */
export function offset(): number | null {
  return low === -Infinity ? null : Math.round((low + high) / 2);
}

/** Takes up an offset kept from an earlier run; the next answer corrects it. */
export function restore(known: number): void {
  if (low !== -Infinity || !Number.isFinite(known)) return;
  low = known - 60_000;
  high = known + 60_000;
}

/** The cloud's time as far as the phone knows it. */
export function cloudNow(): number {
  return Date.now() + (offset() ?? 0);
}

/** Forgets everything: for tests. */
export function forget(): void {
  low = -Infinity;
  high = Infinity;
}
