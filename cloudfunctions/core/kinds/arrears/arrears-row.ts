import type { ArrearsKind } from '../../../../types/kinds';
import type { Party } from '../shared/party';

/** One accepted row of arrears (欠缴): what a subject owed one unit on one day. Money in 分; 0: nothing. */
export interface ArrearsRow {
  type: 'arrears';
  /** The number beside the row in the sheet. */
  row: number;
  /** The natural key: kind, party, unit, day. */
  key: string;
  kind: ArrearsKind;
  party: Party;
  organ: string;
  organCode: string;
  /** Arrears belong to no field. */
  field: null;
  /** What of the kind it is (欠缴险种), one spelling; '': all of it. */
  part: string;
  amountFen: number;
  asOf: string;
}
