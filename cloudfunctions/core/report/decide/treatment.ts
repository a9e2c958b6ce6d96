import type { Rules } from '../../../../types/pack';
import type { ViolationRecord } from '../../../../types/record';
import { kindOf } from '../../kinds';
import { publicUntil } from './display';

type Treatment = 'counted' | 'marked' | 'listedSeparately' | 'leftOut';
interface Treated {
  treatment: Treatment;
  /** The rule that decided, and the clause it stands on (or `default`). */
  rule: 'recordKinds' | 'noPenaltyDecision' | 'simpleProcedure' | 'repaired' | 'displayEnded';
  clause: string;
}

/**
 * The truth table of a record's state and a pack's rules: counted, shown marked, shown listedSeparately, or left out.
 *
 * A clause of the document beats a default: where a document says that simple-procedure penalties count, or that repaired
 * ones are shown, the end of their public display does not hide them; where it is silent, an ended display leaves them out.
 */
export function treat(record: ViolationRecord, rules: Rules, today: string, veryLargeFineFen: number | null): Treated {
  const by = (rule: Exclude<Treated['rule'], 'recordKinds'>): Treated => ({
    treatment: rules[rule].value,
    rule,
    clause: rules[rule].clause,
  });

  if (!rules.recordKinds.value.some((k) => k.kind === record.kind)) {
    return { treatment: 'leftOut', rule: 'recordKinds', clause: rules.recordKinds.clause };
  }
  if (record.decision === 'noPenalty') return by('noPenaltyDecision');

  const simple = kindOf(record.kind).procedure && record.procedure === 'simple';
  if (simple && rules.simpleProcedure.value === 'leftOut') return by('simpleProcedure');
  if (record.repaired !== null && record.repaired <= today) return by('repaired');
  if (simple && rules.simpleProcedure.clause !== 'default') return by('simpleProcedure');

  const until = publicUntil(record, veryLargeFineFen);
  if (until !== null && until <= today) return by('displayEnded');
  if (simple) return by('simpleProcedure');
  return { treatment: 'counted', rule: 'recordKinds', clause: rules.recordKinds.clause };
}
