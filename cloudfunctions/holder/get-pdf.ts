import { AppError } from '../../types/errors';
import type { Action } from '../runtime/call';
import { pdfPass } from '../runtime/pdf-pass';
import { requestPdf } from '../runtime/request-pdf';
import { documents } from '../store/documents';
import { LINK_S, linkTo } from '../store/files';
import { readLife } from '../store/life-now';

/**
 * The PDF of a report, made on the first call and the same bytes ever after. The link is good for ten minutes; what it gives must
 * have the SHA-256 told beside it.
 * @throws AppError REPORT_NOT_VALID for a document not made before the report ended; REPORT_TOO_LONG, BUSY
 */
export const getPdf: Action<'holder', 'getPdf', 'report'> = async (call, _input, report) => {
  if (!(await documents.get(report._id))) {
    if ((await readLife(report, call.today)).state !== 'valid') {
      throw new AppError('REPORT_NOT_VALID', undefined, { hint: '这份报告已失效，失效前没有制作过文件，不能再下载。请重新开具一份。' });
    }
    await requestPdf({ report: report._id, account: call.account, pass: pdfPass(report._id, call.account) });
  }
  const doc = await documents.get(report._id);
  if (!doc) throw new AppError('BUSY', 'the document is not there yet');
  const { sha256, size, pages, file } = doc;
  const name = `${report.statement.title}-${report.number}.pdf`;
  return { ...{ sha256, size, pages, name, url: await linkTo(file) }, until: call.now + LINK_S * 1000 };
};
