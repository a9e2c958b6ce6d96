import { integrityTag } from '../../runtime/integrity-tag';
import type { AuditEntry } from '../../store/audit-entry';
import type { Stored } from '../../store/collection';
import type { Finding } from '../problem';

// An authority's entries are each in the audit by their digest; what counts tries is no record of anything; the chain has tags of its own.
const untagged = ['publications', 'limits', 'audit'];

/**
 * A document says what its last write said, by a digest whose key the database doesn't hold. The last tag among its entries counts: an earlier state
 * put back shows as well as an edit.
 */
export function* checkTag(collection: string, doc: Stored, own: AuditEntry[], key: Buffer): Generator<Finding> {
  if (untagged.includes(collection)) return;
  const tag = own.filter((e) => e.documentTag !== undefined).at(-1)?.documentTag ?? doc.tag;
  if (tag === undefined) yield ['unaudited', '没有写入时的摘要：不是本系统写入的'];
  else if (tag !== integrityTag(collection, doc, key)) yield ['content', '内容与写入时的密钥摘要不符：被改动或换回过旧的内容'];
}
