import { AppError } from '../../types/errors';
import { receiptContent } from '../core/statement/receipt-content';
import { auditEntry } from '../runtime/call';
import { type DocumentDoc, type ReceiptDoc, type ReportDoc, documents } from '../store/documents';
import { deleteFile, storeFile } from '../store/files';
import { type Made, makePdf } from '../pdf/make-pdf';
import { makeReceipt } from '../pdf/make-receipt';

/** For whom and when, epoch ms. */
export type Maker = { account: string; now: number };

/** The document of a report, made and signed once. @throws AppError REPORT_TOO_LONG, BUSY, CONFIG_MISSING */
export const registeredDocument = ({ _id, number, statement }: ReportDoc, call: Maker): Promise<DocumentDoc> =>
  registered({ _id, number }, () => makePdf(statement, { now: call.now }), call);

/** The document of a receipt likewise. @throws AppError RECEIPT_NOT_FOUND for one of a shape from before; BUSY, CONFIG_MISSING */
export async function registeredReceipt({ _id, number, signed }: ReceiptDoc, call: Maker): Promise<DocumentDoc> {
  const content = receiptContent(signed);
  if (!content) throw new AppError('RECEIPT_NOT_FOUND');
  return registered({ _id, number, of: 'receipt' }, async () => ({ ...(await makeReceipt(content, call.now)), payload: '' }), call);
}

/**
 * A document made once: its bytes kept, its hash registered, and only then told of. Of makers at the same time the first registration
 * stands, and the others' bytes are dropped before anybody saw them; a maker that breaks off leaves at most a file nothing points to.
 */
async function registered(
  what: Pick<DocumentDoc, '_id' | 'number' | 'of'>,
  make: () => Promise<Omit<Made, 'qrVersion'>>,
  call: Maker,
): Promise<DocumentDoc> {
  const earlier = await documents.get(what._id);
  if (earlier) return earlier;
  const { bytes, sha256, pages, payload } = await make();
  // ECDSA is not repeatable, so the hash, and with it the path, can't be guessed.
  const file = await storeFile(`documents/${sha256}.pdf`, bytes);
  const doc: DocumentDoc = { ...what, sha256, size: bytes.length, pages, file, payload, made: call.now };
  if (await documents.insert(doc, auditEntry(call, 'make-document', `documents/${what._id}`, { sha256 }, doc))) return doc;
  const first = await documents.get(what._id);
  if (!first) throw new AppError('CONFLICT');
  if (first.sha256 !== sha256) await deleteFile(file);
  return first;
}
