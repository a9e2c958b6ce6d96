import type { ConsentDoc } from '../../store/documents';
import { messageKinds } from '../../../types/messages';
import type { Check } from '../facts';

/** A consent is of an account that is there, each write left its entry, and what is over names nobody. */
export const checkConsent: Check = async function* (doc: ConsentDoc, facts, own) {
  if (doc._id !== `${doc.account}|${doc.kind}`) yield ['identity', '标识与账号、提醒种类不一致'];
  if (!messageKinds.includes(doc.kind)) yield ['state', '提醒种类不在清单内'];
  if (!(await facts.has('accounts', doc.account))) yield ['reference', '同意提醒的账号不存在'];
  const none = doc.left === 0;
  if (!Number.isSafeInteger(doc.left) || doc.left < 0 || (doc.person === null) !== none || (doc.openid === null) !== none) {
    yield ['state', '提醒的剩余次数与是否留有信息不符'];
  }
  if (own.length !== doc.turn) yield ['unaudited', `写过 ${doc.turn} 次，审计记录有 ${own.length} 条`];
};
