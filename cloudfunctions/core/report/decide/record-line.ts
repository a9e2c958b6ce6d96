import type { ViolationRecord } from '../../../../types/record';
import type { RecordLine } from '../../../../types/report';

/** A record as a report shows it; facts and basis stay with the source, who answers inquiries. */
export function toLine(record: ViolationRecord, treatment: RecordLine['treatment'], fields: string[]): RecordLine {
  const { id, version, kind, documentNumber, organ, list, decided, removed, procedure, procedureAssumed } = record;
  const { categories, violation, content, fineFen, repaired, underObjection } = record;
  return {
    ...{ id, version, kind, treatment, fields, documentNumber, organ, list, decided, removed, procedure, procedureAssumed },
    ...{ categories, violation, content, fineFen, repaired, underObjection },
  };
}
