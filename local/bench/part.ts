/** What one part of the bench is told. */
export interface Ground {
  /** A folder of its own, gone afterwards. */
  dir: string;
  /** Fewer rounds: says less, sooner. */
  quick: boolean;
  said(text: string): void;
}

/** One part of the bench. It runs in a process of its own, so that none warms or fills another's memory. */
export interface Part<F> {
  measure(ground: Ground): Promise<F>;
  /** Prints what was measured, for a reader who asks: how much, beside what. */
  say(figures: F): void;
}
