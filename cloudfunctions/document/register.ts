import { AppError } from '../../types/errors';
import { auditEntry } from '../runtime/call';
import { type DocumentDoc, type ReportDoc, documents } from '../store/documents';
import { deleteFile, storeFile } from '../store/files';
import { makePdf } from '../pdf/make-pdf';

/**
 * The document of a report: made and signed once, its bytes kept, its hash registered, and only then told of. Of makers at the same
 * time the first registration stands, and the others' bytes are dropped before anybody saw them; a maker that breaks off leaves at
 * most a file nothing points to.
 * @throws AppError REPORT_TOO_LONG, BUSY, CONFIG_MISSING
 */
export async function registeredDocument(report: ReportDoc, call: { account: string; now: number }): Promise<DocumentDoc> {
  const earlier = await documents.get(report._id);
  if (earlier) return earlier;
  const { bytes, sha256, pages, payload } = await makePdf(report.statement, { now: call.now });
  // ECDSA is not repeatable, so the hash, and with it the path, can't be guessed.
  const file = await storeFile(`documents/${sha256}.pdf`, bytes);
  const doc = { _id: report._id, number: report.number, sha256, size: bytes.length, pages, file, payload, made: call.now };
  if (await documents.insert(doc, auditEntry(call, 'make-document', `documents/${report._id}`, { sha256 }, doc))) return doc;
  const first = await documents.get(report._id);
  if (!first) throw new AppError('CONFLICT');
  if (first.sha256 !== sha256) await deleteFile(file);
  return first;
}
