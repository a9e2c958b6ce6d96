import type { Period } from '../../../../types/report';
import type { ViolationRecord } from '../../../../types/record';
import { kindOf } from '../../kinds';

/** Decided within the period, or a standing entry in force at any time within it; docs/spec.md §3. */
export function inPeriod(record: Pick<ViolationRecord, 'kind' | 'decided' | 'removed'>, period: Period): boolean {
  if (record.decided > period.to) return false;
  if (record.decided >= period.from) return true;
  return kindOf(record.kind).standing && (record.removed === null || record.removed >= period.from);
}
