import { canonical } from '../core/audit/canonical';
import { entryTag } from '../runtime/integrity-tag';
import type { AuditEntry } from '../store/audit-entry';
import type { Stored } from '../store/collection';
import type { Finding } from './problem';
import type { Chain } from './walk-chain';

/** A document's audit entries, chained ones first, each once; and what is wrong between chain and outbox. */
export function ownEntries(name: string, doc: Stored, chain: Chain, key: Buffer | null): { own: AuditEntry[]; findings: Finding[] } {
  const chained = chain.byTarget.get(`${name}/${doc._id}`) ?? [];
  const waiting = new Map<string, AuditEntry>();
  const findings: Finding[] = [];
  for (const entry of Array.isArray(doc.outbox) ? doc.outbox : []) {
    // One in both places is a release that broke off; twice in the outbox is a write the network repeated. Either way they say the same.
    if (key && entry.tag !== entryTag(entry, key)) findings.push(['chain', '待链审计记录不是本系统写的，或被改动过']);
    const other = chain.byId.get(entry.id) ?? waiting.get(entry.id);
    if (!other) waiting.set(entry.id, entry);
    else if (canonical(other) !== canonical(entry)) findings.push(['chain', '待链审计记录与同号的另一条不一致']);
  }
  return { own: [...chained, ...waiting.values()], findings };
}
