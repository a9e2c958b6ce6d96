/** Rows sorted by what their keys say about each other; lists are of row numbers, ascending. */
interface Settled<Row> {
  accepted: Row[];
  /** Later rows that say the same as an earlier one. */
  duplicates: number[];
  /** Every row of a key whose rows say different things: none of them can be believed over the others. */
  conflicts: number[];
}

/**
 * Sorts out repeated keys within a file. Which content wins never depends on the order of rows: equal rows count once, unequal
 * ones not at all.
 *
 * @param rows Rows with a key, in the order of the sheet.
 * @param content Everything a row says, in one spelling, without its number.
 */
export function settle<Row extends { row: number; key: string }>(rows: readonly Row[], content: (row: Row) => string): Settled<Row> {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const same = byKey.get(row.key);
    if (same) same.push(row);
    else byKey.set(row.key, [row]);
  }
  const settled: Settled<Row> = { accepted: [], duplicates: [], conflicts: [] };
  for (const [first, ...others] of byKey.values()) {
    if (others.length > 0 && others.some((row) => content(row) !== content(first!)))
      settled.conflicts.push(first!.row, ...others.map(({ row }) => row));
    else {
      settled.accepted.push(first!);
      settled.duplicates.push(...others.map(({ row }) => row));
    }
  }
  settled.duplicates.sort((a, b) => a - b);
  settled.conflicts.sort((a, b) => a - b);
  return settled;
}
