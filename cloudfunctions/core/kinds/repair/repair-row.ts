import type { RecordKind } from '../../../../types/kinds';
import type { Party } from '../shared/party';

/** One accepted row of repair results (信用修复): about one record, found by its document's number, its kind, its unit and its party. */
export interface RepairRow {
  type: 'repair';
  /** The number beside the row in the sheet. */
  row: number;
  key: string;
  /** The record's. */
  kind: RecordKind;
  party: Party;
  /** 原决定机关 and its USCC */
  organ: string;
  organCode: string;
  /** A repair names no field: the record has its own. */
  field: null;
  /** 原决定书文号 in one spelling. */
  number: string;
  /** `withdrawn`: an earlier repair no longer holds. */
  result: 'granted' | 'withdrawn';
  /** The day of the result. */
  day: string;
}
