import type { LocalCloud } from '../../local/emulator/cloud';
import type { Input } from '../../types/actions';
import { type Client, newKey, wechatClient } from './clients';
import { TODAY } from './cloud';
import * as seed from './seed';

/** A question every subject of Changzhi may ask. */
export const question = { jurisdiction: 'changzhi', fields: ['市场监管', '税务'], period: { from: '2024-01-01', to: TODAY } };

/** What Changzhi needs before reports are issued. */
export function openChangzhi(cloud: LocalCloud): void {
  seed.addPublication(cloud, 'changzhi');
  seed.addAttestations(cloud, 'changzhi');
}

/** A holder with a report issued through the door, which lists the record if one is given. */
export async function withReport(cloud: LocalCloud, holder: Client = wechatClient(cloud), record?: Parameters<typeof seed.addRecord>[2]) {
  const { subject, somebody } = seed.addHolder(cloud, holder);
  if (record) seed.addRecord(cloud, subject, record);
  const { number, verificationCode } = await holder.call('holder', 'issueReport', { ...question, subject: subject._id, key: newKey() });
  return { holder, subject, somebody, number, verificationCode };
}

/** A holder who shows a code for a fresh report. */
export async function withCode(cloud: LocalCloud, options: Partial<Input<'holder', 'openCode'>> = {}, holder?: Client) {
  const world = await withReport(cloud, holder);
  const opened = await world.holder.call('holder', 'openCode', { report: world.number, key: newKey(), ...options });
  return { ...world, ...opened };
}
