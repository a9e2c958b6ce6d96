import type { Import } from './import';
import type { Timings } from './timings';

export interface Requests {
  plan: Plan;
  requests: Timings;
  import: Import;
  chain: { chained: number; perSecond: number };
  loadedMs: Record<string, number>;
}
export interface Plan {
  small: number;
  large: number;
  rounds: number;
  /** Sequential calls in a round; twice as many at 8 and at 16 at once. */
  calls: number;
  reports: number;
  importRows: number;
  importRounds: number;
}
