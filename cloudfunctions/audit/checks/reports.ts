import { contentDigest } from '../../runtime/content-digest';
import { digest } from '../../runtime/keys';
import { verificationCodeOf, verificationHandle } from '../../runtime/report-ids';
import { isPersonSubject } from '../../core/identifiers/person-subject';
import { shanghaiDay } from '../../core/dates/shanghai-day';
import type { AuditEntry } from '../../store/audit-entry';
import type { RecordDoc, ReportDoc, SubjectDoc } from '../../store/documents';
import type { Statement } from '../../../types/report';
import type { Check } from '../facts';
import type { Finding } from '../problem';

/** A report is what was issued, found under its own number and code, and ended only by whom the audit names. */
export const checkReport: Check = async function* (doc: ReportDoc, facts, own) {
  const { statement } = doc;
  if (!(statement as Partial<Statement> | undefined)?.decision) return yield ['unreadable', '报告没有正文'];
  const subject = await facts.get<SubjectDoc>('subjects', doc.subject);
  if (subject === null) yield ['reference', '报告所属的经营主体不存在'];
  if (!facts.pack(doc.jurisdiction)) yield ['reference', '报告所属的地区不存在'];
  if (statement.number !== doc.number) yield ['identity', '报告编号与正文不一致'];
  // The number of a natural person stands with the subject alone.
  const unknown = subject === undefined && isPersonSubject(doc.subject);
  const isOf = unknown || statement.subject.uscc === (subject?.number ?? doc.subject);
  if (!isOf || statement.jurisdiction !== doc.jurisdiction || statement.issued !== doc.issued) {
    yield ['identity', '报告的主体、地区或出具时间与正文不一致'];
  }
  if (!(statement.validTo > shanghaiDay(doc.issued))) yield ['state', '有效期不晚于出具日'];
  const { hmac } = facts.keys;
  if (hmac && verificationHandle(verificationCodeOf(doc.number, hmac), hmac) !== doc.verification)
    yield ['identity', '核验码与报告编号不符'];

  const issued = own.filter((e) => e.action === 'issue');
  if (issued.length !== 1) yield ['unaudited', `应有一条出具的审计记录，实有 ${issued.length} 条`];
  if (issued[0] && issued[0].at !== doc.issued) yield ['unaudited', '出具时间与审计记录不一致'];
  if (issued[0] && issued[0].detail?.statement !== contentDigest(statement)) yield ['content', '报告正文与出具时的摘要不符'];
  for (const [action, at] of Object.entries({ withdraw: doc.withdrawn, revoke: doc.revoked })) {
    yield* ended(action, at, own);
  }
  const reason = own.find((e) => e.action === 'revoke')?.detail?.reason;
  if (reason !== (doc.revokedReason === undefined ? undefined : digest(doc.revokedReason))) yield ['content', '撤销的理由与审计摘要不符'];
  if (doc.replaces || issued[0]?.detail?.replaces) {
    const old = await facts.get<ReportDoc>('reports', doc.replaces?.report ?? '');
    if (issued[0]?.detail?.replaces !== doc.replaces?.report) yield ['unaudited', '替代了哪份报告与审计记录不一致'];
    if (old?.number !== doc.replaces?.number || old?.subject !== doc.subject || old.jurisdiction !== doc.jurisdiction)
      yield ['reference', '所替代的报告不存在，或不属于同一主体和地区'];
    else if (old.issued > doc.issued || old.statement.validTo !== doc.replaces?.validTo) yield ['state', '所替代的报告的日期不符'];
  }
  for (const line of [...statement.decision.records, ...statement.decision.listedSeparately]) {
    const record = await facts.get<RecordDoc>('records', line.id);
    if (record === undefined) continue;
    if (!record || record.subject !== doc.subject || record.version < line.version)
      yield ['reference', '报告列出的记录不存在或不属于该主体'];
  }
};

function* ended(action: string, at: number | null, own: AuditEntry[]): Generator<Finding> {
  const entries = own.filter((e) => e.action === action);
  if (at === null ? entries.length > 0 : !entries.some((e) => e.at === at)) {
    yield ['unaudited', `报告是否已终止（${action}）与审计记录不一致`];
  }
}
