/** The earliest of some days, `YYYY-MM-DD`; null where there are none, or one of them isn't known (null). */
export function leastDay(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null).sort();
  return known.length < days.length ? null : (known[0] ?? null);
}
