import type { RecordKind } from '../../../../types/kinds';
import type { ViolationRecord } from '../../../../types/record';
import type { Party } from './party';

/** What a source says of a record, as the record has it. */
type Content = Pick<
  ViolationRecord,
  | 'organ'
  | 'field'
  | 'documentNumber'
  | 'list'
  | 'decided'
  | 'removed'
  | 'decision'
  | 'procedure'
  | 'procedureAssumed'
  | 'categories'
  | 'violation'
  | 'facts'
  | 'basis'
  | 'content'
  | 'fineFen'
  | 'confiscatedFen'
  | 'publicUntil'
  | 'underObjection'
>;

/** One accepted row of a sheet of records: what a `ViolationRecord` needs before it is matched to a subject and a unit. */
export interface RecordRow extends Content {
  type: 'record';
  kind: RecordKind;
  /** The number beside the row in the sheet. */
  row: number;
  /** Unique in the sheet: the natural key, and for a row that only tells of a removal its own. */
  key: string;
  /** The natural key (文号 + date + organ + party + list) in one spelling. */
  record: string;
  party: Party;
  organCode: string;
  /** `unsaid`: the row says nothing of a removal, one told of earlier stands. `removed` exactly when `removed` is a day. */
  state: 'unsaid' | 'standing' | 'removed';
  /** The row only tells that an entry was removed; the entry's own content is what an earlier row said. */
  removalOnly: boolean;
}
