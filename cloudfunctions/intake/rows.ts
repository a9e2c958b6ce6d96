import type { ArrearsKind, RecordKind } from '../../types/kinds';
import type { ArrearsRow } from '../core/kinds/arrears/arrears-row';
import { partyKey } from '../core/kinds/penalty/penalty-key';
import type { PenaltyRow } from '../core/kinds/penalty/penalty-row';
import type { RecordRow } from '../core/kinds/shared/record-row';
import type { RepairRow } from '../core/kinds/repair/repair-row';
import { plainName } from '../core/identifiers/plain-name';

/** A row about a subject, of any sheet a source submits. */
export type SourceRow = PenaltyRow | RecordRow | ArrearsRow | RepairRow;

/** Whom and what a row is about, whatever its sheet. */
export interface About {
  uscc: string | null;
  name: string;
  kind: RecordKind | ArrearsKind;
  /** Which subjects it may be about while it can't be matched: `u:USCC`, `n:name`, or a natural person's tag. */
  mayConcern: string;
}

export function aboutOf(row: SourceRow): About {
  if (!('party' in row)) return { uscc: row.uscc, name: row.name, kind: row.kind, mayConcern: `u:${row.uscc}` };
  const { uscc, name, kind } = row.party;
  const mayConcern = uscc ? `u:${uscc}` : kind === 'naturalPerson' ? partyKey(row.party) : `n:${plainName(name)}`;
  return { uscc, name, kind: 'penalty', mayConcern };
}
