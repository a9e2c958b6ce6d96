import { verificationCodeOf } from '../../../cloudfunctions/runtime/report-ids';
import { makePdf } from '../../../cloudfunctions/pdf/make-pdf';
import { layOut } from '../../../cloudfunctions/core/report/text/lay-out';
import type { ReportLayout } from '../../../cloudfunctions/core/report/text/layout';
import { statementLink } from '../../../cloudfunctions/core/statement/link';
import { aStatement } from '../../../test/support/statements';
import type { Statement } from '../../../types/report';

export const origin = 'https://code.example.gov.cn';

/** The same content for every maker: the statement for ours, its layout for the others. */
export interface Content {
  pages: number;
  statement: Statement;
  layout: ReportLayout;
}

/** A report that takes so many pages: a long one has more records. */
export async function contentOf(pages: number): Promise<Content> {
  for (let records = 0; records < 400; records += 10) {
    const statement = withRecords(records);
    const made = await makePdf(statement);
    if (made.pages < pages) continue;
    const extras = { service: '合规一码通', host: new URL(origin).host, code: verificationCodeOf(statement.number) };
    return { pages: made.pages, statement, layout: layOut(statement, { ...extras, link: statementLink(origin, made.payload) }) };
  }
  throw new Error(`no report of ${pages} pages`);
}

const withRecords = (length: number): Statement =>
  aStatement({ jurisdiction: 'national', records: Array.from({ length }, (_, i) => ({ documentNumber: `某罚〔2026〕${i}号` })) });
