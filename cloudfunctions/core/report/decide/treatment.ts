import type { Rules } from '../../../../types/pack';
import type { ViolationRecord } from '../../../../types/record';
import type { LeftOut } from '../../../../types/report';
import { kindOf } from '../../kinds';
import { displayOf } from './display';

type Treatment = 'counted' | 'marked' | 'listedSeparately' | 'leftOut';
interface Treated {
  treatment: Treatment;
  /** The rule that decided, and the clause it stands on (or `default`). */
  rule: LeftOut['rule'];
  clause: string;
}

/**
 * The truth table of a record's state and a pack's rules: counted, shown marked, shown apart, or left out. A rule that
 * leaves it out outweighs one that shows it; else the first that does anything but count decides; docs/spec.md §3.
 */
export function treat(record: ViolationRecord, rules: Rules, today: string, veryLargeFineFen: number | null): Treated {
  const by = (rule: Exclude<Treated['rule'], 'recordKinds'>): Treated => ({
    ...{ treatment: rules[rule].value, rule, clause: rules[rule].clause },
  });
  const counted: Treated = { treatment: 'counted', rule: 'recordKinds', clause: rules.recordKinds.clause };
  if (!rules.recordKinds.value.includes(record.kind)) return { ...counted, treatment: 'leftOut' };

  const simple = kindOf(record.kind).procedure && record.procedure === 'simple';
  const holding = [
    record.decision === 'noPenalty' ? by('noPenaltyDecision') : counted,
    simple ? by('simpleProcedure') : counted,
    record.repaired !== null && record.repaired <= today ? by('repaired') : counted,
    displayOf(record, today, veryLargeFineFen)?.ended ? by('displayEnded') : counted,
  ];
  return holding.find(({ treatment }) => treatment === 'leftOut') ?? holding.find(({ treatment }) => treatment !== 'counted') ?? counted;
}
