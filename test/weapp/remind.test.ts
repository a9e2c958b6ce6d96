import { runInContext } from 'node:vm';
import type { ConsentDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { messageTemplates, templatesEnv } from '../support/messages';
import { startDemoCloud } from '../support/phone-cloud';
import { demoHolder } from './demo-holder';
import { type Phone } from './harness';
import { key } from './showing';

const row = '微信提醒我';
const { bound, issued, scanned } = messageTemplates;

describe('the reminders on the built mini-program', () => {
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud({ env: templatesEnv });
  }, 120_000);

  const asked = (phone: Phone) => phone.world.calls.filter(({ api }) => api === 'requestSubscribeMessage');
  const consentsOf = (account: string) => [...cloud.database.all<ConsentDoc>('consents')].filter((c) => c.account === account);

  async function home(drop?: string) {
    const world = await demoHolder(cloud, 'changzhi-clear', false);
    if (drop) runInContext(`delete wx.${drop}`, world.phone.context);
    await world.phone.open();
    await world.phone.until(() => world.phone.all('办事指南').length, 10_000);
    return world;
  }

  test('a tap asks WeChat, and what was agreed to is kept', async () => {
    const { phone, client } = await home();
    expect(asked(phone)).toEqual([]);
    phone.world.accepts = [bound.id, scanned.id];
    await phone.tap(row);
    await phone.until(() => phone.text.includes('已登记。下次有动态时，微信提醒您一次。'), 10_000);
    expect(asked(phone).map(({ options }) => [...(options.tmplIds as string[])])).toEqual([[bound.id, issued.id, scanned.id]]);
    expect(consentsOf(client.account()).map(({ kind, left }) => [kind, left])).toEqual(
      expect.arrayContaining([
        ['bound', 1],
        ['scanned', 1],
      ]),
    );
    expect(consentsOf(client.account())).toHaveLength(2);
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test.each<[string, string[] | null]>([
    ['a no', []],
    ['a phone that lets nobody ask', null],
  ])('%s keeps nothing, and says where to look instead', async (_what, accepts) => {
    const { phone, client } = await home();
    phone.world.accepts = accepts;
    await phone.tap(row);
    await phone.until(() => phone.text.includes('没有登记提醒'));
    expect(asked(phone)).toHaveLength(1);
    expect(consentsOf(client.account())).toEqual([]);
    expect(phone.errors).toEqual([]);
  });

  test('what was agreed to and not heard by the cloud is sent again without asking again', async () => {
    const { phone, client, line } = await home();
    phone.world.accepts = [issued.id];
    phone.world.cloud = () => Promise.reject(new Error('lost'));
    await phone.tap(row);
    await phone.until(() => phone.text.includes('没有登记成功'), 20_000);
    phone.world.cloud = line;
    await phone.tap(key('重试'));
    await phone.until(() => phone.text.includes('已登记'), 10_000);
    expect(asked(phone)).toHaveLength(1);
    expect(consentsOf(client.account()).map(({ kind, left }) => [kind, left])).toEqual([['issued', 1]]);
  }, 60_000);

  test('a base library without the question shows no row', async () => {
    const { phone } = await home('requestSubscribeMessage');
    expect(phone.text).not.toContain(row);
    expect(phone.errors).toEqual([]);
  });

  test('a service without templates shows no row', async () => {
    const none = await startDemoCloud();
    try {
      const { phone } = await demoHolder(none, 'changzhi-clear', false);
      await phone.open();
      await phone.until(() => phone.all('办事指南').length, 10_000);
      expect(phone.text).not.toContain(row);
    } finally {
      await none.close();
    }
  }, 120_000);
});
