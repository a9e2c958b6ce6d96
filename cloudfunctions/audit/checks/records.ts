import { isPersonSubject } from '../../core/identifiers/person-subject';
import { isDay } from '../../core/dates/is-day';
import { contentOf, digestOf } from '../../runtime/record-content';
import type { RecordDoc } from '../../store/documents';
import { recordKinds } from '../../../types/kinds';
import type { Check } from '../facts';

/** A record is about a subject, came with a batch, is repaired as the last result says, and keeps every version before it. */
export const checkRecord: Check = async function* (doc: RecordDoc, facts, own) {
  // A natural person has records before they are anybody's subject.
  if (!isPersonSubject(doc.subject) && !(await facts.has('subjects', doc.subject))) yield ['reference', '记录所属的经营主体不存在'];
  if (!(await facts.has('batches', doc.batch))) yield ['reference', '记录所属的批次不存在'];
  const pack = facts.pack(doc.jurisdiction);
  if (!pack) yield ['reference', '记录所属的地区不存在'];
  else {
    if (!(await facts.knowsUnit(doc.jurisdiction, doc.unit))) yield ['reference', '记录的单位不在归集责任清单内'];
    if (doc.field !== null && !pack.fields.some((f) => f.name === doc.field)) yield ['reference', '记录的领域不在清单内'];
  }
  if (!(doc.kind in recordKinds)) yield ['state', '记录种类不在清单内'];
  if (!isDay(doc.decided) || (doc.removed !== null && !isDay(doc.removed))) yield ['state', '记录的日期不对'];
  for (const fen of [doc.fineFen, doc.confiscatedFen]) {
    if (fen !== null && !(Number.isSafeInteger(fen) && fen >= 0)) yield ['state', '记录的金额不是整数分'];
  }
  // The tag is taken over the digest.
  if (doc.digest !== digestOf(contentOf(doc))) yield ['content', '记录内容与摘要不符'];
  const repair = doc.repairs.at(-1);
  if (doc.repaired !== (repair?.result === 'granted' ? repair.day : null)) yield ['state', '是否已修复与最后一次修复结果不一致'];
  if (doc.repairs.length !== own.filter((e) => e.action === 'repair').length) yield ['unaudited', '修复结果与审计记录不一致'];
  if (!Array.isArray(doc.history) || doc.version !== doc.history.length + 1) return yield ['state', '记录的版本与历史版本数不符'];
  for (const [i, past] of doc.history.entries()) {
    const before = parsed(past.content);
    if (past.version !== i + 1 || before?.version !== past.version) yield ['state', `历史版本 ${i + 1} 的版本号不对`];
    if (!(await facts.has('batches', past.batch))) yield ['reference', `历史版本 ${i + 1} 所属的批次不存在`];
  }
};

function parsed(text: string): Partial<RecordDoc> | null {
  try {
    return JSON.parse(text) as Partial<RecordDoc>;
  } catch {
    return null;
  }
}
