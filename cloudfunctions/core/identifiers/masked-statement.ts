import type { RecordLine, Statement } from '../../../types/report';
import { maskIdNumber } from './mask-id-number';
import { maskName } from './mask-name';

/**
 * A statement for others than its holder: of a natural person neither name nor number, nor the name where a record tells it; spec §8.
 * Every other subject is public.
 */
export function maskedStatement(statement: Statement): Statement {
  const { subject, decision } = statement;
  if (subject.kind !== 'naturalPerson') return statement;
  const name = maskName(subject.name);
  const without = (text: string): string => text.split(subject.name).join(name);
  const line = (record: RecordLine): RecordLine => ({
    ...record,
    violation: without(record.violation),
    content: without(record.content),
  });
  return {
    ...statement,
    subject: { ...subject, name, uscc: maskIdNumber(subject.uscc) },
    decision: { ...decision, records: decision.records.map(line), apart: decision.apart.map(line) },
  };
}
