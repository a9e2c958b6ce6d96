import { AppError, type ErrorCode } from '../../types/errors';
import { sameBytes } from '../core/code/secret';
import { pdfPass } from '../runtime/pdf-pass';
import { database } from '../store/database';
import { receipts, reports } from '../store/documents';
import { type Maker, registeredDocument, registeredReceipt } from './register';

/** What the function answers: the rest is read from the database. */
export type Outcome = { ok: true } | { ok: false; code: ErrorCode };

/**
 * The function that makes documents, apart from the other doors because of its fonts. It serves the doors only: a call must bear the
 * pass that they make for one report or receipt and account, and what it answers says nothing of either.
 */
export async function main(event: { of?: unknown; id?: unknown; account?: unknown; pass?: unknown }): Promise<Outcome> {
  try {
    database();
    const [of, id, account, pass] = [event.of, event.id, event.account, event.pass].map(String) as [string, string, string, string];
    if (of !== 'report' && of !== 'receipt') throw new AppError('FORBIDDEN');
    if (!sameBytes(Buffer.from(pass), Buffer.from(pdfPass({ of, id, account })))) throw new AppError('FORBIDDEN');
    await (of === 'report' ? ofReport : ofReceipt)(id, { account, now: Date.now() });
    return { ok: true };
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'INTERNAL';
    // Another library's message may quote the report; what is wrong with a setting is our own sentence, for the operator.
    const fault = error instanceof AppError && code === 'CONFIG_MISSING' ? error.message : undefined;
    if (code === 'INTERNAL' || fault) console.error(JSON.stringify({ function: 'document', code, fault }));
    return { ok: false, code };
  }
}

async function ofReport(id: string, call: Maker): Promise<void> {
  const doc = await reports.get(id);
  if (!doc) throw new AppError('REPORT_NOT_FOUND');
  await registeredDocument(doc, call);
}

async function ofReceipt(id: string, call: Maker): Promise<void> {
  const doc = await receipts.get(id);
  if (!doc) throw new AppError('RECEIPT_NOT_FOUND');
  await registeredReceipt(doc, call);
}
