import type { Statement } from '../../../types/report';
import { maskedStatement } from '../identifiers/masked-statement';
import { worstOf } from '../report/text/state-words';
import { nameHash } from './name-hash';
import type { CompactStatement } from './statement';

/**
 * The compact statement of a report, of its subject as the paper prints it.
 * @param under the revision of the pack it was issued under, and all that revision's fields in their order: a state stands at its
 * field's place
 * @param key id of the key that will sign @throws RangeError when the report names a field the revision doesn't have
 */
export function compactStatement(report: Statement, under: { revision: number; fields: string[] }, key: string): CompactStatement {
  const { subject } = maskedStatement(report);
  const { scope, decision } = report;
  const states = new Map(decision.fields.map((line) => [line.field, line.state]));
  if ([...states.keys()].some((field) => !under.fields.includes(field))) throw new RangeError('a field of another revision');
  return {
    issuer: report.number.slice(0, 6),
    number: report.number,
    uscc: subject.uscc,
    nameHash: nameHash(report.number, subject.name),
    revision: under.revision,
    period: report.period,
    issued: Math.floor(report.issued / 1000) * 1000,
    validTo: report.validTo,
    key,
    listing: report.version === 'listing',
    demo: report.document.demo,
    limited: scope.usualMissing.length > 0 || scope.shorter,
    elsewhere: scope.elsewhere,
    subjectWide: worstOf(decision.subjectWide) ?? 'none',
    states: under.fields.map((field) => states.get(field) ?? 'none'),
  };
}
