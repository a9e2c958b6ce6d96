import type { Subject } from '../../../../types/record';
import type { CheckedRow } from '../../sheet/check-row';
import type { ReadResult } from '../../sheet/read-result';
import { readRows } from '../../sheet/read-rows';
import type { Sheet } from '../../sheet/sheet';
import { subjectTemplate } from './columns';

/** One accepted row of a subject sheet. The caller turns `representativeIdNumber` into its HMAC and drops it; it is in no error. */
export interface SubjectRow extends Subject {
  /** The number beside the row in the sheet. */
  row: number;
  /** The natural key: the USCC. */
  key: string;
  /** 18 characters, upper case, GB 11643. */
  representativeIdNumber: string;
}

function subjectOfRow(checked: CheckedRow): SubjectRow | null {
  if (checked.errors.length > 0) return null;
  const text = (code: string) => checked.text(code) ?? '';
  return {
    row: checked.row,
    key: text('USCC'),
    uscc: text('USCC'),
    name: text('NAME'),
    kind: text('KIND') as Subject['kind'],
    representative: text('REPRESENTATIVE'),
    representativeIdNumber: text('ID_NUMBER'),
    founded: checked.text('FOUNDED'),
    division: text('DIVISION'),
    address: text('ADDRESS'),
    status: text('STATUS') as Subject['status'],
  };
}

/**
 * Reads the registry's sheet of subjects. A bad cell refuses its row; rows of one USCC count once when they say the same, and not at all
 * when they don't.
 *
 * @param sheet As `readSheet` gives it.
 * @param options.today The day of reading in Asia/Shanghai, `YYYY-MM-DD`; a later founding is refused.
 * @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN, SHEET_MALFORMED, SHEET_EMPTY
 */
export function readSubjects(sheet: Sheet, { today }: { today: string }): ReadResult<SubjectRow> {
  const content = (row: SubjectRow) => JSON.stringify({ ...row, row: 0 });
  return readRows<SubjectRow>(sheet, { template: subjectTemplate, make: subjectOfRow, content, conflictIn: 'USCC' }, { today });
}
