import { entryTag } from '../runtime/integrity-tag';
import type { AuditEntry } from '../store/audit-entry';
import type { Stored } from '../store/collection';
import type { Chain } from './walk-chain';
import type { Finding } from './problem';

/** A document's audit entries, chained ones first, each once; and what is wrong between chain and outbox. */
export function ownEntries(name: string, doc: Stored, chain: Chain, key: Buffer | null): { own: AuditEntry[]; findings: Finding[] } {
  const chained = chain.byTarget.get(`${name}/${doc._id}`) ?? [];
  const waiting = new Map<string, AuditEntry>();
  const findings: Finding[] = [];
  for (const entry of Array.isArray(doc.outbox) ? doc.outbox : []) {
    // One in both places is a release that broke off; twice in the outbox is a write the network repeated. Either way the words agree.
    const text = JSON.stringify(entry);
    if (key && entry.tag !== entryTag(entry, key)) findings.push(['chain', '待链审计记录不是本系统写的，或被改动过']);
    const earlier = waiting.get(entry.id);
    const other = chain.byId.get(entry.id) ?? (earlier && JSON.stringify(earlier));
    if (other === undefined) waiting.set(entry.id, entry);
    else if (other !== text) findings.push(['chain', '待链审计记录与同号的另一条不一致']);
  }
  return { own: [...chained, ...waiting.values()], findings };
}
