/** Months, days and hours of a cron are China's: UTC+8, no daylight saving. */
const shift = 8 * 3600_000;

const ranges: [name: string, from: number, to: number][] = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 6],
  ['year', 1970, 2099],
];

/** A seven-field cron of the cloud: second minute hour day month weekday year. */
export interface Cron {
  /** The first instant after `after` (epoch milliseconds), or null if none within eight years. */
  next(after: number): number | null;
}

/**
 * Reads a seven-field cron with `*`, `,`, `-` and `/`; weekdays 0–6 or SUN–SAT, months 1–12 or JAN–DEC. If both day and weekday
 * are given, either suffices, as in production. @throws RangeError for anything else.
 */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 7) throw new RangeError(`cron needs 7 fields, has ${fields.length}`);
  const sets = fields.map((field, i) => parseField(field, ...ranges[i]!));
  const [seconds, minutes, hours, days, months, weekdays, years] = sets as [Set<number>, ...Set<number>[]] as Set<number>[];
  const either = fields[3] !== '*' && fields[5] !== '*';
  const dayFits = (date: Date) => {
    const day = days!.has(date.getUTCDate());
    const weekday = weekdays!.has(date.getUTCDay());
    return either ? day || weekday : day && weekday;
  };
  return {
    next(after) {
      const end = after + 8 * 366 * 86_400_000;
      for (let at = (Math.floor(after / 1000) + 1) * 1000 + shift; at < end + shift;) {
        const date = new Date(at);
        if (!years!.has(date.getUTCFullYear()) || !months!.has(date.getUTCMonth() + 1) || !dayFits(date)) at = ceil(at, 86_400_000);
        else if (!hours!.has(date.getUTCHours())) at = ceil(at, 3600_000);
        else if (!minutes!.has(date.getUTCMinutes())) at = ceil(at, 60_000);
        else if (!seconds!.has(date.getUTCSeconds())) at += 1000;
        else return at - shift;
      }
      return null;
    },
  };
}

function ceil(at: number, unit: number): number {
  return (Math.floor(at / unit) + 1) * unit;
}

function parseField(field: string, name: string, from: number, to: number): Set<number> {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|[\dA-Z]+(?:-[\dA-Z]+)?)(?:\/(\d+))?$/i.exec(part);
    if (!match) throw new RangeError(`cron ${name}: ${part}`);
    const [, span, every] = match as unknown as [string, string, string | undefined];
    const [low, high] = span === '*' ? [from, to] : span.split('-').map((word) => numberOf(word, name));
    const last = high ?? (every ? to : low!);
    const step = Number(every ?? 1);
    if (low! < from || last > to || low! > last || step < 1) throw new RangeError(`cron ${name}: ${part}`);
    for (let value = low!; value <= last; value += step) values.add(value);
  }
  return values;
}

function numberOf(word: string, name: string): number {
  const names = name === 'weekday' ? 'SUNMONTUEWEDTHUFRISAT' : name === 'month' ? '---JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC' : '';
  if (/^\d+$/.test(word)) return name === 'weekday' && word === '7' ? 0 : Number(word);
  const at = names.indexOf(word.toUpperCase());
  if (word.length !== 3 || at < 0 || at % 3) throw new RangeError(`cron ${name}: ${word}`);
  return at / 3;
}
