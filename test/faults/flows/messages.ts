import type { ConsentDoc } from '../../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../../local/emulator/cloud';
import { newKey, wechatClient } from '../../support/clients';
import { type Flow, request, work } from '../../support/every-fault';
import { messageTemplates, sentTo } from '../../support/messages';
import * as seed from '../../support/seed';
import { tokenAt } from '../../support/token';
import { question } from '../../support/world';

type Kind = 'bound' | 'issued' | 'scanned';
let people = 0;

async function holder(cloud: LocalCloud) {
  const openid = `oFaults${++people}_${newKey()}`;
  const client = wechatClient(cloud, openid);
  const { subject } = seed.addHolder(cloud, client);
  const consent = (kind: Kind) => cloud.database.get<ConsentDoc>('consents', `${client.account()}|${kind}`)!;
  return { openid, client, subject, consent };
}

const agree = request('holder', 'subscribeMessages', {
  async prepare(cloud) {
    const world = await holder(cloud);
    await world.client.call('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() });
    return { ...world, key: newKey() };
  },
  send: ({ client, key }) => [client, { accepted: ['bound' as const, 'issued' as const], key }],
  check({ consent, key }) {
    expect(consent('bound')).toMatchObject({ left: 2, turn: 2, asked: key });
    expect(consent('issued')).toMatchObject({ left: 1, turn: 1, asked: key });
  },
});

/** A scan, and one message agreed to. */
async function withNews(cloud: LocalCloud) {
  const world = await holder(cloud);
  const { client, subject } = world;
  await client.call('holder', 'subscribeMessages', { accepted: ['scanned'], key: newKey() });
  cloud.setClock(cloud.now() + 1000);
  const { number } = await client.call('holder', 'issueReport', { ...question, subject: subject._id, key: newKey() });
  const opened = await client.call('holder', 'openCode', { report: number, key: newKey() });
  await wechatClient(cloud).call('verifier', 'redeemToken', { token: tokenAt(opened, cloud.now()), attempt: newKey() });
  // What is chained before is not what fails here.
  await cloud.runTimer('jobs');
  cloud.setClock(cloud.now() + 16_000);
  return world;
}

async function runJob(cloud: LocalCloud): Promise<unknown> {
  try {
    return await cloud.runTimer('jobs');
  } catch (error) {
    throw (error as Error).message.includes('the database did not answer') ? Object.assign(new Error('BUSY'), { code: 'BUSY' }) : error;
  }
}

/** Messages that a fault cost, since it was last set to 0. */
export const cost = { lost: 0 };
export const send = work('send messages', {
  prepare: withNews,
  act: (_world, cloud) => runJob(cloud),
  async check({ openid, consent }, _answer, cloud) {
    // Once more: what was sent is not sent again.
    await runJob(cloud);
    const sent = sentTo(cloud, openid).map(({ template }) => template);
    expect(sent.length).toBeLessThanOrEqual(1);
    expect(sent.filter((id) => id !== messageTemplates.scanned.id)).toEqual([]);
    cost.lost += 1 - sent.length;
    expect(consent('scanned')).toMatchObject({ person: null, openid: null, left: 0 });
  },
});

const drop = work('drop what is refused', {
  async prepare(cloud) {
    const world = await withNews(cloud);
    await world.client.call('public', 'logout', {});
    return world;
  },
  act: (_world, cloud) => runJob(cloud),
  async check({ openid, consent }, _answer, cloud) {
    await runJob(cloud);
    expect(sentTo(cloud, openid)).toEqual([]);
    expect(consent('scanned')).toMatchObject({ person: null, openid: null, left: 0 });
  },
});

/** What a phone agrees to be sent, and what the timer sends. */
export const messages: Flow[] = [agree, send, drop];
