import type { Statement } from '../../../types/report';
import { REPORT_SCHEMA, type ReportData } from '../../../types/report-data';
import { maskedStatement } from '../identifiers/masked-statement';
import { dataDay } from './text/data-day';
import { noticesSection } from './text/notices-section';
import { overallOf } from './text/overall';
import { countStates } from './text/state-words';

/**
 * A report as data, in the words of its paper, and masked like it: a file goes from hand to hand as paper does.
 * @param as.signed epoch ms @param as.flags what has happened to its records until then
 */
export function reportData(issued: Statement, { host, signed, flags }: Pick<ReportData, 'host' | 'signed' | 'flags'>): ReportData {
  const statement = maskedStatement(issued);
  const { outcome: _outcome, waiting: _waiting, ...decision } = statement.decision;
  return {
    ...{ typ: 'report', schema: REPORT_SCHEMA, host, signed, flags, issuerCode: statement.number.slice(0, 6) },
    result: { overall: overallOf(statement), fields: countStates(decision.fields), asOf: dataDay(decision) },
    cannotProve: noticesSection(statement).blocks.flatMap((block) =>
      block.kind === 'list' ? [{ title: block.title ?? '', items: block.items }] : [],
    ),
    statement: { ...statement, decision },
  };
}
