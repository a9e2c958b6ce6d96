import type { QuarantineDoc } from '../../store/documents';
import type { Check } from '../facts';

/** A row that could not be matched waits and touches what it may be about, or has become a record. */
export const checkQuarantine: Check = async function* (doc: QuarantineDoc, facts, own) {
  if (!(await facts.has('batches', doc.batch))) yield ['reference', '待匹配行所属的批次不存在'];
  if (!facts.pack(doc.jurisdiction)) yield ['reference', '待匹配行所属的地区不存在'];
  if (!isObject(doc.content)) yield ['content', '待匹配行的原文无法读取'];
  const settled = doc.matched !== null || doc.discarded !== null;
  if (doc.waiting === settled || doc.waiting !== (typeof doc.mayConcern === 'string')) yield ['state', '是否已匹配自相矛盾'];
  if (doc.discarded !== null && !own.some((e) => e.action === 'discard')) yield ['unaudited', '没有作废的审计记录'];
  if (doc.matched !== null) {
    if (!(await facts.has('records', doc.matched)) && !(await facts.has('arrears', doc.matched))) yield ['reference', '匹配成的记录不存在'];
    if (!own.some((e) => e.action === 'match')) yield ['unaudited', '没有匹配的审计记录'];
  }
};

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
