import { AppError } from '../../types/errors';
import type { Action } from '../runtime/call';
import { documentFile } from '../runtime/document-file';
import { readLife } from '../store/life-now';

/** The PDF of a report. @throws AppError REPORT_NOT_VALID for a document not made before the report ended; REPORT_TOO_LONG, BUSY */
export const getPdf: Action<'holder', 'getPdf', 'report'> = (call, _input, report) =>
  documentFile(call, { of: 'report', id: report._id, name: `${report.statement.title}-${report.number}.pdf` }, async () => {
    if ((await readLife(report, call.today)).state === 'valid') return;
    throw new AppError('REPORT_NOT_VALID', undefined, { hint: '这份报告已失效，失效前没有制作过文件，不能再下载。请重新开具一份。' });
  });
