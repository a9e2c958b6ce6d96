import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, wechatClient } from '../support/clients';
import { lineTo } from '../support/phone-cloud';
import { Phone } from './harness';
import { newOpenid } from './showing';

/** A demo person of a place, logged in and bound on a phone of their own; with `issued`, with a report over the pack's usual question. */
export async function demoHolder(cloud: LocalCloud, ticket: string, issued = true) {
  const openid = newOpenid();
  const client = wechatClient(cloud, openid);
  await client.call('public', 'login', { provider: 'demo', ticket });
  const { subjects } = await client.call('holder', 'listCandidates', {});
  const subject = subjects[0]!;
  await client.call('holder', 'bindSubject', { uscc: subject.uscc });
  const jurisdiction = ticket.replace(/-(clear|records)$/, '');
  const [purpose] = (await client.call('public', 'getPack', { id: jurisdiction })).purposes;
  const question = { subject: subject.uscc, jurisdiction, key: newKey(), ...(purpose ? { purpose: purpose.id } : {}) };
  const number = issued ? (await client.call('holder', 'issueReport', question)).number : '';
  const line = lineTo(cloud, openid);
  return { openid, client, subject, number, line, phone: new Phone({ cloud: line }) };
}
