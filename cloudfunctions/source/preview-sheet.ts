import type { Output } from '../../types/actions';
import type { Action } from '../runtime/call';
import { sheetRules } from '../core/sheet/rules';
import { packById } from '../store/packs';
import { titleOf } from '../intake/batch-line';
import { rowLine } from '../intake/row-line';
import { readSubmission } from '../intake/read-submission';
import type { SourceRow } from '../core/kinds/sheet-kind';
import { submissionOf } from '../intake/submission';
import { warningWords } from '../intake/warning-words';

const ERRORS = 500;
const ROWS = 5;

/** What a sheet says and what would be refused of it; nothing is kept. @throws AppError SHEET_*, FIELDS_UNKNOWN, UNIT_UNKNOWN */
export const previewSheet: Action<'source', 'previewSheet', 'staff'> = async ({ today }, input, staff) => {
  const { publication } = await packById(staff.jurisdiction);
  const { template, reading } = await readSubmission(submissionOf(input, staff), today, publication);
  const { rows, accepted, rejected, duplicates, errors, warnings } = reading;
  return {
    ...{ template: template as Output<'source', 'previewSheet'>['template'], title: titleOf(template), rows },
    ...{ accepted: accepted.length, rejected: rejected.length, duplicates: duplicates.length },
    errors: errors.slice(0, ERRORS).map((error) => ({ ...error, words: sheetRules[error.rule] })),
    errorsInAll: errors.length,
    warnings: warnings.map(warningWords),
    firstRows: (accepted as SourceRow[]).slice(0, ROWS).map(rowLine),
  };
};
