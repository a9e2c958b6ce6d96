import type { LocalCloud } from '../../../local/emulator/cloud';
import { newKey, webClient, wechatClient } from '../../support/clients';
import { startTestCloud } from '../../support/cloud';
import { problems } from '../../support/every-fault';
import { consenting, everyKind, job, messageWorld } from '../../support/message-world';
import { messageTemplates, sentTo } from '../../support/messages';
import { listen, sober } from '../../support/said';
import * as seed from '../../support/seed';
import { openChangzhi } from '../../support/world';

const app = messageWorld();

describe('where it is offered', () => {
  test('to a phone that is logged in, with the templates to ask for', async () => {
    const { client } = await consenting(app.cloud, []);
    const { messages } = await client.call('public', 'getMe', {});
    expect(messages).toEqual(everyKind.map((kind) => ({ kind, template: messageTemplates[kind].id, longTerm: false })));
    expect(await wechatClient(app.cloud).call('public', 'getMe', {})).not.toHaveProperty('messages');
  });

  test('not in a browser', async () => {
    const client = webClient(app.cloud);
    seed.addHolder(app.cloud, client);
    expect(await client.call('public', 'getMe', {})).not.toHaveProperty('messages');
    expect(await client.refused('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() })).toBe('MESSAGES_OFF');
  });

  test('not to who is not logged in', async () => {
    expect(await wechatClient(app.cloud).refused('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() })).toBe(
      'LOGIN_REQUIRED',
    );
  });

  test.each<[string, object[] | string[]]>([
    ['no kind', []],
    ['an unknown kind', ['revoked']],
    ['more than there are', ['bound', 'bound', 'bound', 'bound']],
  ])('%s is refused', async (_what, accepted) => {
    const { client } = await consenting(app.cloud, []);
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
      const { client } = await consenting(at, []);
      expect(await client.call('public', 'getMe', {})).not.toHaveProperty('messages');
      expect(await client.refused('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() })).toBe('MESSAGES_OFF');
      expect(await at.runTimer('jobs')).toMatchObject({ sent: 0 });
      expect([...at.database.all('consents')]).toEqual([]);
    });
  });

  test('with one kind, the others are refused', async () => {
    await configured({ issued: messageTemplates.issued }, async (at) => {
      const { client, agree, consent } = await consenting(at, ['issued']);
      expect(await client.refused('holder', 'subscribeMessages', { accepted: ['issued', 'bound'], key: newKey() })).toBe('MESSAGES_OFF');
      await agree();
      expect([consent('issued')?.left, consent('bound')]).toEqual([2, null]);
    });
  });

  test('a long-term consent is not spent', async () => {
    await configured({ issued: { ...messageTemplates.issued, longTerm: true } }, async (at) => {
      const { openid, issue, agree, consent } = await consenting(at, ['issued']);
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
      const log = listen();
      const { client } = await consenting(at, []);
      expect(await client.refused('holder', 'subscribeMessages', { accepted: ['bound'], key: newKey() })).toBe('CONFIG_MISSING');
      expect((await log.stop()).filter((line) => !sober.test(line))).toEqual([]);
    });
  });
});
