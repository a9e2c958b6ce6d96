import { coerciveTemplate, criminalJudgmentTemplate } from '../coercive/sheet';
import { type FieldContext, fieldContext } from './field-of-row';
import { abnormalOperationTemplate, seriousDishonestyTemplate } from './list-columns';
import type { ReadResult } from '../../sheet/read-result';
import { readRows } from '../../sheet/read-rows';
import { parseRecord } from './parse-record';
import type { RecordRow } from './record-row';
import type { Sheet } from '../../sheet/sheet';

const templates = {
  coercive: coerciveTemplate,
  seriousDishonesty: seriousDishonestyTemplate,
  abnormalOperation: abnormalOperationTemplate,
  criminalJudgment: criminalJudgmentTemplate,
};

interface RecordOptions {
  /** The day of reading in Asia/Shanghai, `YYYY-MM-DD`; later days are refused. */
  today: string;
  /** The pack's field that a word means; null: none. */
  pack: Pick<FieldContext, 'fieldOf'>;
  /** The field chosen at upload, for rows that name none. */
  field?: string | null;
}

/**
 * Reads a sheet of coercive measures, of a list or of judgments. A bad cell refuses its row and is reported by row, column and rule; the
 * other rows stand. Rows of the same natural key count once when they say the same, and not at all when they don't; an entry and the row
 * that only tells of its removal are two.
 *
 * @param sheet As `readSheet` gives it.
 * @param kind The sheet's template.
 * @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN, SHEET_MALFORMED, SHEET_EMPTY; FIELDS_UNKNOWN when the chosen field is none of the pack's
 */
export function readRecords(sheet: Sheet, kind: RecordRow['kind'], { today, pack, field = null }: RecordOptions): ReadResult<RecordRow> {
  const context = fieldContext(pack.fieldOf, field);
  return readRows<RecordRow>(
    sheet,
    {
      template: templates[kind],
      make: (checked) => parseRecord(checked, kind, context),
      // The key has the number and the list in one spelling; a list's content is its name.
      content: (row) => JSON.stringify({ ...row, row: 0, documentNumber: '', list: '', content: row.list === null ? row.content : '' }),
      conflictIn: 'NUMBER',
    },
    { today },
  );
}
