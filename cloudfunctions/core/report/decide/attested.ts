import type { CannotSayReason, DataKind } from '../../../../types/kinds';
import type { Attestation } from '../../../../types/record';
import type { Period } from '../../../../types/report';
import { addDays, addMonths } from '../../dates/arithmetic';

export interface AttestationRule {
  everyMonths: number;
  graceDays: number;
}

/**
 * The day up to which data must be attested to be recent enough: the end of the month one whole attestation period back, or of
 * the month before that while the days of grace still run.
 */
export function recentEnough(today: string, rule: AttestationRule): string {
  const firstOfMonth = `${today.slice(0, 8)}01`;
  const inGrace = Number(today.slice(8)) <= rule.graceDays;
  const back = (inGrace ? 1 : 0) + (rule.everyMonths - 1);
  return addDays(addMonths(firstOfMonth, -back), -1);
}

/**
 * What one unit's attestation says of a period; docs/spec.md §4.2.
 * @returns null when complete, otherwise why not
 */
export function owes(attestation: Attestation | undefined, period: Period, bound: string): CannotSayReason | null {
  if (!attestation || attestation.completeFrom > period.from) return 'notBackfilled';
  const needed = bound < period.to ? bound : period.to;
  return attestation.completeTo < needed ? 'overdue' : null;
}

export const attestationKey = (duty: string, unit: string, kind: DataKind): string => `${duty}|${unit}|${kind}`;
