import type { RecordKind } from '../../../../types/kinds';
import type { WaitingRow } from '../../../../types/record';
import type { WaitingLine } from '../../../../types/report';
import type { Asked } from './decide-fields';
import { inPeriod } from './in-period';
import { concerns, type PlaceRules } from './sort-records';
import { mayConcern, type Where, whereOf } from './where-of';

/** A waiting row that may be the subject's and concerns what was asked. */
export interface WaitingHere {
  kind: RecordKind;
  where: Where;
  /** What its holder is told, where it bears the very USCC and the place's reports would show it; else null. */
  holds: WaitingLine | null;
}

/** The waiting rows that a decision has to mind. */
export function waitingHere(rows: WaitingRow[], asked: Asked, place: PlaceRules): WaitingHere[] {
  return rows.flatMap((row): WaitingHere[] => {
    const kind = place.counted.find((counted) => counted === row.kind);
    if (!kind || !mayConcern(row, asked.subject)) return [];
    if (row.says && !inPeriod({ kind, ...row.says }, asked.period)) return [];
    const where = whereOf({ ...row, kind, list: row.says?.list ?? null }, place.duties, place.wide, place.all);
    return concerns(where, asked.fields) ? [{ kind, where, holds: holding(row, kind, asked, place) }] : [];
  });
}

function holding({ uscc, says }: WaitingRow, kind: RecordKind, { subject }: Asked, { rules }: PlaceRules): WaitingLine | null {
  if (uscc !== subject.uscc || says === null) return null;
  if (says.decision === 'noPenalty' && rules.noPenaltyDecision.value === 'leftOut') return null;
  if (says.procedure === 'simple' && rules.simpleProcedure.value === 'leftOut') return null;
  const { organ, documentNumber, list, decided, violation, content } = says;
  return { kind, organ, documentNumber, list, decided, violation, content };
}
