import type { SourceRow } from '../core/kinds/sheet-kind';
import { keepArrears } from './keep-arrears';
import { keepRecords } from './keep-records';
import { keepRepairs } from './keep-repairs';
import type { Match } from './match-rows';
import type { Arrival, Keep, Outcome } from './outcome';

const keepers: { [Type in SourceRow['type']]: Keep<Extract<SourceRow, { type: Type }>> } = {
  record: keepRecords,
  arrears: keepArrears,
  repair: keepRepairs,
};

/** Keep matched rows of one sheet where they belong, and say what became of each; nothing is quarantined here. */
export async function keepRows(matches: Match[], arrival: Arrival): Promise<Outcome[]> {
  if (matches.length === 0) return [];
  // Rows of one sheet are of one type.
  const keep = keepers[matches[0]!.row.type] as Keep<SourceRow>;
  return keep(matches, arrival);
}
