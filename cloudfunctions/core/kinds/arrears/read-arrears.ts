import type { ArrearsKind } from '../../../../types/kinds';
import { housingFundTemplate, socialInsuranceTemplate } from './columns';
import type { ArrearsRow } from './arrears-row';
import type { CheckedRow } from '../../sheet/check-row';
import type { ReadResult } from '../../sheet/read-result';
import { readRows } from '../../sheet/read-rows';
import type { Sheet } from '../../sheet/sheet';

const templates = { socialInsurance: socialInsuranceTemplate, housingFund: housingFundTemplate };

function arrearsOfRow(checked: CheckedRow, kind: ArrearsKind): ArrearsRow | null {
  if (checked.errors.length > 0) return null;
  const text = (code: string) => checked.text(code) ?? '';
  const [uscc, organCode, asOf] = [text('USCC'), text('ORGAN_CODE'), text('AS_OF')];
  return {
    row: checked.row,
    key: [kind, uscc, organCode, asOf].join('|'),
    ...{ kind, uscc, organCode, asOf, field: null },
    name: text('NAME'),
    organ: text('ORGAN'),
    amountFen: checked.get('AMOUNT') as number,
  };
}

/**
 * Reads a sheet of arrears (参保欠缴, 住房公积金欠缴). A bad cell refuses its row. Rows of one party, unit and day count once when they say the
 * same, and not at all when they don't; rows of several days stand beside each other.
 *
 * @param sheet As `readSheet` gives it.
 * @param kind The sheet's template.
 * @param options.today The day of reading in Asia/Shanghai, `YYYY-MM-DD`; later days are refused.
 * @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN, SHEET_MALFORMED, SHEET_EMPTY
 */
export function readArrears(sheet: Sheet, kind: ArrearsKind, { today }: { today: string }): ReadResult<ArrearsRow> {
  const make = (checked: CheckedRow) => arrearsOfRow(checked, kind);
  const content = (row: ArrearsRow) => JSON.stringify({ ...row, row: 0 });
  return readRows<ArrearsRow>(sheet, { template: templates[kind], make, content, conflictIn: 'AMOUNT' }, { today });
}
