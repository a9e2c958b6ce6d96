import type { ArrearsRow } from '../core/kinds/arrears/arrears-row';
import type { RecordRow } from '../core/kinds/shared/record-row';
import type { SubjectRow } from '../core/kinds/subject/read-subjects';
import type { ReadSubmission } from './read-submission';
import type { SourceRow } from './rows';

interface Ordered {
  rows: (SourceRow | SubjectRow)[];
  /** Rows a newer one of the same sheet makes void. */
  superseded: number;
}

/**
 * The accepted rows of a sheet in the order they are kept, the same at every reading: removals after the entries they are about, and of arrears
 * against one unit only the newest day.
 */
export function orderRows(template: ReadSubmission['template'], reading: Pick<ReadSubmission['reading'], 'accepted'>): Ordered {
  const rows = reading.accepted as (SourceRow | SubjectRow)[];
  if (template === 'seriousDishonesty' || template === 'abnormalOperation') {
    const isRemoval = (row: SourceRow | SubjectRow): boolean => (row as RecordRow).removalOnly;
    return { rows: [...rows.filter((row) => !isRemoval(row)), ...rows.filter(isRemoval)], superseded: 0 };
  }
  if (template !== 'socialInsurance' && template !== 'housingFund') return { rows, superseded: 0 };
  const newest = new Map<string, ArrearsRow>();
  for (const row of rows as ArrearsRow[]) {
    const key = `${row.uscc}|${row.organCode}`;
    const other = newest.get(key);
    if (!other || other.asOf < row.asOf) newest.set(key, row);
  }
  return { rows: [...newest.values()], superseded: rows.length - newest.size };
}
