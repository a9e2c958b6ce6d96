import type { ArrearsKind, RecordKind } from '../../../types/kinds';
import type { ReadResult } from '../sheet/read-result';
import type { Sheet } from '../sheet/sheet';
import type { Template } from '../sheet/template';
import type { ArrearsRow } from './arrears/arrears-row';
import type { kinds } from './index';
import type { PenaltyOptions, PenaltySums } from './penalty/read-penalties';
import type { RepairRow } from './repair/repair-row';
import type { RecordRow } from './shared/record-row';
import type { SubjectRow } from './subject/read-subjects';

/** What any sheet is read with; each takes what it needs. */
export type ReadOptions = PenaltyOptions;

/** A row about a subject, of any sheet a source submits. */
export type SourceRow = RecordRow | ArrearsRow | RepairRow;

interface SheetOf<Id extends string, Row> {
  template: Template<Id>;
  /** @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN, SHEET_MALFORMED, SHEET_EMPTY; FIELDS_UNKNOWN when the chosen field is none of the pack's */
  read(sheet: Sheet, options: ReadOptions): ReadResult<Row> & Partial<PenaltySums>;
}

/** The sheet of a kind of record. One whose entries stand until they are removed has rows of removal. */
export interface RecordSheet<Kind extends RecordKind = RecordKind> extends SheetOf<Kind, RecordRow> {
  type: 'record';
  kind: Kind;
  standing: (typeof kinds)[Kind]['standing'];
  /** What a row says beside its number, in a few words for its unit's desk. */
  summary(row: RecordRow): string;
}

export interface ArrearsSheet<Kind extends ArrearsKind = ArrearsKind> extends SheetOf<Kind, ArrearsRow> {
  type: 'arrears';
  kind: Kind;
}

export interface RepairSheet extends SheetOf<'repair', RepairRow> {
  type: 'repair';
}

export interface SubjectSheet extends SheetOf<'subject', SubjectRow> {
  type: 'subject';
}
