import { isDay } from '../../core/dates/is-day';
import type { ArrearsDoc } from '../../store/documents';
import { arrearsKinds } from '../../../types/kinds';
import type { Check } from '../facts';

/** Arrears are a subject's, of a place, an exact sum on a day. */
export const checkArrears: Check = async function* (doc: ArrearsDoc, facts, own) {
  if (!(await facts.has('subjects', doc.subject))) yield ['reference', '欠缴所属的经营主体不存在'];
  if (!facts.pack(doc.jurisdiction)) yield ['reference', '欠缴所属的地区不存在'];
  if (!(doc.kind in arrearsKinds)) yield ['state', '欠缴种类不在清单内'];
  if (!Number.isSafeInteger(doc.amountFen) || doc.amountFen < 0 || !isDay(doc.asOf)) yield ['state', '欠缴的金额或日期不对'];
  if (!(await facts.has('batches', doc.batch))) yield ['reference', '欠缴所属的批次不存在'];
  const corrected = own.filter((e) => e.action === 'correct').length;
  if (doc.version !== doc.history.length + 1 || doc.history.length !== corrected) yield ['state', '欠缴的版本与历史版本数不符'];
};
