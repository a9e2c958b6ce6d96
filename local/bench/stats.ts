/** The value below which a share `q` of the values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How a number of calls went. Milliseconds. */
export interface Timing {
  p50: number;
  p99: number;
  perSecond: number;
}

export const timingOf = (latencies: readonly number[], elapsedMs: number): Timing => ({
  p50: quantile(latencies, 0.5),
  p99: quantile(latencies, 0.99),
  perSecond: (latencies.length / elapsedMs) * 1000,
});

/** The median of each figure over rounds: one disturbed round moves nothing. */
export const medianTiming = (rounds: readonly Timing[]): Timing => ({
  p50: median(rounds.map((r) => r.p50)),
  p99: median(rounds.map((r) => r.p99)),
  perSecond: median(rounds.map((r) => r.perSecond)),
});

/** How many times as much one has as the other: the median of the rounds' own ratios, in which both met the same minute. */
export const ratioOf = (a: readonly Timing[], b: readonly Timing[], figure: keyof Timing): number =>
  median(a.map((round, i) => round[figure] / b[i]![figure]));
