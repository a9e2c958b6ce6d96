import { canonical } from '../../core/audit/canonical';
import { onTime } from '../../core/places/lateness';
import type { BatchDoc } from '../../store/documents';
import { chunkDigest, originOf } from '../../runtime/chunk-digest';
import type { AuditEntry } from '../../store/audit-entry';
import type { Check, Facts } from '../facts';
import type { Finding } from '../problem';

const keeps = ['keep-rows', 'keep-sheet'];
// The collections whose documents name the chunk of a sheet they came with.
const bearOrigin = ['subjects', 'records', 'arrears', 'quarantine'];
const outcomes = ['stored', 'known', 'corrected', 'superseded', 'quarantined'] as const;

type Detail = Record<string, unknown>;

// What a batch says before its first rows are kept.
const nothing: Detail = { ...onTime, at: 0, stored: 0, known: 0, corrected: 0, quarantined: 0 };

/** What came in is what was kept: submitted = accepted + rejected + duplicate, and every accepted row ended somewhere. */
export const checkBatch: Check = function* (doc: BatchDoc, facts, own) {
  if (!facts.pack(doc.jurisdiction)) yield ['reference', '批次所属的地区不存在'];
  if (doc.rows !== doc.accepted + doc.rejected + doc.duplicates) yield ['count', '行数不等于合格、不合格与重复之和'];
  const received = own.find((e) => e.action === 'receive-sheet');
  if (!received) yield ['unaudited', '没有接收的审计记录'];
  else if (received.detail?.fileDigest !== doc.fileDigest) yield ['unaudited', '文件摘要与审计记录不一致'];
  yield* arrivals(doc, facts, own);
  const done = own.some((e) => e.action === 'keep-sheet');
  if ((doc.state === 'done') !== done) yield ['unaudited', '是否已入库与审计记录不一致'];
  const last: Detail = own.filter((e) => keeps.includes(e.action)).at(-1)?.detail ?? {
    ...nothing,
    superseded: received?.detail?.superseded,
  };
  const { late, slowest, unmeasured } = last;
  if (doc.at !== last.at || outcomes.some((key) => last[key] !== doc[key])) yield ['unaudited', '入库数与审计记录不一致'];
  if (canonical(doc.lateness) !== canonical({ late, slowest, unmeasured })) yield ['unaudited', '迟报数与审计记录不一致'];
  if (doc.state !== 'done') return;
  if (outcomes.reduce((sum, key) => sum + doc[key], 0) !== doc.accepted)
    yield ['count', '新增、已有、更正、被替代与待匹配之和不等于合格行数'];
};

/** Each chunk's entry names what first came with it by one digest of all ids: nothing is missing, nothing was put in. */
function* arrivals({ _id, state, at }: BatchDoc, facts: Facts, own: AuditEntry[]): Generator<Finding> {
  const name = originOf(_id, 0).split(':')[0]!;
  const chunks = facts.arrived.get(name) ?? new Map<number, string[]>();
  facts.arrived.delete(name);
  if (facts.lacks(...bearOrigin)) return;
  for (const { action, detail } of own) {
    if (!keeps.includes(action)) continue;
    const from = Number(detail?.from);
    const rows = `第 ${from + 1} 到 ${Number(detail?.at)} 行`;
    if (chunkDigest(chunks.get(from) ?? []) !== detail?.kept) yield ['count', `${rows}入库的数据被删、被换或多出`];
    chunks.delete(from);
  }
  // What a chunk that broke off has kept is told when the file is sent again.
  if (state === 'receiving') chunks.delete(at);
  if (chunks.size > 0) yield ['count', '有数据自称随本批次入库，而审计记录没有'];
}
