// Days are counted in UTC, where each has 24 hours: the machine's own zone never takes part.
const dayOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const partsOf = (day: string) => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))] as const;

/** The day `days` after a day (`YYYY-MM-DD`), or before it when negative. */
export function addDays(day: string, days: number): string {
  const [year, month, date] = partsOf(day);
  return dayOf(year, month, date + days);
}

/** The same day `months` later, or earlier when negative; clamped to the month's last day: 2024-01-31 and one month is 2024-02-29. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const last = partsOf(dayOf(year, month + months + 1, 0))[2];
  return dayOf(year, month + months, Math.min(date, last));
}

/** The last day of the month a day lies in. */
export function endOfMonth(day: string): string {
  const [year, month] = partsOf(day);
  return dayOf(year, month + 1, 0);
}
