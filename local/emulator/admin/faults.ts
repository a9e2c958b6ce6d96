/** What may be done to a call. */
interface Fault {
  /** Which call from now on, counting from 1 those whose action matches; `'every'` for all of them. */
  at: number | 'every';
  /**
   * `fail`: not executed, answered with SYS_ERR. `drop`: executed, the connection destroyed without an answer. `delay`: executed
   * after `ms`. `repeat`: executed twice, the second answer given.
   */
  mode: 'fail' | 'drop' | 'delay' | 'repeat';
  /** Only calls of these actions, e.g. /modifyDocument/. */
  action?: RegExp;
  /** Milliseconds of a delay; 50 unless told. */
  ms?: number;
}

interface Armed extends Fault {
  seen: number;
}

/**
 * The switch that tests turn: fails, delays, repeats or drops the answer of the k-th admin call.
 *
 * The SDK itself repeats no call: inside a function keep-alive is off, so its one retry (a reused socket that was reset) never
 * happens, and its retry options are unset. A failed or dropped call reaches the function as an error with errCode -501001.
 */
export class Faults {
  private armed: Armed[] = [];
  private calls = new Map<string, number>();
  /** What `cloud.openapi` answers instead of success: errcode by the name of the interface, e.g. 43101 for `subscribeMessage.send`. */
  readonly refusals = new Map<string, number>();

  /** Adds a fault. A numbered one strikes once. */
  arm(fault: Fault): void {
    this.armed.push({ ...fault, seen: 0 });
  }

  /** Calls since the last {@link reset}, all or those whose action matches. */
  count(action?: RegExp): number {
    let sum = 0;
    for (const [name, calls] of this.calls) if (!action || action.test(name)) sum += calls;
    return sum;
  }

  /** Disarms everything and counts from 0. */
  reset(): void {
    this.armed = [];
    this.calls.clear();
    this.refusals.clear();
  }

  /** Counts a call and tells what is to happen to it. */
  next(action: string): Fault | null {
    this.calls.set(action, (this.calls.get(action) ?? 0) + 1);
    let struck: Fault | null = null;
    for (const fault of this.armed) {
      if (fault.action && !fault.action.test(action)) continue;
      fault.seen++;
      if (!struck && (fault.at === 'every' || fault.at === fault.seen)) struck = fault;
    }
    return struck;
  }
}
