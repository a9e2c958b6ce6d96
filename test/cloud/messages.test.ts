import type { AccountDoc, ConsentDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, webClient, wechatClient } from '../support/clients';
import { attachSdk, startTestCloud } from '../support/cloud';
import { problems } from '../support/every-fault';
import { messageTemplates, sentTo, templatesEnv } from '../support/messages';
import { listen, sober } from '../support/said';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi, question } from '../support/world';
import * as kept from '../../cloudfunctions/store/documents';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud({ env: templatesEnv });
  attachSdk(cloud);
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
afterEach(async () => {
  cloud.faults.reset();
  expect(await problems(cloud)).toEqual([]);
});

const everyKind = ['bound', 'issued', 'scanned'] as const;
type Kind = (typeof everyKind)[number];
let people = 0;

/** A phone whose owner holds a subject and agreed to these kinds of message. */
async function consenting(kinds: readonly Kind[], change: Parameters<typeof seed.addHolder>[2] = {}, at = cloud) {
  const openid = `oMessages${++people}_${newKey()}`;
  const client = wechatClient(at, openid);
  const { subject, somebody } = seed.addHolder(at, client, change);
  const agree = (accepted: readonly Kind[] = kinds) =>
    client.call('holder', 'subscribeMessages', { accepted: [...accepted], key: newKey() });
  if (kinds.length > 0) await agree();
  const issue = () => client.call('holder', 'issueReport', { ...question, subject: subject._id, key: newKey() });
  const consent = (kind: Kind) => at.database.get<ConsentDoc>('consents', `${client.account()}|${kind}`);
  return { openid, client, subject, somebody, agree, issue, consent };
}
const over = { person: null, openid: null, left: 0 };
const job = async (at = cloud): Promise<void> => {
  at.setClock(at.now() + 16_000);
  await at.runTimer('jobs');
};
const words = (openid: string) => sentTo(cloud, openid).map(({ template }) => template);

test('a binding, an issue and a scan are each told once, with the name, the time and fixed words', async () => {
  const { openid, client, subject, issue } = await consenting(everyKind, { name: '名称特别长的示例供应链管理服务集团有限责任公司' });
  cloud.setClock(cloud.now() + 60_000);
  seed.addBinding(cloud, subject, seed.newPerson('王示例'), cloud.now());
  const { number } = await issue();
  const opened = await client.call('holder', 'openCode', { report: number, key: newKey() });
  await wechatClient(cloud).call('verifier', 'redeemToken', { token: tokenAt(opened, cloud.now()), attempt: newKey() });
  await job();

  const sent = sentTo(cloud, openid);
  expect(sent.map(({ template }) => template).sort()).toEqual(Object.values(messageTemplates).map(({ id }) => id));
  const said: Record<string, string> = {
    [messageTemplates.bound.id]: '有人绑定了该单位，请核对',
    [messageTemplates.issued.id]: '该单位开具了信用报告，请核对',
    [messageTemplates.scanned.id]: '有人扫了您亮出的码，请核对',
  };
  for (const { template, page, data } of sent) {
    expect(page).toBe('home/index');
    expect(data).toEqual({
      thing1: { value: '名称特别长的示例供应链管理服务集团有限…' },
      time2: { value: expect.stringMatching(/^2026年11月20日 10:0\d$/) },
      thing3: { value: said[template] },
    });
    expect(Object.values(data).every(({ value }) => [...value].length <= 20)).toBe(true);
  }
  expect(JSON.stringify(sent)).not.toContain('王示例');
  expect(JSON.stringify(sent)).not.toContain(number);
});

test('what happened before the consent is not told, nor anything for which nobody agreed', async () => {
  const { openid, issue, agree } = await consenting([]);
  await issue();
  cloud.setClock(cloud.now() + 1000);
  await agree(['issued', 'scanned']);
  await job();
  expect(sentTo(cloud, openid)).toEqual([]);
});

test('one consent is one message; a second consent is a second; used up, it keeps nothing of whom it was', async () => {
  const { openid, issue, agree, consent } = await consenting(['issued']);
  await agree(['issued']);
  expect(consent('issued')).toMatchObject({ left: 2, turn: 2 });
  for (let i = 0; i < 3; i++) {
    cloud.setClock(cloud.now() + 1000);
    await issue();
  }
  await job();
  expect(words(openid)).toHaveLength(2);
  expect(consent('issued')).toMatchObject(over);
  await job();
  expect(words(openid)).toHaveLength(2);
  // The third was not told while nobody had agreed, and is no news afterwards.
  await agree(['issued']);
  await job();
  expect(words(openid)).toHaveLength(2);
});

test('the same request sent again counts once', async () => {
  const { client, consent } = await consenting([]);
  const key = newKey();
  await Promise.all([1, 2, 3].map(() => client.call('holder', 'subscribeMessages', { accepted: ['bound', 'bound'], key })));
  expect(consent('bound')).toMatchObject({ left: 1, turn: 1 });
});

test('jobs that run again, or at once, double nothing', async () => {
  const { openid, issue, agree } = await consenting(['issued']);
  await agree(['issued']);
  await agree(['issued']);
  cloud.setClock(cloud.now() + 1000);
  await issue();
  cloud.setClock(cloud.now() + 16_000);
  await Promise.all([1, 2, 3, 4].map(() => cloud.runTimer('jobs')));
  await cloud.runTimer('jobs');
  expect(words(openid)).toHaveLength(1);
});

test('what may still be on its way waits for the next minute, so that nothing that began earlier is passed over', async () => {
  const { openid, issue } = await consenting(['issued']);
  cloud.setClock(cloud.now() + 1000);
  await issue();
  await cloud.runTimer('jobs');
  expect(words(openid)).toEqual([]);
  await job();
  expect(words(openid)).toHaveLength(1);
});

test('refused by its owner (43101), a consent is dropped with all that it knew', async () => {
  const { openid, issue, agree, consent } = await consenting(['issued']);
  await agree(['issued']);
  cloud.setClock(cloud.now() + 1000);
  await issue();
  cloud.faults.refusals.set('subscribeMessage.send', 43101);
  await job();
  expect(words(openid)).toHaveLength(1);
  expect(consent('issued')).toMatchObject(over);
  cloud.faults.reset();
  cloud.setClock(cloud.now() + 1000);
  await issue();
  await job();
  expect(words(openid)).toHaveLength(1);
});

test('any other refusal of WeChat leaves the consent, sends nothing again, and is logged without anything of anybody', async () => {
  const { openid, client, subject, issue, agree, consent } = await consenting(['issued']);
  await agree(['issued']);
  cloud.setClock(cloud.now() + 1000);
  await issue();
  cloud.faults.refusals.set('subscribeMessage.send', 47003);
  const said = listen();
  await job();
  await cloud.runTimer('jobs');
  const lines = await said.stop();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(sober);
  expect(lines[0]).toContain('"kind":"WeChat47003"');
  for (const secret of [openid, client.account(), subject.name, subject._id]) expect(lines[0]).not.toContain(secret);
  expect(words(openid)).toHaveLength(1);
  expect(consent('issued')).toMatchObject({ left: 1 });
});

test.each<[string, (world: Awaited<ReturnType<typeof consenting>>) => Promise<unknown> | unknown]>([
  ['somebody else logs in at the phone', ({ client }) => seedLogin(client, seed.newPerson('李另一'))],
  ['its owner logs out', ({ client }) => client.call('public', 'logout', {})],
])('when %s, the consent is dropped and nothing is sent', async (_what, change) => {
  const world = await consenting(['bound']);
  await change(world);
  cloud.setClock(cloud.now() + 1000);
  seed.addBinding(cloud, world.subject, seed.newPerson(), cloud.now());
  await job();
  expect(sentTo(cloud, world.openid)).toEqual([]);
  expect(world.consent('bound')).toMatchObject(over);
});

/** Logs in through the door, as another demo person. */
const seedLogin = (client: ReturnType<typeof wechatClient>, somebody: seed.Somebody) =>
  client.call('public', 'login', { provider: 'demo', ticket: seed.addDemoPerson(cloud, somebody) });

test('somebody else who agrees at the same phone begins anew', async () => {
  const { client, agree, consent } = await consenting(['bound']);
  await agree(['bound']);
  const other = seed.newPerson('李另一');
  await seedLogin(client, other);
  await agree(['bound']);
  expect(consent('bound')).toMatchObject({ left: 1, person: other.person });
});

test('a login that ran out by itself keeps its consents', async () => {
  const { openid, client, subject, somebody } = await consenting(['bound']);
  cloud.setClock(cloud.now() + 13 * 3_600_000);
  expect(cloud.database.get<AccountDoc>('accounts', client.account())).toMatchObject({ person: somebody.person });
  expect(await client.refused('holder', 'listNotices', {})).toBe('LOGIN_REQUIRED');
  seed.addBinding(cloud, subject, seed.newPerson(), cloud.now());
  await job();
  expect(sentTo(cloud, openid)).toHaveLength(1);
});

test('who no longer holds the subject is told who took it over, and nothing else of it', async () => {
  const { openid, subject, issue } = await consenting(everyKind);
  cloud.setClock(cloud.now() + 1000);
  await issue();
  const successor = seed.newPerson('李继任');
  seed.addBinding(cloud, subject, successor, cloud.now());
  await kept.subjects.update({ _id: subject._id }, { representativePerson: successor.person });
  cloud.setClock(cloud.now() + 16_000);
  await cloud.runTimer('jobs');
  expect(words(openid)).toEqual([messageTemplates.bound.id]);
  // The registry's change was made by hand here.
  const { subjects } = kept;
  await subjects.update({ _id: subject._id }, { representativePerson: subject.representativePerson });
});

test('the database holds no OPENID in clear, and a sealed one is worth nothing elsewhere', async () => {
  const one = await consenting(['bound']);
  const other = await consenting(['bound']);
  for (const name of cloud.database.collections().filter((c) => c !== 'local_openapi')) {
    const text = JSON.stringify([...cloud.database.all(name)]);
    expect([name, text.includes(one.openid), text.includes(Buffer.from(one.openid).toString('base64url'))]).toEqual([name, false, false]);
  }
  const sealed = one.consent('bound')!.openid!;
  expect(sealed).not.toBe(other.consent('bound')!.openid);
  const before = other.consent('bound')!;
  await kept.consents.update({ _id: before._id }, { openid: sealed });
  cloud.setClock(cloud.now() + 1000);
  seed.addBinding(cloud, one.subject, seed.newPerson(), cloud.now());
  seed.addBinding(cloud, other.subject, seed.newPerson(), cloud.now());
  await job();
  expect([sentTo(cloud, one.openid).length, sentTo(cloud, other.openid).length]).toEqual([1, 0]);
  expect(other.consent('bound')).toMatchObject(over);
});

describe('where it is offered', () => {
  test('to a phone that is logged in, with the templates to ask for', async () => {
    const { client } = await consenting([]);
    const { messages } = await client.call('public', 'getMe', {});
    expect(messages).toEqual(everyKind.map((kind) => ({ kind, template: messageTemplates[kind].id, longTerm: false })));
    expect(await wechatClient(cloud).call('public', 'getMe', {})).not.toHaveProperty('messages');
  });

  test('not in a browser', async () => {
    const client = webClient(cloud);
    seed.addHolder(cloud, client);
    expect(await client.call('public', 'getMe', {})).not.toHaveProperty('messages');
    expect(await client.refused('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() })).toBe('MESSAGES_OFF');
  });

  test('not to who is not logged in', async () => {
    expect(await wechatClient(cloud).refused('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() })).toBe('LOGIN_REQUIRED');
  });

  test.each<[string, object[] | string[]]>([
    ['no kind', []],
    ['an unknown kind', ['revoked']],
    ['more than there are', ['bound', 'bound', 'bound', 'bound']],
  ])('%s is refused', async (_what, accepted) => {
    const { client } = await consenting([]);
    const answer = await client.raw('holder/subscribeMessages', { accepted, key: newKey() });
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  });
});

describe('as it is configured', () => {
  /** A cloud of its own with these templates. */
  async function configured<T>(templates: object | undefined, run: (at: LocalCloud) => Promise<T>): Promise<T> {
    const at = await startTestCloud({ workers: 1, env: templates ? { APP_MESSAGE_TEMPLATES: JSON.stringify(templates) } : {} });
    try {
      openChangzhi(at);
      return await run(at);
    } finally {
      await at.close();
    }
  }

  test('with nothing, nobody is asked, nothing is kept and nothing is read for it', async () => {
    await configured(undefined, async (at) => {
      const { client } = await consenting([], {}, at);
      expect(await client.call('public', 'getMe', {})).not.toHaveProperty('messages');
      expect(await client.refused('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() })).toBe('MESSAGES_OFF');
      expect(await at.runTimer('jobs')).toMatchObject({ sent: 0 });
      expect([...at.database.all('consents')]).toEqual([]);
    });
  });

  test('with one kind, the others are refused', async () => {
    await configured({ issued: messageTemplates.issued }, async (at) => {
      const { client, agree, consent } = await consenting(['issued'], {}, at);
      expect(await client.refused('holder', 'subscribeMessages', { accepted: ['issued', 'bound'], key: newKey() })).toBe('MESSAGES_OFF');
      await agree();
      expect([consent('issued')?.left, consent('bound')]).toEqual([2, null]);
    });
  });

  test('a long-term consent is not spent', async () => {
    await configured({ issued: { ...messageTemplates.issued, longTerm: true } }, async (at) => {
      const { openid, issue, agree, consent } = await consenting(['issued'], {}, at);
      await agree();
      for (let i = 1; i <= 2; i++) {
        at.setClock(at.now() + 1000);
        await issue();
        await job(at);
        expect(sentTo(at, openid)).toHaveLength(i);
      }
      expect(consent('issued')).toMatchObject({ left: 1 });
      expect(await problems(at)).toEqual([]);
    });
  });

  const { bound, issued } = messageTemplates;
  test.each<[string, object]>([
    ['an unknown kind', { revoked: bound }],
    ['a key that WeChat has not', { bound: { ...bound, subject: 'name1' } }],
    ['one template for two kinds', { bound, issued: bound }],
    ['one-time and long-term together, which WeChat refuses to ask for', { bound, issued: { ...issued, longTerm: true } }],
  ])('%s is a fault of the configuration', async (_what, templates) => {
    await configured(templates, async (at) => {
      const said = listen();
      const { client } = await consenting([], {}, at);
      expect(await client.refused('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() })).toBe('CONFIG_MISSING');
      expect((await said.stop()).filter((line) => !sober.test(line))).toEqual([]);
    });
  });
});
