import type { ArrearsKind } from '../../../../types/kinds';
import type { ArrearsRow } from './arrears-row';
import type { CheckedRow } from '../../sheet/check-row';
import type { ReadResult } from '../../sheet/read-result';
import { readRows } from '../../sheet/read-rows';
import type { Sheet } from '../../sheet/sheet';
import type { Template } from '../../sheet/template';
import { oneSpelling } from '../shared/one-spelling';
import { registeredParty } from '../shared/party';

function arrearsOfRow(checked: CheckedRow, kind: ArrearsKind): ArrearsRow | null {
  if (checked.errors.length > 0) return null;
  const text = (code: string) => checked.text(code) ?? '';
  const [uscc, organCode, asOf] = [text('USCC'), text('ORGAN_CODE'), text('AS_OF')];
  const part = oneSpelling(text('INSURANCE'));
  return {
    type: 'arrears',
    kind,
    row: checked.row,
    part,
    key: [kind, uscc, organCode, asOf, ...(part ? [part] : [])].join('|'),
    party: registeredParty(text('NAME'), uscc),
    organ: text('ORGAN'),
    organCode,
    field: null,
    asOf,
    amountFen: checked.get('AMOUNT') as number,
  };
}

/**
 * Reads a sheet of arrears (参保欠缴, 住房公积金欠缴). A bad cell refuses its row. Rows of one party, unit, insurance and day count once when they say the
 * same, and not at all when they don't; rows of several days stand beside each other.
 *
 * @param sheet As `readSheet` gives it.
 * @param template The sheet's.
 * @param options.today The day of reading in Asia/Shanghai, `YYYY-MM-DD`; later days are refused.
 * @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN, SHEET_MALFORMED, SHEET_EMPTY
 */
export function readArrears(sheet: Sheet, template: Template<ArrearsKind>, { today }: { today: string }): ReadResult<ArrearsRow> {
  const make = (checked: CheckedRow) => arrearsOfRow(checked, template.id);
  const content = (row: ArrearsRow) => JSON.stringify({ ...row, row: 0 });
  return readRows<ArrearsRow>(sheet, { template, make, content, conflictIn: 'AMOUNT' }, { today });
}
