import { runInContext } from 'node:vm';
import type { LocalCloud } from '../../local/emulator/cloud';
import { lineTo, startDemoCloud } from '../support/phone-cloud';
import { Phone } from './harness';
import { codeOn, key, keptCode, newOpenid, openHere, phoneOf, scanning, secretOf, tokenOf } from './showing';

const WINDOW_MS = 30_000;

describe('the main flow on the built mini-program', () => {
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
  }, 120_000);

  test('bind, issue, show the code, scan it with a second phone, see the report', async () => {
    const first = phoneOf(cloud, newOpenid());
    for (const name of ['TextEncoder', 'TextDecoder', 'URL', 'crypto', 'atob', 'btoa', 'document', 'window'])
      expect(runInContext(`typeof ${name}`, first.context)).toBe('undefined');

    // Log in, bind, ask.
    await first.open();
    await first.until(() => first.all('我要开报告').length, 10_000);
    await first.tap('我要开报告');
    await first.until(() => first.all('没有违法违规记录').length, 10_000);
    const person = first.one((node) => node.classes.includes('row') && /长治.*没有违法违规记录/.test(node.text));
    const [, company] = /(长治[^，]*)，没有/.exec(person.text)!;
    await first.tap((node) => node.classes.includes('row') && node.text === person.text);
    await first.until(() => first.all(`绑定并开报告：${company}`).length, 10_000);
    await first.tap(`绑定并开报告：${company}`);
    await first.until(() => first.all('开具并亮码').length, 10_000);
    await first.tap('开具并亮码');
    await first.until(() => first.top.route === 'holder/code/index', 10_000);

    // The code, and what stands above it for people to compare.
    await first.until(() => first.all((node) => node.tag === 'image' && Boolean(node.attributes.src)).length, 10_000);
    const kept = keptCode(first);
    expect(first.text).toContain(company);
    expect(first.text).toContain(kept.report);
    expect(kept.secret).toBe(secretOf(kept.code));

    // Its picture says what the server expects in this window and, with no network, in the next ones.
    const shownIn = (now: number) => `${cloud.origin}/c/${tokenOf(kept.code, secretOf(kept.code), Math.floor(now / WINDOW_MS))}`;
    await first.until(() => codeOn(first).text === shownIn(cloud.now()), 2_000);
    expect(codeOn(first).version).toBeLessThanOrEqual(6);
    const began = cloud.now();
    first.world.offline = true;
    first.world.skew = 0;
    await first.until(() => first.text.includes('网络断开，码仍可出示'), 10_000);
    for (let later = 1; later <= 4; later++) {
      const before = { ...first.traffic };
      first.world.skew += WINDOW_MS;
      await first.until(() => codeOn(first).text === shownIn(cloud.now() + later * WINDOW_MS), 2_000);
      expect(first.traffic.calls - before.calls).toBeLessThanOrEqual(1);
      expect(first.traffic.bytes - before.bytes).toBeLessThan(3_000);
    }
    cloud.setClock(cloud.now() + 4 * WINDOW_MS);
    expect(cloud.now() - began).toBeGreaterThan(4 * WINDOW_MS);

    // A second phone scans: nothing is spent before the tap.
    const second = phoneOf(cloud, newOpenid());
    await second.open('verifier/scan/index');
    second.world.scans.push(codeOn(first).text);
    await second.tap(key('扫一扫'));
    await second.until(() => second.all(key('查看报告')).length);
    first.world.offline = false;
    await first.until(() => !first.text.includes('网络断开'), 10_000);
    expect(first.text).not.toContain('扫码记录');
    await second.type('我是（选填）', '示例招标代理有限公司');
    await second.tap(key('查看报告'));
    await second.until(() => second.top.route === 'verifier/view/index' && second.text.includes(company!), 10_000);
    expect(second.text).toContain(kept.report);
    expect(second.text).toContain('真实有效');
    expect(second.text).toContain('合规一码通');
    expect(second.text).toContain(new URL(cloud.origin).host);
    await second.until(() => second.text.includes('还可查看30分钟'));

    // The first phone sees who and that the code is used up.
    await first.until(() => first.text.includes('刚刚有人扫码查看'), 2_000);
    expect(first.text).toContain('示例招标代理有限公司（自称）');
    expect(first.text).toContain('码已用完');
    expect(first.all((node) => node.tag === 'image')).toHaveLength(0);

    // A third one comes too late, and is told so.
    const third = await scanning(cloud, `${cloud.origin}/c/${tokenOf(kept.code, kept.secret, Math.floor(cloud.now() / WINDOW_MS))}`);
    await third.until(() => third.text.includes('已使用'), 10_000);
    expect(third.text).toContain('让对方重新亮码');

    // The end of the code is the end of the view, and of the secret on the phone.
    await first.tap(key('结束查看'));
    await first.tap(key('结束'));
    await first.until(() => first.text.includes('已结束亮码'), 10_000);
    expect(first.world.storage.has('codes')).toBe(false);
    second.hide();
    second.show();
    await second.until(() => second.text.includes('对方已结束查看'), 12_000);
    expect(second.text).not.toContain(company);
    for (const phone of [first, second, third]) expect(phone.errors).toEqual([]);
  }, 60_000);

  test('a scanner who lost the answer, or whose app was killed, gets the same view', async () => {
    const first = phoneOf(cloud, newOpenid());
    await first.open();
    const line = lineTo(cloud, 'oKilled');
    const holder = await opened(first);
    const killed = new Phone({
      cloud: async (name, data) => {
        await line(name, data);
        throw new Error('lost');
      },
    });
    await scanning(cloud, holder(), killed);
    await killed.tap(key('查看报告'));
    await killed.until(() => killed.text.includes('重试不会重复办理'), 10_000);

    const again = await scanning(cloud, holder(), new Phone({ cloud: line, storage: killed.world.storage }));
    await again.tap(key('查看报告'));
    await again.until(() => again.text.includes('请与对方出示的逐项核对'), 10_000);
    const reopened = await new Phone({ cloud: line, storage: again.world.storage }).open('verifier/view/index');
    await reopened.until(() => reopened.text.includes('请与对方出示的逐项核对'), 10_000);
    expect(JSON.stringify([...again.world.storage])).not.toContain(holder().slice(-32));
  }, 60_000);

  test('two minutes on the landing page cost nothing, and a first call that is lost is made again', async () => {
    const first = phoneOf(cloud, newOpenid());
    await first.open();
    const holder = await opened(first);
    const line = lineTo(cloud, newOpenid());
    let lost = 0;
    const scanner = new Phone({
      cloud: async (name, data) => {
        if ((data as { action: string }).action !== 'verifier/getPass' || lost++ > 2) return line(name, data);
        throw new Error('lost');
      },
    });
    await scanning(cloud, holder(), scanner);
    await scanner.until(() => scanner.text.includes('还没有连上，会自动再试'), 20_000);
    await scanner.until(() => scanner.text.includes('请在10分钟内查看'), 20_000);
    cloud.setClock(cloud.now() + 120_000);
    await scanner.tap(key('查看报告'));
    await scanner.until(() => scanner.text.includes('请与对方出示的逐项核对'), 10_000);
    expect(scanner.errors).toEqual([]);
  }, 60_000);

  /** Opens a code on this phone for a report of its own; gives the link as of now. */
  async function opened(phone: Phone): Promise<() => string> {
    const call = async (action: string, input: object) => {
      const answer = (await phone.world.cloud('wechat', { action, input })) as { ok: boolean; data: never };
      expect(answer).toMatchObject({ ok: true });
      return answer.data;
    };
    await call('public/login', { provider: 'demo', ticket: 'heihe-clear' });
    const { subjects } = (await call('holder/listCandidates', {})) as { subjects: { uscc: string }[] };
    await call('holder/bindSubject', { uscc: subjects[0]!.uscc });
    const issued = (await call('holder/issueReport', { subject: subjects[0]!.uscc, jurisdiction: 'heihe', key: 'A'.repeat(22) })) as {
      number: string;
    };
    await phone.open('holder/code/index', { report: issued.number });
    await phone.until(() => phone.all(key('亮码')).length, 10_000);
    await openHere(phone);
    const kept = keptCode(phone);
    return () => `${cloud.origin}/c/${tokenOf(kept.code, kept.secret, Math.floor(cloud.now() / WINDOW_MS))}`;
  }
});
