import { AppError, type ErrorCode } from '../../types/errors';
import { sameBytes } from '../core/code/secret';
import { pdfPass } from '../runtime/pdf-pass';
import { database } from '../store/database';
import { reports } from '../store/documents';
import { registeredDocument } from './register';

/** What the function answers: the rest is read from the database. */
export type Outcome = { ok: true } | { ok: false; code: ErrorCode };

/**
 * The function that makes documents, apart from the other doors because of its fonts. It serves the doors only: a call must bear the
 * pass that they make for one report and account, and what it answers says nothing of the report.
 */
export async function main(event: { report?: unknown; account?: unknown; pass?: unknown }): Promise<Outcome> {
  try {
    database();
    const [report, account, pass] = [event.report, event.account, event.pass].map(String) as [string, string, string];
    if (!sameBytes(Buffer.from(pass), Buffer.from(pdfPass(report, account)))) throw new AppError('FORBIDDEN');
    const doc = await reports.get(report);
    if (!doc) throw new AppError('REPORT_NOT_FOUND');
    await registeredDocument(doc, { account, now: Date.now() });
    return { ok: true };
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'INTERNAL';
    // Another library's message may quote the report; what is wrong with a setting is our own sentence, for the operator.
    const fault = error instanceof AppError && code === 'CONFIG_MISSING' ? error.message : undefined;
    if (code === 'INTERNAL' || fault) console.error(JSON.stringify({ function: 'document', code, fault }));
    return { ok: false, code };
  }
}
