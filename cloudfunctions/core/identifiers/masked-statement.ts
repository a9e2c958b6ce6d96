import type { RecordLine, Statement } from '../../../types/report';
import { maskIdNumber } from './mask-id-number';
import { maskName } from './mask-name';

const literal = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');

/**
 * A statement for others than its holder: of a natural person neither name nor number, also where a record tells them; docs/spec.md §8.
 * Every other subject is public.
 */
export function maskedStatement(statement: Statement): Statement {
  const { subject, decision } = statement;
  if (subject.kind !== 'naturalPerson') return statement;
  const name = maskName(subject.name);
  const number = maskIdNumber(subject.uscc);
  // Records write the last character of a number as x or X, and a name with spaces in it.
  const spaced = new RegExp([...subject.name.replace(/\s/g, '')].map(literal).join('\\s*'), 'gu');
  const without = (text: string): string =>
    [subject.uscc, subject.uscc.toLowerCase()].reduce((masked, part) => masked.split(part).join(number), text.replace(spaced, name));
  const line = (record: RecordLine): RecordLine => ({
    ...record,
    documentNumber: without(record.documentNumber),
    violation: without(record.violation),
    content: without(record.content),
  });
  return {
    ...statement,
    subject: { ...subject, name, uscc: number },
    decision: { ...decision, records: decision.records.map(line), listedSeparately: decision.listedSeparately.map(line) },
  };
}
