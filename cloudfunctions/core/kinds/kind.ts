/** What the parts of a record are called. Null: this kind has no such part, or it says nothing the kind's name doesn't. */
export interface RecordWords {
  organ: string;
  number: string;
  decided: string;
  categories: string | null;
  violation: string;
  content: string | null;
  fine: string;
}

/** What rules and screens need to know of a kind of record; its name stands in `types/kinds`. */
export interface Kind {
  /** The words of its own sheet: what is no penalty isn't called one. */
  words: RecordWords;
  /** An entry that is in force until it is removed: it counts in every period in which it stood, and is displayed as long as it stands. */
  standing: boolean;
  /** How serious it is, 信用修复管理办法 (令36号). `byContent`: as its categories, procedure and fine say. */
  tier: 'general' | 'severe' | 'byContent';
  /** Its entries are of lists that have names of their own. */
  namedLists: boolean;
  /** It is decided by simple or ordinary procedure. */
  procedure: boolean;
  /** Who reads “未查到” takes it for searched: a field that doesn't collect it is told apart; docs/spec.md §4.2. */
  expected: boolean;
}
