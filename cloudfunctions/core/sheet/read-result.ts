import type { SheetError } from './rules';

/** Something the submitter should know that refuses nothing. */
export type SheetWarning =
  | { kind: 'unknownColumns'; columns: string[] }
  | { kind: 'procedureAssumed'; rows: number }
  /** Rows of a kind the unit has no duty for: kept, and counted. */
  | { kind: 'noDuty'; rows: number }
  /** Rows the place's document asks sources not to send: kept, left out of reports. */
  | { kind: 'shouldOmit'; what: 'simpleProcedure' | 'noPenaltyDecision'; rows: number };

/** What a reader made of a sheet. Row numbers are those beside the rows; `rows` = accepted + rejected + duplicates. */
export interface ReadResult<Row> {
  /** Data rows, repeats included; blank and total rows not. */
  rows: number;
  accepted: Row[];
  /** Rows with at least one error, ascending. */
  rejected: number[];
  /** Rows that repeat an earlier one, ascending. */
  duplicates: number[];
  /** By row, then in the template's order of columns. */
  errors: SheetError[];
  warnings: SheetWarning[];
}
