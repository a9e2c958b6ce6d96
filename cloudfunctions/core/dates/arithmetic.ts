import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

// Days are counted in UTC, where each has 24 hours: the machine's own zone never takes part.
dayjs.extend(utc);
const format = 'YYYY-MM-DD';

/** The day `days` after a day (`YYYY-MM-DD`), or before it when negative. */
export function addDays(day: string, days: number): string {
  return dayjs.utc(day).add(days, 'day').format(format);
}

/** The same day `months` later, or earlier when negative; clamped to the month's last day: 2024-01-31 and one month is 2024-02-29. */
export function addMonths(day: string, months: number): string {
  return dayjs.utc(day).add(months, 'month').format(format);
}

/** The last day of the month a day lies in. */
export function endOfMonth(day: string): string {
  return dayjs.utc(day).endOf('month').format(format);
}
