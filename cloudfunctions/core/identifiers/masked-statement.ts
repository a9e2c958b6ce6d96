import type { RecordLine, Statement } from '../../../types/report';
import { maskIdNumber } from './mask-id-number';
import { maskName } from './mask-name';

/**
 * A statement for others than its holder: of a natural person neither name nor number, also where a record tells them; docs/spec.md §8.
 * Every other subject is public.
 */
export function maskedStatement(statement: Statement): Statement {
  const { subject, decision } = statement;
  if (subject.kind !== 'naturalPerson') return statement;
  const name = maskName(subject.name);
  const number = maskIdNumber(subject.uscc);
  // Records write the last character of a number as x or X.
  const hidden = [[subject.name, name] as const, ...[subject.uscc, subject.uscc.toLowerCase()].map((part) => [part, number] as const)];
  const without = (text: string): string => hidden.reduce((masked, [part, mask]) => masked.split(part).join(mask), text);
  const line = (record: RecordLine): RecordLine => ({
    ...record,
    violation: without(record.violation),
    content: without(record.content),
  });
  return {
    ...statement,
    subject: { ...subject, name, uscc: number },
    decision: { ...decision, records: decision.records.map(line), listedSeparately: decision.listedSeparately.map(line) },
  };
}
