import type { BatchDoc } from '../../cloudfunctions/store/documents';
import type { Check } from './facts';

const outcomes = ['stored', 'known', 'corrected', 'superseded', 'quarantined'] as const;

/** What came in is what was kept: submitted = accepted + rejected + duplicate, and every accepted row ended somewhere. */
export const checkBatch: Check = function* (doc: BatchDoc, facts, own) {
  if (!facts.pack(doc.jurisdiction)) yield ['reference', '批次所属的地区不存在'];
  if (doc.rows !== doc.accepted + doc.rejected + doc.duplicates) yield ['count', '行数不等于合格、不合格与重复之和'];
  const received = own.find((e) => e.action === 'receive-sheet');
  if (!received) yield ['unaudited', '没有接收的审计记录'];
  else if (received.detail?.fileDigest !== doc.fileDigest) yield ['unaudited', '文件摘要与审计记录不一致'];
  const kept = own.find((e) => e.action === 'keep-sheet');
  if ((doc.state === 'done') !== Boolean(kept)) yield ['unaudited', '是否已入库与审计记录不一致'];
  if (doc.state !== 'done') return;
  if (outcomes.reduce((sum, key) => sum + doc[key], 0) !== doc.accepted)
    yield ['count', '新增、已有、更正、被替代与待匹配之和不等于合格行数'];
  if (kept && outcomes.some((key) => kept.detail?.[key] !== doc[key])) yield ['unaudited', '入库数与审计记录不一致'];
  if (doc.template !== 'penalty') return;
  const { records, quarantined } = facts.tally(doc._id);
  if (records < doc.stored) yield ['count', `入库 ${doc.stored} 条记录，现有 ${records} 条`];
  if (quarantined > doc.quarantined) yield ['count', `待匹配 ${doc.quarantined} 行，现有 ${quarantined} 行`];
};
