import cloud from 'wx-server-sdk';
import { AppError, type ErrorCode } from '../../types/errors';
import { type PdfOf, pdfPass } from './pdf-pass';
import { database } from '../store/database';

/** Have the function `document` make a document. @throws AppError what it refused; BUSY when it didn't answer */
export async function requestPdf(what: PdfOf): Promise<void> {
  database();
  const asked = cloud.callFunction({ name: 'document', data: { ...what, pass: pdfPass(what) } }) as Promise<{ result?: unknown }>;
  const answer = await asked.catch((cause: unknown) => {
    throw new AppError('BUSY', 'the function document did not answer', { cause });
  });
  const result = answer.result as { ok: true } | { ok: false; code: ErrorCode };
  if (!result.ok) throw new AppError(result.code, 'the function document refused');
}
