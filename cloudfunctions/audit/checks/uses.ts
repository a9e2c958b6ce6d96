import { integrityTag } from '../../runtime/integrity-tag';
import { VIEW_MS } from '../../core/code/window';
import type { AuditEntry } from '../../store/audit-entry';
import type { CodeDoc, Use } from '../../store/documents';
import type { Finding } from '../problem';

/** One use of a code: its state, the end of its view, and what the audit says of it agree. */
export function* checkUse(doc: CodeDoc, use: Use, scan: number, own: AuditEntry[], key: Buffer | null): Generator<Finding> {
  const which = `第 ${scan + 1} 次扫码`;
  const entry = own.find((e) => e.action === 'redeem' && e.detail?.attempt === use.attempt);
  if (!entry) yield ['unaudited', `${which}没有审计记录`];
  else if (entry.at !== use.at || entry.actor !== use.account) yield ['unaudited', `${which}的时间或扫码人与审计记录不一致`];
  if (key && entry && entry.detail?.use !== integrityTag('uses', use, key)) yield ['content', `${which}与扫码时的密钥摘要不符`];
  if (use.at >= doc.expires) yield ['state', `${which}晚于亮码的结束时间`];
  if (!/^\d{2}$/.test(use.digits)) yield ['state', `${which}的核对数字不对`];
  if (use.known === 'registered' ? doc.recipient === null : doc.recipient !== null) yield ['state', `${which}与亮码指定的单位不一致`];
  if ((use.known === 'unknown') !== (use.name === null)) yield ['state', `${which}的扫码人名称自相矛盾`];

  const answers = own.filter((e) => (e.action === 'allow-scan' || e.action === 'refuse-scan') && e.detail?.scan === scan);
  const [answer] = answers;
  if (answers.length > (doc.approve ? 1 : 0)) yield ['unaudited', `${which}被答复了不止一次`];
  // Without approval the view begins with the scan, else with the holder's answer.
  const began = doc.approve ? (answer?.action === 'allow-scan' ? answer.at : null) : use.at;
  const state = doc.approve ? (!answer ? 'pending' : began === null ? 'refused' : 'viewing') : 'viewing';
  if (use.state !== state) yield ['state', `${which}的状态与经过不符`];
  if (use.until !== (began === null ? null : began + VIEW_MS)) yield ['state', `${which}的查看截止时间不对`];
}
