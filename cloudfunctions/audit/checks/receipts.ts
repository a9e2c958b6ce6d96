import type { ReceiptDoc, ReportDoc } from '../../store/documents';
import type { Check } from '../facts';

/** A receipt is about a report that is there, was given when its audit says, and its signed words are its own. */
export const checkReceipt: Check = async function* (doc: ReceiptDoc, facts, own) {
  const report = await facts.get<ReportDoc>('reports', doc.report);
  if (report !== undefined && report?.number !== doc.number) yield ['reference', '回执所指的报告不存在或编号不一致'];
  if (!own.some((e) => e.action === 'verify' && e.at === doc.at && e.detail?.report === doc.report && e.detail.reason === doc.reason)) {
    yield ['unaudited', '回执的时间、报告或结论与审计记录不一致'];
  }
};
