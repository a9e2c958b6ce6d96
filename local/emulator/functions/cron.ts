import { Cron as Pattern } from 'croner';

/** A seven-field cron of the cloud: second minute hour day month weekday year. */
export interface Cron {
  /** The first instant after `after` (epoch milliseconds), or null if there is none. */
  next(after: number): number | null;
}

// croner knows more (L, W, #, ?): what the cloud doesn't is refused here, before a deployment does
const part = String.raw`(?:\*|(?:\d+|[A-Z]{3})(?:-(?:\d+|[A-Z]{3}))?)(?:\/\d+)?`;
const field = new RegExp(`^${part}(?:,${part})*$`, 'i');

/**
 * Reads a seven-field cron with `*`, `,`, `-` and `/`; weekdays 0–6 or SUN–SAT, months 1–12 or JAN–DEC, all of China's time. If both
 * day and weekday are given, either suffices, as in production. @throws RangeError for anything else.
 */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 7) throw new RangeError(`cron needs 7 fields, has ${fields.length}`);
  const wrong = fields.find((one) => !field.test(one));
  if (wrong !== undefined) throw new RangeError(`cron: ${wrong}`);
  const pattern = patternOf(fields.join(' '));
  return { next: (after) => pattern.nextRun(new Date(after))?.getTime() ?? null };
}

function patternOf(text: string): Pattern {
  try {
    // paused: it only reckons, and the timers fire by the cloud's own clock; sloppyRanges: 5/15 is from 5 on, every 15
    return new Pattern(text, { mode: '7-part', sloppyRanges: true, timezone: 'Asia/Shanghai', paused: true });
  } catch (error) {
    throw new RangeError(`cron: ${(error as Error).message}`, { cause: error });
  }
}
