import type { ConsentDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, wechatClient } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import { type Flow, everyFault, faultModes } from '../support/every-fault';
import { messageTemplates, sentTo, templatesEnv } from '../support/messages';
import { listen, sober } from '../support/said';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi, question } from '../support/world';

let cloud: LocalCloud;
beforeEach(async () => {
  cloud = await startTestCloud({ workers: 2, env: templatesEnv });
  openChangzhi(cloud);
});
afterEach(() => cloud.close());

type Kind = 'bound' | 'issued' | 'scanned';
let people = 0;

async function holder() {
  const openid = `oFaults${++people}_${newKey()}`;
  const client = wechatClient(cloud, openid);
  const { subject } = seed.addHolder(cloud, client);
  const consent = (kind: Kind) => cloud.database.get<ConsentDoc>('consents', `${client.account()}|${kind}`)!;
  return { openid, client, subject, consent };
}
type World = Awaited<ReturnType<typeof holder>> & { key: string };

const agree: Flow<World> = {
  name: 'agree to messages',
  async prepare() {
    const world = await holder();
    await world.client.call('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() });
    return { ...world, key: newKey() };
  },
  act: ({ client, key }) => client.call('holder', 'subscribeMessages', { accepted: ['bound', 'issued'], key }),
  check({ consent, key }) {
    expect(consent('bound')).toMatchObject({ left: 2, turn: 2, asked: key });
    expect(consent('issued')).toMatchObject({ left: 1, turn: 1, asked: key });
  },
};

/** A scan, and one message agreed to. */
async function withNews() {
  const world = await holder();
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

async function runJob(): Promise<unknown> {
  try {
    return await cloud.runTimer('jobs');
  } catch (error) {
    throw (error as Error).message.includes('the database did not answer') ? Object.assign(new Error('BUSY'), { code: 'BUSY' }) : error;
  }
}

/** Messages that a fault cost. */
let lost = 0;
const send: Flow<Awaited<ReturnType<typeof withNews>>> = {
  name: 'send messages',
  prepare: withNews,
  act: runJob,
  async check({ openid, consent }) {
    // Once more: what was sent is not sent again.
    await runJob();
    const sent = sentTo(cloud, openid).map(({ template }) => template);
    expect(sent.length).toBeLessThanOrEqual(1);
    expect(sent.filter((id) => id !== messageTemplates.scanned.id)).toEqual([]);
    lost += 1 - sent.length;
    expect(consent('scanned')).toMatchObject({ person: null, openid: null, left: 0 });
  },
};

const drop: Flow<Awaited<ReturnType<typeof withNews>>> = {
  name: 'drop what is refused',
  async prepare() {
    const world = await withNews();
    await world.client.call('public', 'logout', {});
    return world;
  },
  act: runJob,
  async check({ openid, consent }) {
    await runJob();
    expect(sentTo(cloud, openid)).toEqual([]);
    expect(consent('scanned')).toMatchObject({ person: null, openid: null, left: 0 });
  },
};

// Each flow has its own kind of world; the table only passes it back.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
describe.each<Flow<any>>([agree, send, drop])('$name', (flow) => {
  test.each(faultModes)(
    '%s at every call',
    async (mode) => {
      const said = listen();
      lost = 0;
      try {
        const calls = await everyFault(cloud, flow, mode);
        expect(calls).toBeGreaterThan(2);
        // Of all calls only the claim can cost a message: where it was done, and its answer didn't say so.
        if (flow === send) expect(lost).toBe(mode === 'drop' || mode === 'repeat' ? 1 : 0);
      } finally {
        expect((await said.stop()).filter((line) => !sober.test(line))).toEqual([]);
      }
    },
    240_000,
  );
});
