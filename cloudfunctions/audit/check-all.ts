import { auditKey } from '../runtime/integrity-tag';
import type { Stored } from '../store/collection';
import { schema } from '../store/schema';
import type { Handle } from '../../local/emulator/handle';
import { checkAccount } from './checks/accounts';
import { checkArrears } from './checks/arrears';
import { checkAttestation } from './checks/attestations';
import { checkBatch } from './checks/batches';
import { checkBinding } from './checks/bindings';
import { type Chain, type Head, walkChain } from './walk-chain';
import { checkCode } from './checks/codes';
import { checkConsent } from './checks/consents';
import { checkDocument } from './checks/documents';
import { checkEnvelope } from './checks/envelope';
import { type Check, Facts } from './facts';
import { checkKeys, damaged, missingIndexes } from '../../local/fsck/indexes';
import { Kept, readDoc } from '../../local/fsck/sqlite-reader';
import { checkMark } from './checks/tags';
import { maskedId } from './masked-id';
import { ownEntries } from './own-entries';
import type { Finding, Problem } from './problem';
import { checkPublication } from './checks/publications';
import { checkQuarantine } from './checks/quarantine';
import { checkReceipt } from './checks/receipts';
import { checkRecord } from './checks/records';
import { checkReport } from './checks/reports';
import { checkStaff } from './checks/staff';
import { checkSubject } from './checks/subjects';
import { Unique } from './checks/unique';

export interface FsckOptions {
  /** The functions' keys; without them nothing that a key was used for is checked: marks, seals, verification codes. */
  keys?: Record<string, string> | null;
  /** Whether the data is stamped as demo data; null: unknown. */
  demo?: boolean | null;
  /** The head of the audit chain as noted before: a cut at its end shows against it. */
  head?: Head | null;
  /** The folder of the cloud's storage; without it the issued files aren't checked. */
  storage?: string | null;
}

export interface Inspection {
  problems: Problem[];
  /** What is no problem and worth knowing: work that broke off and can be resumed. */
  notes: Problem[];
  counts: Record<string, number>;
  head: Head;
  /** Audit entries not yet in the chain. */
  waiting: number;
}

const checks: Record<string, Check> = {
  accounts: checkAccount,
  staff: checkStaff,
  subjects: checkSubject,
  bindings: checkBinding,
  records: checkRecord,
  arrears: checkArrears,
  attestations: checkAttestation,
  quarantine: checkQuarantine,
  // after records and quarantine, whose rows it counts: the schema's order
  batches: checkBatch,
  publications: checkPublication,
  reports: checkReport,
  documents: checkDocument,
  receipts: checkReceipt,
  codes: checkCode,
  consents: checkConsent,
};

/** Everything wrong with the stored data; an empty list for sound data. It only reads. */
export const fsck = (database: Handle, options: FsckOptions = {}): Problem[] => inspect(database, options).problems;

/** The same with counts, notes and the head of the audit chain. */
export function inspect(database: Handle, { keys = null, demo = null, head = null, storage = null }: FsckOptions = {}): Inspection {
  const kept = new Kept(database);
  const key = keys?.APP_HMAC_KEY ? auditKey(Buffer.from(keys.APP_HMAC_KEY, 'base64')) : null;
  const chain = walkChain(kept, head, key);
  const facts = new Facts(kept, chain.byTarget, keys, key, demo, storage);
  const found: Inspection = { problems: [], notes: [], counts: {}, head: chain.head, waiting: 0 };
  found.problems.push(...damaged(database.raw), ...missingIndexes(database.raw, schema), ...chain.problems);
  for (const name of kept.collections) {
    found.counts[name] = kept.count(name);
    if (demo === false && name === 'demoPeople' && kept.count(name) > 0) {
      found.problems.push({ kind: 'state', collection: name, id: '-', detail: '正式数据中有演示人员' });
    }
    walk(name, facts, chain, found);
  }
  for (const batch of facts.arrived.keys()) {
    found.problems.push({ kind: 'reference', collection: 'batches', id: batch, detail: '有数据自称随这一批次入库，而批次不存在' });
  }
  if (!key) found.notes.push({ kind: 'identity', collection: '-', id: '-', detail: '没有密钥文件，内容是否被改动没有核对' });
  for (const target of chain.byTarget.keys()) {
    const at = target.indexOf('/');
    const [collection, id] = [target.slice(0, at), target.slice(at + 1)];
    if (!kept.collections.includes(collection) || !kept.has(collection, id)) {
      found.problems.push({ kind: 'unaudited', collection, id, detail: '审计记录所指的数据不存在：被删除了' });
    }
  }
  for (const problem of found.problems) problem.id = maskedId(problem.id);
  return found;
}

function walk(name: string, facts: Facts, chain: Chain, found: Inspection): void {
  const { key } = facts;
  const unique = new Unique(schema.collections.find((c) => c.name === name));
  for (const row of facts.kept.rows(name)) {
    const doc = readDoc(row.text) as Stored | null;
    const id = String(doc?._id ?? row.id);
    const say = (findings: Iterable<Finding>): void => {
      for (const [kind, detail] of findings) found.problems.push({ kind, collection: name, id, detail });
    };
    if (!doc) {
      say([['unreadable', '不是有效的文档']]);
      continue;
    }
    say(checkKeys(facts.kept, name, row, doc as never));
    say(unique.check(doc));
    if (name === 'audit') continue;
    say(checkEnvelope(name, doc));
    const { own, findings } = ownEntries(name, doc, chain, key);
    say(findings);
    if (key) say(checkMark(name, doc, own, key));
    facts.note(name, doc);
    found.waiting += doc.outbox?.length ?? 0;
    if ((doc as { state?: string }).state === 'receiving') {
      found.notes.push({ kind: 'count', collection: name, id, detail: '接收中断：重新提交同一文件即可继续' });
    }
    try {
      say(checks[name]?.(doc, facts, own) ?? []);
    } catch {
      // a field of another type than the store ever writes
      say([['unreadable', '字段缺失或类型不对']]);
    }
  }
}
