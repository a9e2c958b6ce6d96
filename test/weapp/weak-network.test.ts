import type { LocalCloud } from '../../local/emulator/cloud';
import { startDemoCloud } from '../support/phone-cloud';
import { demoHolder } from './demo-holder';
import { Phone } from './harness';
import { key } from './showing';

describe('a weak network on the built mini-program', () => {
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
  }, 120_000);

  const kept = (phone: Phone) => phone.world.storage.get('own-answers');

  /** The phone after it showed these pages, and was killed with what it stored. */
  async function seen(ticket: string) {
    const holder = await demoHolder(cloud, ticket);
    const { phone, number, subject } = holder;
    await phone.open();
    await phone.until(() => phone.text.includes('有效至'), 10_000);
    await phone.open('holder/report/index', { number });
    await phone.until(() => phone.text.includes('核验码'), 10_000);
    await phone.open('holder/reports/index', { subject: subject.uscc });
    await phone.until(() => phone.text.includes('有效至'), 10_000);
    await phone.open('guide/place/index', { id: 'wuhai' });
    await phone.until(() => phone.text.includes('操作流程'), 10_000);
    await phone.until(
      () => kept(phone)?.value.includes(number) && /getPack\b[^:]*wuhai/.test(phone.world.storage.get('answers')?.value ?? ''),
      10_000,
    );
    return holder;
  }
  const restarted = (phone: Phone, line: Phone['world']['cloud'], offline = true) => {
    const again = new Phone({ cloud: line, storage: phone.world.storage });
    again.world.offline = offline;
    return again;
  };

  test('with no network the last answers are shown at once, with their time, and anew once it is back', async () => {
    const { phone, line, number, subject } = await seen('changzhi-clear');
    const pages: [string, Record<string, string>, string][] = [
      ['home/index', {}, subject.name],
      ['holder/report/index', { number }, '核验码'],
      ['holder/reports/index', { subject: subject.uscc }, '有效至'],
      ['guide/place/index', { id: 'wuhai' }, '操作流程'],
    ];
    for (const [route, query, words] of pages) {
      const again = restarted(phone, line);
      await again.open(route, query);
      await again.until(() => again.text.includes(words) && again.text.includes('手机网络不通'), 10_000);
      expect([route, /上次更新于\d{4}年\d+月\d+日 \d\d:\d\d/.test(again.text)]).toEqual([route, true]);
      again.world.offline = false;
      await again.until(() => !again.text.includes('上次更新于'), 10_000);
      expect(again.text).toContain(words);
      expect(again.errors).toEqual([]);
    }
  }, 60_000);

  test('what is about a person lies in encrypted storage only', async () => {
    const { phone, number, subject } = await seen('changzhi-clear');
    expect(kept(phone)!.encrypt).toBe(true);
    const open = [...phone.world.storage.values()].filter(({ encrypt }) => !encrypt).map(({ value }) => value);
    for (const own of [number, subject.uscc, subject.name]) expect(open.join()).not.toContain(own);
  }, 60_000);

  test('logging out deletes it: the next start without a network shows nothing of it', async () => {
    const { phone, line, subject } = await seen('heihe-clear');
    await phone.open();
    await phone.until(() => phone.all('退出登录').length, 10_000);
    await phone.tap('退出登录');
    await phone.until(() => phone.text.includes('我要开报告') && !kept(phone), 10_000);
    const again = restarted(phone, line);
    await again.open();
    await again.until(() => again.text.includes('没有连上'), 10_000);
    expect(again.text).not.toContain(subject.name);
  }, 60_000);

  test('somebody else is logged in under this WeChat by now: nothing of the one before stays', async () => {
    const { phone, line, client, subject, number } = await seen('heihe-clear');
    await client.call('public', 'login', { provider: 'demo', ticket: 'wuhai-records' });
    const again = restarted(phone, line, false);
    await again.open('holder/report/index', { number });
    await again.until(() => again.text.includes('没有打开报告'), 10_000);
    await again.open();
    await again.until(() => again.text.includes('您好'), 10_000);
    expect(again.text).not.toContain(subject.name);
    await again.until(() => !(kept(again)?.value ?? '').includes(subject.uscc), 10_000);
  }, 60_000);

  test('what the cloud refuses to say again is no longer shown', async () => {
    const { phone, line, client, subject, number } = await seen('wuhai-clear');
    await client.call('holder', 'unbindSubject', { uscc: subject.uscc });
    const again = restarted(phone, line, false);
    await again.open('holder/report/index', { number });
    await again.until(() => again.text.includes('没有打开报告'), 10_000);
    expect(again.text).not.toContain('核验码');
    expect(again.text).not.toContain(subject.name);
  }, 60_000);

  test('kept no longer than a login lasts', async () => {
    const { phone, line } = await seen('wuhai-clear');
    const again = restarted(phone, line);
    again.world.skew = 12 * 3_600_000 + 1000;
    await again.open();
    await again.until(() => again.text.includes('没有连上'), 10_000);
  }, 60_000);

  /** On the page that asks, with every issue that is sent. */
  async function asking(ticket: string) {
    const holder = await demoHolder(cloud, ticket, false);
    const { phone, line, subject, client } = holder;
    await phone.open('holder/ask/index', { subject: subject.uscc });
    await phone.until(() => phone.all(key('只开具')).length, 10_000);
    const sent: unknown[] = [];
    const through = (carry: (go: () => Promise<unknown>, turn: number) => Promise<unknown>) => {
      phone.world.cloud = async (door, data) => {
        const { action, input } = data as { action: string; input: unknown };
        if (action !== 'holder/issueReport') return line(door, data);
        sent.push(input);
        return carry(async () => line(door, data), sent.length);
      };
    };
    const reports = async () => (await client.call('holder', 'listReports', { subject: subject.uscc })).reports.length;
    const before = await reports();
    const issued = async () => (await reports()) - before;
    return { ...holder, sent, through, issued };
  }
  const once = (sent: unknown[]) => new Set(sent.map((input) => JSON.stringify(input))).size;

  test('an answer that is dropped: sent again by itself, one report', async () => {
    const { phone, through, sent, issued } = await asking('changzhi-clear');
    through(async (go, turn) => {
      const answer = await go();
      if (turn === 1) throw new Error('dropped');
      return answer;
    });
    await phone.tap(key('只开具'));
    await phone.until(() => phone.text.includes('核验码'), 10_000);
    expect([sent.length, once(sent), await issued()]).toEqual([2, 1, 1]);
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('a request that is delayed arrives after the one sent again: one report', async () => {
    const { phone, through, sent, issued } = await asking('heihe-clear');
    let late: Promise<unknown> | undefined;
    through(async (go, turn) => {
      if (turn > 1) return go();
      late = new Promise((done) => setTimeout(() => done(go()), 2500));
      throw new Error('cut');
    });
    await phone.tap(key('只开具'));
    await phone.until(() => phone.text.includes('核验码'), 10_000);
    expect(await late).toMatchObject({ ok: true });
    expect([sent.length, once(sent), await issued()]).toEqual([2, 1, 1]);
  }, 60_000);

  test('the network goes while a report is issued, then the app too: back again, the same tap gives the same one report', async () => {
    const { phone, through, sent, issued, line, subject } = await asking('yongchang-clear');
    through(async (go) => {
      await go();
      phone.world.offline = true;
      throw new Error('gone');
    });
    await phone.tap(key('只开具'));
    await phone.until(() => phone.text.includes('没有开具成功'), 10_000);
    expect(phone.text).toContain('连上后再点一次，不会重复办理');
    const again = restarted(phone, line);
    await again.open('holder/ask/index', { subject: subject.uscc });
    await again.until(() => again.text.includes('网络不通'), 10_000);
    again.world.offline = false;
    await again.until(() => again.all(key('只开具')).length, 10_000);
    await again.tap(key('只开具'));
    await again.until(() => again.text.includes('核验码'), 10_000);
    expect([once(sent), await issued()]).toEqual([1, 1]);
    expect(again.errors).toEqual([]);
  }, 60_000);
});
