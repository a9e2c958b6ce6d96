import type { AuditEntry } from '../store/audit-entry';
import type { Stored } from '../store/collection';
import { schema } from '../store/schema';
import { checks } from './checks';
import { checkEnvelope } from './checks/envelope';
import { checkTag } from './checks/tags';
import { Unique } from './checks/unique';
import type { Facts } from './facts';
import type { Inspection } from './inspection';
import { ownEntries } from './own-entries';
import type { Finding } from './problem';
import type { Chain } from './walk-chain';

/** Check each document of a collection, and add what is wrong to what was found. @param chain null: it isn't at hand */
export async function checkCollection(name: string, facts: Facts, chain: Chain | null, found: Inspection): Promise<void> {
  const key = facts.keys.audit;
  const unique = new Unique(schema.collections.find((c) => c.name === name));
  for await (const { at, doc, findings: ofPlace } of facts.reader.rows(name)) {
    const id = String(doc?._id ?? at);
    const say = (findings: Iterable<Finding>): void => {
      for (const [kind, detail] of findings) found.problems.push({ kind, collection: name, id, detail });
    };
    say(ofPlace);
    if (!doc) {
      say([['unreadable', '不是有效的文档']]);
      continue;
    }
    say(unique.check(doc));
    if (name === 'audit') continue;
    say(checkEnvelope(name, doc));
    facts.note(name, doc);
    found.waiting += doc.outbox?.length ?? 0;
    if ((doc as { state?: string }).state === 'receiving') {
      found.notes.push({ kind: 'count', collection: name, id, detail: '接收中断：重新提交同一文件即可继续' });
    }
    // Nearly every check stands on what the audit says of the document.
    if (!chain) continue;
    const { own, findings } = ownEntries(name, doc, chain, key);
    say(findings);
    if (key) say(checkTag(name, doc, own, key));
    say(await ofDocument(name, doc, facts, own));
  }
}

async function ofDocument(name: string, doc: Stored, facts: Facts, own: AuditEntry[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    for await (const finding of checks[name]?.(doc, facts, own) ?? []) findings.push(finding);
  } catch (error) {
    // A field of another type than the store ever writes; what reading itself fails with is another matter.
    if (!['TypeError', 'RangeError'].includes((error as Error).name)) throw error;
    findings.push(['unreadable', '字段缺失或类型不对']);
  }
  return findings;
}
