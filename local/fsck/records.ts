import { digest } from '../../cloudfunctions/calls/keys';
import { isDay } from '../../cloudfunctions/core/dates/is-day';
import type { RecordDoc } from '../../cloudfunctions/store/documents';
import { recordKinds } from '../../types/kinds';
import type { Check } from './facts';

// What a source said, in the order in which the digest was taken of it.
const said = [
  ...(['jurisdiction', 'subject', 'kind', 'unit', 'organ', 'field', 'documentNumber', 'list', 'decided', 'removed', 'decision'] as const),
  ...(['procedure', 'procedureAssumed', 'categories', 'violation', 'facts', 'basis', 'content', 'fineFen', 'confiscatedFen'] as const),
  ...(['repaired', 'underObjection'] as const),
];

/** The digest a record must carry. A repair comes after the source's word and isn't in it. */
const digestOf = (doc: Partial<RecordDoc>): string =>
  digest(JSON.stringify(Object.fromEntries(said.map((key) => [key, key === 'repaired' ? null : doc[key]]))));

/** A record is about a subject, came with a batch, says what its digest says, and keeps every version before it. */
export const checkRecord: Check = function* (doc: RecordDoc, facts) {
  const { kept } = facts;
  if (!kept.has('subjects', doc.subject)) yield ['reference', '记录所属的经营主体不存在'];
  if (!kept.has('batches', doc.batch)) yield ['reference', '记录所属的批次不存在'];
  const pack = facts.pack(doc.jurisdiction);
  if (!pack) yield ['reference', '记录所属的地区不存在'];
  else {
    if (!facts.duties(doc.jurisdiction).units.has(doc.unit)) yield ['reference', '记录的单位不在归集责任清单内'];
    if (doc.field !== null && !pack.fields.some((f) => f.name === doc.field)) yield ['reference', '记录的领域不在清单内'];
  }
  if (!(doc.kind in recordKinds)) yield ['state', '记录种类不在清单内'];
  if (!isDay(doc.decided) || (doc.removed !== null && !isDay(doc.removed))) yield ['state', '记录的日期不对'];
  for (const fen of [doc.fineFen, doc.confiscatedFen]) {
    if (fen !== null && !(Number.isSafeInteger(fen) && fen >= 0)) yield ['state', '记录的金额不是整数分'];
  }
  if (doc.digest !== digestOf(doc)) yield ['content', '记录内容与摘要不符'];
  if (!Array.isArray(doc.history) || doc.version !== doc.history.length + 1) return yield ['state', '记录的版本与历史版本数不符'];
  for (const [i, past] of doc.history.entries()) {
    const before = parsed(past.content);
    if (past.version !== i + 1 || before?.version !== past.version) yield ['state', `历史版本 ${i + 1} 的版本号不对`];
    if (before?.digest !== digestOf(before ?? {})) yield ['content', `历史版本 ${i + 1} 的内容与摘要不符`];
    if (!kept.has('batches', past.batch)) yield ['reference', `历史版本 ${i + 1} 所属的批次不存在`];
  }
  facts.tally(doc.history[0]?.batch ?? doc.batch).records++;
};

function parsed(text: string): Partial<RecordDoc> | null {
  try {
    return JSON.parse(text) as Partial<RecordDoc>;
  } catch {
    return null;
  }
}
