import { AppError } from '../../types/errors';
import type { Life, Statement } from '../../types/report';
import type { SignedList } from '../../types/trust';
import { reportData } from '../core/report/report-data';
import { signList } from '../core/statement/signed-list';
import { publicOrigin } from '../runtime/settings';
import { currentKeyId, signAs } from '../runtime/signing-keys';

/**
 * A report as a signed file of data. What it says is as of its issue; it is signed only while the report stands.
 * @param now epoch ms @throws AppError REPORT_NOT_VALID for one that has ended
 */
export function signReport(statement: Statement, { state, flags }: Life, now: number): { fileName: string; signed: SignedList } {
  if (state !== 'valid')
    throw new AppError('REPORT_NOT_VALID', undefined, { hint: '这份报告已失效，不能再下载数据文件。请重新开具一份。' });
  const payload = reportData(statement, { host: new URL(publicOrigin()).host, signed: now, flags });
  return {
    fileName: `${statement.title}-${statement.number}.json`,
    // A statement begins with its version's four bits, a JWS with `eyJ`: what this key signs of one is never the other.
    signed: signList('report', currentKeyId('statement'), payload, (message) => signAs('statement', message)),
  };
}
