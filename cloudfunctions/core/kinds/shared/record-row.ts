import type { RecordKind } from '../../../../types/kinds';

/**
 * One accepted row of a coercive measure, a list entry, an abnormal-operation entry or a judgment: what a `ViolationRecord` needs before it is
 * matched. Days are `YYYY-MM-DD`, money integers of 分.
 */
export interface RecordRow {
  /** The number beside the row in the sheet. */
  row: number;
  /** Unique in the sheet: the natural key, and for a row that only tells of a removal its own. */
  key: string;
  /** The natural key (文号 + date + organ + party + list) in one spelling. */
  record: string;
  kind: Exclude<RecordKind, 'penalty'>;
  name: string;
  uscc: string;
  organ: string;
  organCode: string;
  /** A field of the pack, from the column or chosen at upload; null: all fields of the unit. */
  field: string | null;
  documentNumber: string;
  /** The serious-dishonesty list's name; null for other kinds. */
  list: string | null;
  decided: string;
  /** `unsaid`: the row says nothing of a removal, one told of earlier stands. */
  state: 'unsaid' | 'standing' | 'removed';
  /** The day of removal, set exactly when `state` is `removed`. */
  removed: string | null;
  /** The row only tells that an entry was removed; the entry's own content is what an earlier row said. */
  removalOnly: boolean;
  categories: string[];
  violation: string;
  facts: string;
  basis: string;
  content: string;
  fineFen: number | null;
}
