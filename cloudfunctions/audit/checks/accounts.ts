import type { AccountDoc } from '../../store/documents';
import type { Check } from '../facts';

/** A login was made by a login; one that ended names nobody. */
export const checkAccount: Check = function* (doc: AccountDoc, _facts, own) {
  if (doc.person === null) {
    if (doc.until !== 0 || doc.name !== null || doc.number !== null) yield ['state', '已退出的登录仍留有信息'];
  } else if (!own.some((e) => e.action === 'login' && e.at < doc.until)) yield ['unaudited', '没有登录的审计记录'];
};
