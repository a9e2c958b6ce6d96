import { GENESIS, linkHash } from '../core/audit/link';
import { entryTag, linkTag } from '../runtime/integrity-tag';
import type { AuditEntry } from '../store/audit-entry';
import type { AuditDoc } from '../store/documents';
import type { DocumentReader } from './document-reader';
import type { Problem } from './problem';

/** The last link of the audit chain: noted down, it shows later whether the chain's end was cut off. */
export interface Head {
  seq: number;
  hash: string;
}

/** What walking the chain gave. */
export interface Chain {
  problems: Problem[];
  head: Head;
  /** Entries by target, in the order of the chain. */
  byTarget: Map<string, AuditEntry[]>;
  byId: Map<string, AuditEntry>;
}

/**
 * Recompute the chain from its first link. An edit, a removal before the end and a reorder show by themselves, with the key even when every hash
 * after it was made anew; a cut at the end only against a head noted before.
 */
export async function walkChain(reader: DocumentReader, noted: Head | null, key: Buffer | null): Promise<Chain> {
  const chain: Chain = { problems: [], head: { seq: 0, hash: GENESIS }, byTarget: new Map(), byId: new Map() };
  const say = (id: string, detail: string, kind: Problem['kind'] = 'chain'): void => {
    chain.problems.push({ kind, collection: 'audit', id, detail });
  };
  let hashThere: string | null = noted?.seq === 0 ? GENESIS : null;
  for (const link of await links(reader, (id) => say(id, '链上这一条无法读取', 'unreadable'))) {
    const { head } = chain;
    if (link.seq !== head.seq + 1) say(link._id, `前一条是第 ${head.seq} 条，这一条是第 ${link.seq} 条：中间缺失或重复`);
    if (link._id !== String(link.seq).padStart(12, '0')) say(link._id, '链上位置与序号不一致');
    if (link.prev !== head.hash) say(link._id, '与前一条接不上');
    if (link.hash !== linkHash(link.prev, link.entry)) say(link._id, '内容与摘要不符');
    if (key && link.tag !== linkTag(link.hash, key)) say(link._id, '摘要没有密钥签过：链被重写过');
    if (key && link.entry.tag !== entryTag(link.entry, key)) say(link._id, '审计记录不是本系统写的，或被改动过');
    if (chain.byId.has(link.entry.id)) say(link._id, '同一条审计记录入链两次');
    chain.byId.set(link.entry.id, link.entry);
    const target = chain.byTarget.get(link.entry.target);
    if (target) target.push(link.entry);
    else chain.byTarget.set(link.entry.target, [link.entry]);
    chain.head = { seq: link.seq, hash: link.hash };
    if (link.seq === noted?.seq) hashThere = link.hash;
  }
  if (noted && hashThere !== noted.hash) say(String(noted.seq), `上次核对时链到第 ${noted.seq} 条，现在这一条不见了或变了`, 'cut');
  return chain;
}

/** Links by their ids: the order of the chain, whatever the order in which they stand. What is no document is told with its place elsewhere. */
async function links(reader: DocumentReader, unreadable: (id: string) => void): Promise<AuditDoc[]> {
  const found: AuditDoc[] = [];
  for await (const { doc } of reader.rows('audit')) {
    if (!doc) continue;
    const { _id, seq, entry, prev, hash, tag } = doc as AuditDoc;
    if (typeof (entry as AuditEntry | undefined)?.id === 'string') found.push({ _id, seq, entry, prev, hash, tag });
    else unreadable(String(_id));
  }
  return found.sort((a, b) => (a._id < b._id ? -1 : Number(a._id > b._id)));
}
