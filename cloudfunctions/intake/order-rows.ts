import type { SourceRow } from '../core/kinds/sheet-kind';

interface Ordered {
  rows: SourceRow[];
  superseded: number;
}

/**
 * The accepted rows of a sheet in the order they are kept, the same at every reading: removals after the entries they are about, and of arrears
 * against one unit, of one insurance, only the newest day.
 */
export function orderRows(accepted: readonly SourceRow[]): Ordered {
  const newest = new Map<string, SourceRow & { type: 'arrears' }>();
  const [first, removals]: [SourceRow[], SourceRow[]] = [[], []];
  for (const row of accepted) {
    if (row.type === 'arrears') {
      const key = `${row.party.uscc}|${row.organCode}|${row.part}`;
      const other = newest.get(key);
      if (!other || other.asOf < row.asOf) newest.set(key, row);
    } else if (row.type === 'record' && row.removalOnly) removals.push(row);
    else first.push(row);
  }
  const rows = [...first, ...removals, ...newest.values()];
  return { rows, superseded: accepted.length - rows.length };
}
