import type { AuditEntry } from '../../store/audit-entry';
import type { CodeDoc, ReportDoc, Use } from '../../store/documents';
import type { Check } from '../facts';
import type { Finding } from '../problem';
import { checkUse } from './uses';

/** A code stands for one report, has as many seats left as weren't taken, and each use left its trace once. */
export const checkCode: Check = async function* (doc: CodeDoc, facts, own) {
  const report = await facts.get<ReportDoc>('reports', doc.report);
  if (report === null) yield ['reference', '亮码所指的报告不存在'];
  else if (report && (report.number !== doc.number || report.subject !== doc.subject)) yield ['reference', '亮码的编号或主体与报告不一致'];
  if (!(await facts.has('subjects', doc.subject))) yield ['reference', '亮码所属的经营主体不存在'];
  if (doc.recipient !== null && !(await facts.has('subjects', doc.recipient))) yield ['reference', '亮码指定的单位不存在'];
  if (!(doc.expires > doc.opened)) yield ['state', '亮码的结束时间不晚于开始时间'];
  const { masters } = facts.keys;
  if (masters && !masters.includes(String(doc.keyVersion))) yield ['identity', '亮码的密钥版本不存在'];

  const uses = Array.isArray(doc.uses) ? doc.uses : [];
  const seated = uses.filter(({ state }) => state !== 'refused').length;
  if (doc.seatsLeft !== doc.viewers - seated || doc.seatsLeft < 0) {
    yield ['state', `可扫 ${doc.viewers} 次，占用 ${seated} 次，剩余却记为 ${doc.seatsLeft} 次`];
  }
  // Until its view is over an account takes no second seat; one that waits or was refused takes none at all.
  const twice = (use: Use, i: number) => uses.slice(0, i).some((u) => u.account === use.account && (u.until === null || u.until > use.at));
  if (uses.some(twice)) yield ['state', '同一账号同时占了两个名额'];
  for (const [scan, use] of uses.entries()) yield* checkUse(doc, use, scan, own, facts.keys.audit);
  yield* traces(doc, uses.length, own);
};

function* traces(doc: CodeDoc, uses: number, own: AuditEntry[]): Generator<Finding> {
  const of = (action: string): AuditEntry[] => own.filter((e) => e.action === action);
  const opened = of('open-code');
  if (opened.length !== 1) yield ['unaudited', `应有一条亮码的审计记录，实有 ${opened.length} 条`];
  const [entry] = opened;
  if (entry && (entry.at !== doc.opened || entry.detail?.report !== doc.report || entry.detail.viewers !== doc.viewers)) {
    yield ['unaudited', '亮码的时间、报告或次数与审计记录不一致'];
  }
  const redeemed = of('redeem');
  if (redeemed.length !== uses) yield ['unaudited', `审计记录有 ${redeemed.length} 次扫码，现有 ${uses} 次`];
  const ends = of('end-code');
  if (doc.ended === null ? ends.length > 0 : !ends.some((e) => e.at === doc.ended)) yield ['unaudited', '是否已结束亮码与审计记录不一致'];
}
