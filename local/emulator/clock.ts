/**
 * The cloud's clock. It ticks like the real one, shifted by as much as was set; the shift lies in shared memory, so every worker
 * sees a change at once.
 */
export class Clock {
  readonly shared = new SharedArrayBuffer(8);
  private readonly shift = new BigInt64Array(this.shared);

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + Number(Atomics.load(this.shift, 0));
  }

  /** From now on the clock ticks from `ms`; null returns to the real time. */
  set(ms: number | null): void {
    Atomics.store(this.shift, 0, ms === null ? 0n : BigInt(Math.round(ms) - Date.now()));
  }
}
