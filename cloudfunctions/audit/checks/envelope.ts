import type { AuditEntry } from '../../store/audit-entry';
import type { Stored } from '../../store/collection';
import { SCHEMA_VERSION } from '../../store/schema';
import type { Finding } from '../problem';

/** What every document carries: schema version, outbox, and the flag by which the sequencer finds an outbox with something in it. */
export function* checkEnvelope(collection: string, doc: Stored): Generator<Finding> {
  if (doc.v !== SCHEMA_VERSION) yield ['envelope', `版本号是 ${String(doc.v)}，应为 ${SCHEMA_VERSION}`];
  if (!Array.isArray(doc.outbox)) return yield ['envelope', '没有待链审计记录的列表'];
  // A flag over an empty outbox is what a release that broke off leaves: the next round takes it away.
  if (doc.outbox.length > 0 && doc.unchained !== true) yield ['envelope', '有待链审计记录而没有标记，永远不会入链'];
  for (const entry of doc.outbox as (AuditEntry | null)[]) {
    if (entry?.target !== `${collection}/${doc._id}`) yield ['unaudited', '待链审计记录说的是另一份数据'];
  }
}
