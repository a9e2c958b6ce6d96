import type { Problem } from './problem';
import type { Head } from './walk-chain';

/** What checking stored data gave. */
export interface Inspection {
  problems: Problem[];
  /** What is no problem and worth knowing: work that broke off and can be resumed. */
  notes: Problem[];
  /** What could not be checked, and for want of what. */
  unchecked: string[];
  counts: Record<string, number>;
  /** Null: the chain isn't at hand. */
  head: Head | null;
  /** Audit entries not yet in the chain. */
  waiting: number;
}
