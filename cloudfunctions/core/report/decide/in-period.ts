import type { Period } from '../../../../types/report';
import type { ViolationRecord } from '../../../../types/record';

/** Decided within the period, or a list or abnormal-operation entry in force at any time within it; docs/spec.md §3. */
export function inPeriod(record: ViolationRecord, period: Period): boolean {
  if (record.decided > period.to) return false;
  if (record.decided >= period.from) return true;
  const standing = record.kind === 'seriousDishonesty' || record.kind === 'abnormalOperation';
  return standing && (record.removed === null || record.removed >= period.from);
}
