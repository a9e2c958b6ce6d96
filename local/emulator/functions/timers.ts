import { parseCron, type Cron } from './cron';
import type { Functions } from './functions';

interface Timer {
  name: string;
  trigger: string;
  cron: Cron;
  due: number | null;
  busy: boolean;
}

/**
 * Fires the timers of all functions by the cloud's clock. A timer that is still running isn't fired again, and a clock that jumps
 * fires each due timer once: the jobs must be right under both, as production fires late and sometimes twice.
 */
export class Timers {
  private readonly timers: Timer[] = [];
  private readonly tick: NodeJS.Timeout | null;
  private last: number;

  constructor(
    private readonly functions: Functions,
    private readonly now: () => number,
    running: boolean,
  ) {
    this.last = now();
    for (const [name, { triggers }] of functions.all()) {
      for (const { name: trigger, cron } of triggers) {
        const parsed = parseCron(cron);
        this.timers.push({ name, trigger, cron: parsed, due: parsed.next(this.last), busy: false });
      }
    }
    this.tick = running ? setInterval(() => this.look(), 250).unref() : null;
  }

  /** Fires the first timer of a function now. */
  async fire(name: string): Promise<unknown> {
    return this.functions.byTimer(name, this.timers.find((timer) => timer.name === name)?.trigger ?? 'manual');
  }

  close(): void {
    if (this.tick) clearInterval(this.tick);
  }

  private look(): void {
    const now = this.now();
    for (const timer of this.timers) {
      // a clock set back makes due times of another future
      if (now < this.last) timer.due = timer.cron.next(now);
      if (timer.due === null || timer.due > now) continue;
      timer.due = timer.cron.next(now);
      if (!timer.busy) void this.run(timer);
    }
    this.last = now;
  }

  private async run(timer: Timer): Promise<void> {
    timer.busy = true;
    try {
      await this.functions.byTimer(timer.name, timer.trigger);
    } catch (error) {
      console.error(`timer ${timer.trigger} of ${timer.name} failed: ${(error as Error).message}`);
    } finally {
      timer.busy = false;
    }
  }
}
