import type { CannotSayReason, RecordKind } from '../../../../types/kinds';
import type { Attestation } from '../../../../types/record';
import type { KindLine, Period } from '../../../../types/report';
import { leastDay } from '../../dates/least-day';
import type { EffectiveDuty } from '../../places/duties';
import { attestationKey, owes } from './attested';

interface Facts {
  /** Duties that supply this kind to the line. */
  supplying: EffectiveDuty[];
  /** No unit is named to supply anything to the line. */
  noUnit: boolean;
  hasRecords: boolean;
  quarantined: boolean;
  attested: Map<string, Attestation>;
  period: Period;
  bound: string;
}

/** What can be said of one kind in one line: every unit of every supplying duty must have attested for it to be clear. */
export function kindLine(kind: RecordKind, facts: Facts): KindLine {
  const reasons = new Set<CannotSayReason>();
  const units = new Set<string>();
  const days: (string | null)[] = [];
  for (const duty of facts.supplying) {
    if (duty.units.length === 0) reasons.add('noUnit');
    for (const unit of duty.units) {
      const attestation = facts.attested.get(attestationKey(duty.id, unit, kind));
      days.push(attestation?.completeTo ?? null);
      const reason = owes(attestation, facts.period, facts.bound);
      if (reason) {
        reasons.add(reason);
        units.add(unit);
      }
    }
  }
  if (facts.noUnit) reasons.add('noUnit');
  if (facts.quarantined) reasons.add('quarantined');

  const state = facts.hasRecords ? 'hasRecords' : reasons.size > 0 ? 'cannotSay' : 'clear';
  return { kind, state, reasons: [...reasons], asOf: leastDay(days), units: [...units] };
}
