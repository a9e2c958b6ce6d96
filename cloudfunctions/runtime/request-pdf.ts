import cloud from 'wx-server-sdk';
import { AppError, type ErrorCode } from '../../types/errors';
import { database } from '../store/database';

/** Have the function `document` make a report's document. @throws AppError what it refused; BUSY when it didn't answer */
export async function requestPdf(event: { report: string; account: string; pass: string }): Promise<void> {
  database();
  const asked = cloud.callFunction({ name: 'document', data: event }) as Promise<{ result?: unknown }>;
  const answer = await asked.catch((cause: unknown) => {
    throw new AppError('BUSY', 'the function document did not answer', { cause });
  });
  const result = answer.result as { ok: true } | { ok: false; code: ErrorCode };
  if (!result.ok) throw new AppError(result.code, 'the function document refused');
}
