import { createHash } from 'node:crypto';
import { reportNumber, verificationCodeOf, verificationHandle } from '../../../cloudfunctions/runtime/report-ids';
import { signAs } from '../../../cloudfunctions/runtime/signing-keys';
import { joinPayload, readPayload } from '../../../cloudfunctions/core/statement/payload';
import { encodeStatement } from '../../../cloudfunctions/core/statement/statement';
import { shanghaiDay } from '../../../cloudfunctions/core/dates/shanghai-day';
import { makePdf } from '../../../cloudfunctions/pdf/make-pdf';
import type * as kept from '../../../cloudfunctions/store/documents';
import type { Doc } from '../../emulator/data/ejson';
import type { Handle } from '../../emulator/handle';
import { usccOf } from './people';
import type { Papers } from './protocol';
import { fill } from './world';

/** A copy's bytes: the document's with the copy's number behind them. */
export const copyOf = (file: Buffer, number: string): Buffer => Buffer.concat([file, Buffer.from(`%${number}\n`)]);

/** Load so many reports with registered documents; one PDF is made and signed, the others are copies under names of their own. */
export async function loadPapers(database: Handle, papers: number): Promise<Papers> {
  const [sample] = database.all<kept.ReportDoc & Doc>('reports');
  if (!sample) throw new Error('no report to copy');
  const made = await makePdf(sample.statement);
  const { statement } = readPayload(made.payload)!;
  const told: Papers = { file: made.bytes.toString('base64'), codes: [], numbers: [], hashes: [], payloads: [] };
  const ids: string[] = [];
  for (let n = 0; n < papers; n++) {
    const id = createHash('sha256').update(`bench paper ${n}`).digest('base64url');
    const number = reportNumber(statement.issuer, shanghaiDay(sample.statement.issued), id);
    const signed = encodeStatement({ ...statement, number, uscc: usccOf(n) });
    ids.push(id);
    told.numbers.push(number);
    told.codes.push(verificationCodeOf(number));
    told.hashes.push(createHash('sha256').update(copyOf(made.bytes, number)).digest('hex'));
    told.payloads.push(joinPayload(signed, signAs('statement', signed)));
  }
  fill(database, 'reports', papers, (n): kept.ReportDoc => {
    const subject = { ...sample.statement.subject, uscc: usccOf(n) };
    const number = told.numbers[n]!;
    return {
      ...{ ...sample, _id: ids[n]!, number, verification: verificationHandle(told.codes[n]!)!, subject: usccOf(n) },
      statement: { ...sample.statement, number, subject },
    };
  });
  fill(database, 'documents', papers, (n): kept.DocumentDoc => {
    const size = copyOf(made.bytes, told.numbers[n]!).length;
    const own = { _id: ids[n]!, number: told.numbers[n]!, sha256: told.hashes[n]!, payload: told.payloads[n]! };
    return { ...own, size, pages: made.pages, file: 'bench', made: sample.statement.issued };
  });
  const own = { _id: sample._id, number: sample.number, sha256: made.sha256, payload: made.payload };
  fill(database, 'documents', 1, (): kept.DocumentDoc => ({
    ...{ ...own, size: made.bytes.length, pages: made.pages, file: 'bench', made: sample.statement.issued },
  }));
  return told;
}
