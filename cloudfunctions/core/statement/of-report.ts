import type { Statement } from '../../../types/report';
import { maskIdNumber } from '../identifiers/mask-id-number';
import type { CompactStatement } from './statement';

/**
 * The compact statement of a report.
 * @param fields all selectable fields of the pack, in its order: a state stands at its field's place
 * @param key id of the key that will sign
 */
export function compactStatement(report: Statement, fields: string[], key: string): CompactStatement {
  const said = new Map(report.decision.fields.map((line) => [line.field, line.state]));
  return {
    issuer: report.number.slice(0, 6),
    number: report.number,
    uscc: report.subject.kind === 'naturalPerson' ? maskIdNumber(report.subject.uscc) : report.subject.uscc,
    edition: Number(report.pack.split('@')[1] ?? 0),
    period: report.period,
    issued: Math.floor(report.issued / 1000) * 1000,
    validTo: report.validTo,
    key,
    listing: report.version === 'listing',
    demo: report.document.demo,
    states: fields.map((field) => said.get(field) ?? 'none'),
  };
}
