import type { ViolationRecord } from '../../../../types/record';
import type { RecordLine } from '../../../../types/report';
import { displayOf } from './display';

interface Shown extends Pick<RecordLine, 'treatment' | 'fields'> {
  today: string;
  veryLargeFineFen: number | null;
}

/** A record as a report shows it; facts and basis stay with the source, who answers inquiries. */
export function toLine(record: ViolationRecord, { treatment, fields, today, veryLargeFineFen }: Shown): RecordLine {
  const { id, version, kind, documentNumber, organ, list, decided, removed, procedure, procedureAssumed } = record;
  const { categories, violation, content, fineFen, repaired, underObjection } = record;
  return {
    ...{ id, version, kind, treatment, fields, documentNumber, organ, list, decided, removed, procedure, procedureAssumed },
    ...{ categories, violation, content, fineFen, display: displayOf(record, today, veryLargeFineFen), repaired, underObjection },
  };
}
