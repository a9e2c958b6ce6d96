import { createHash } from 'node:crypto';
import type { DocumentDoc, ReceiptDoc, ReportDoc } from '../../store/documents';
import type { Check } from '../facts';

/** A report's or receipt's document is there as it was issued: the bytes under its name have the size and the hash that were registered. */
export const checkDocument: Check = async function* (doc: DocumentDoc, facts, own) {
  const whose = await facts.get<ReportDoc | ReceiptDoc>(doc.of === 'receipt' ? 'receipts' : 'reports', doc._id);
  if (whose !== undefined && whose?.number !== doc.number) yield ['reference', '文件所属的报告或回执不存在，或编号不一致'];
  if (!own.some((e) => e.action === 'make-document' && e.at === doc.made && e.detail?.sha256 === doc.sha256)) {
    yield ['unaudited', '文件的摘要或时间与审计记录不一致'];
  }
  const { files } = facts.reader;
  if (!files) return;
  const bytes = await files.read(doc.file);
  if (!bytes) yield ['reference', '存放的文件不在了'];
  else if (bytes.length !== doc.size || createHash('sha256').update(bytes).digest('hex') !== doc.sha256) {
    yield ['content', '存放的文件与登记的摘要不符'];
  }
};
