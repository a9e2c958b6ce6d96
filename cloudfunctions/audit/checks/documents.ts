import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileIn } from '../../../local/emulator/admin/storage';
import type { DocumentDoc, ReportDoc } from '../../store/documents';
import type { Check } from '../facts';

/** A report's document is there as it was issued: the bytes under its name have the size and the hash that were registered. */
export const checkDocument: Check = function* (doc: DocumentDoc, facts, own) {
  const report = facts.kept.get<ReportDoc>('reports', doc._id);
  if (report?.number !== doc.number) yield ['reference', '文件所属的报告不存在或编号不一致'];
  if (!own.some((e) => e.action === 'make-document' && e.at === doc.made && e.detail?.sha256 === doc.sha256)) {
    yield ['unaudited', '文件的摘要或时间与审计记录不一致'];
  }
  if (facts.storage === null) return;
  const bytes = read(fileIn(facts.storage, doc.file));
  if (!bytes) yield ['reference', '存放的文件不在了'];
  else if (bytes.length !== doc.size || createHash('sha256').update(bytes).digest('hex') !== doc.sha256) {
    yield ['content', '存放的文件与登记的摘要不符'];
  }
};

function read(file: string | null): Buffer | null {
  try {
    return file === null ? null : readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
