import type { RecordKind } from '../../../../types/kinds';
import type { CheckedRow } from '../../sheet/check-row';
import { oneSpelling } from '../shared/one-spelling';
import type { ReadResult } from '../../sheet/read-result';
import { readRows } from '../../sheet/read-rows';
import { partyOfRow } from '../shared/party';
import { repairTemplate } from './columns';
import type { RepairRow } from './repair-row';
import type { Sheet } from '../../sheet/sheet';

function repairOfRow(checked: CheckedRow, personTag: (document: string) => string): RepairRow | null {
  const about = partyOfRow(checked, personTag);
  if (!about) return null;
  const text = (code: string) => checked.text(code) ?? '';
  const [number, organCode] = [oneSpelling(text('NUMBER')), text('ORGAN_CODE')];
  const kind = text('KIND') as RecordKind;
  return {
    type: 'repair',
    kind,
    row: checked.row,
    key: [kind, number, organCode, about.key].join('|'),
    party: about.party,
    organ: text('ORGAN'),
    organCode,
    field: null,
    number,
    result: text('RESULT') as RepairRow['result'],
    day: text('REPAIRED'),
  };
}

/**
 * Reads a sheet of repair results. A bad cell refuses its row. Several results about one record in one sheet count once when they are the
 * same, and not at all when they aren't: which came last is not for the order of rows to say.
 *
 * @param sheet As `readSheet` gives it.
 * @param options.today The day of reading in Asia/Shanghai, `YYYY-MM-DD`; later days are refused.
 * @param options.personTag As `PenaltyOptions` has it.
 * @throws SHEET_NO_HEADINGS, SHEET_MISSING_COLUMN, SHEET_MALFORMED, SHEET_EMPTY
 */
export function readRepairs(
  sheet: Sheet,
  { today, personTag }: { today: string; personTag: (document: string) => string },
): ReadResult<RepairRow> {
  const make = (checked: CheckedRow) => repairOfRow(checked, personTag);
  const content = (row: RepairRow) => JSON.stringify({ ...row, row: 0 });
  return readRows<RepairRow>(sheet, { template: repairTemplate, make, content, conflictIn: 'NUMBER' }, { today });
}
