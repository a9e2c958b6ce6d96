import { isDay } from '../../core/dates/is-day';
import type { AttestationDoc } from '../../store/documents';
import type { Check } from '../facts';

/** An attestation is of a duty that is there, and says what its unit last said: it decides between clear and cannot say. */
export const checkAttestation: Check = async function* (doc: AttestationDoc, facts, own) {
  const { jurisdiction, duty, unit, kind, completeFrom, completeTo } = doc;
  if (doc._id !== `${jurisdiction}|${duty}|${unit}|${kind}`) yield ['identity', '标识与归集责任、单位、种类不一致'];
  if (!(await facts.knowsDuty(jurisdiction, doc))) yield ['reference', '确认所指的归集责任、单位或种类不存在'];
  if (!isDay(completeFrom) || !isDay(completeTo) || completeFrom > completeTo) yield ['state', '确认的起止日期不对'];
  const last = own.filter((e) => e.action === 'attest').at(-1);
  if (!last) return yield ['unaudited', '没有确认的审计记录'];
  if (last.at !== doc.attestedAt) yield ['unaudited', '确认时间与审计记录不一致'];
  const { detail } = last;
  // The demo's own entries name no days.
  if (detail?.completeFrom !== undefined && (detail.completeFrom !== completeFrom || detail.completeTo !== completeTo)) {
    yield ['unaudited', '确认的起止日期与审计记录不一致'];
  }
};
