import type { BindingDoc } from '../../store/documents';
import type { Check } from '../facts';

/** A binding stands between a subject and a person, since and until when its audit says. */
export const checkBinding: Check = async function* (doc: BindingDoc, facts, own) {
  if (doc._id !== `${doc.subject}:${doc.person}`) yield ['identity', '标识与主体、人员不一致'];
  if (!(await facts.has('subjects', doc.subject))) yield ['reference', '绑定的经营主体不存在'];
  const binds = own.filter((e) => e.action === 'bind');
  const unbinds = own.filter((e) => e.action === 'unbind');
  if (binds.length === 0) yield ['unaudited', '没有绑定的审计记录'];
  else if (!binds.some((e) => e.at === doc.since)) yield ['unaudited', '绑定时间与审计记录不一致'];
  if (doc.ended !== null && !unbinds.some((e) => e.at === doc.ended)) yield ['unaudited', '解除绑定没有审计记录'];
  const last = own.filter((e) => e.action === 'bind' || e.action === 'unbind').at(-1);
  if (last && (last.action === 'unbind') !== (doc.ended !== null)) yield ['unaudited', '是否已解除绑定与审计记录不一致'];
};
