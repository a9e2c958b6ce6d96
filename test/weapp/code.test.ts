import type { LocalCloud } from '../../local/emulator/cloud';
import { startTestCloud } from '../support/cloud';
import { type Saved, save } from '../support/saved';
import { openChangzhi } from '../support/world';
import { atCodePage, codeOn, key, keptCode, newOpenid, openHere, phoneOf, scanning, showing, tokenOf } from './showing';

const WINDOW_MS = 30_000;
const HOUR_MS = 3_600_000;

describe('the code page on the built mini-program', () => {
  let cloud: LocalCloud;
  let saved: Saved;
  beforeAll(async () => {
    cloud = await startTestCloud();
    openChangzhi(cloud);
    saved = save(cloud);
  });
  beforeEach(() => {
    saved.restore();
    cloud.faults.reset();
  });

  const linkNow = (kept: { code: string; secret: string }) =>
    `${cloud.origin}/c/${tokenOf(kept.code, kept.secret, Math.floor(cloud.now() / WINDOW_MS))}`;
  const tick = (words: string) => (node: { classes: string[]; text: string }) =>
    node.classes.includes('tick') && node.text.startsWith(words);

  test('the screen is bright and stays on while the code is shown, and is as before afterwards', async () => {
    const { phone } = await showing(cloud);
    const last = (api: string) => phone.world.calls.filter((c) => c.api === api).at(-1)?.options;
    await phone.until(() => last('setScreenBrightness'));
    const bright = () => [last('setScreenBrightness')?.value, last('setKeepScreenOn')?.keepScreenOn];
    expect(bright()).toEqual([1, true]);
    phone.hide();
    await phone.until(() => bright()[1] === false);
    expect(bright()).toEqual([0.4, false]);
    phone.show();
    await phone.until(() => bright()[0] === 1);
    expect(bright()).toEqual([1, true]);
    await phone.open('home/index');
    expect(bright()).toEqual([0.4, false]);
    expect(phone.errors).toEqual([]);
  });

  test('the app was killed while the screen was bright: at the next start it is as before', async () => {
    const { phone, openid } = await showing(cloud);
    await phone.until(() => phone.world.calls.some(({ api, options }) => api === 'setScreenBrightness' && options.value === 1));
    const again = phoneOf(cloud, openid, phone.world.storage);
    await again.open('home/index');
    const set = again.world.calls.filter(({ api }) => api === 'setScreenBrightness').map(({ options }) => options.value);
    expect(set).toEqual([0.4]);
    const third = phoneOf(cloud, openid, again.world.storage);
    await third.open('home/index');
    expect(third.world.calls.some(({ api }) => api === 'setScreenBrightness')).toBe(false);
  });

  test('the code is no picture to be kept or sent on, and holds nothing but the link', async () => {
    const { phone, subject } = await showing(cloud);
    const picture = phone.one((node) => node.tag === 'image');
    expect(picture.attributes['show-menu-by-longpress']).toBe(false);
    expect(codeOn(phone).text).toBe(linkNow(keptCode(phone)));
    expect(codeOn(phone).text).not.toContain(subject._id);
  });

  test.each([-3 * HOUR_MS, 5 * 60_000])('a phone whose clock is off by %d ms shows what the cloud takes', async (skew) => {
    const { phone } = await showing(cloud, skew);
    expect(codeOn(phone).text).toBe(linkNow(keptCode(phone)));
    expect(phone.text).toContain('手机时间不准');
  });

  test('the app was killed: the code goes on, with no network too', async () => {
    const { phone, openid, number } = await showing(cloud, -3 * HOUR_MS);
    const again = phoneOf(cloud, openid, phone.world.storage);
    again.world.skew = -3 * HOUR_MS;
    again.world.offline = true;
    await again.open('holder/code/index', { report: number });
    await again.until(() => again.all((node) => node.tag === 'image').length);
    expect(codeOn(again).text).toBe(linkNow(keptCode(phone)));
    expect(again.errors).toEqual([]);
  });

  test('an answer that was lost opens nothing twice', async () => {
    const { phone, holder, number } = await atCodePage(cloud);
    const line = phone.world.cloud;
    const asked: unknown[] = [];
    phone.world.cloud = async (name, data) => {
      if ((data as { action: string }).action === 'holder/openCode') asked.push(data);
      await line(name, data);
      throw new Error('lost');
    };
    await phone.tap(key('亮码'));
    await phone.until(() => phone.text.includes('没有亮成'), 10_000);
    phone.world.cloud = async (name, data) => {
      if ((data as { action: string }).action === 'holder/openCode') asked.push(data);
      return line(name, data);
    };
    await openHere(phone);
    // Sent again by itself while the answers were lost, and once more by the second tap.
    expect(asked.length).toBeGreaterThan(2);
    expect(new Set(asked.map((data) => JSON.stringify(data))).size).toBe(1);
    expect(await holder.call('holder', 'getCode', { code: keptCode(phone).code })).toMatchObject({
      report: number,
      state: 'open',
      scans: [],
    });
  });

  test('what was set is what is opened; a named organisation must be registered', async () => {
    const { phone, holder, subject } = await atCodePage(cloud);
    await phone.tap('亮码设置');
    await phone.tap(tick('1小时'));
    await phone.tap(tick('10位'));
    await phone.type('recipient', '9114');
    await phone.tap(key('亮码'));
    expect(phone.text).toContain('统一社会信用代码应为18位');
    await phone.type('recipient', '91140400MA0XXXXX0A');
    await phone.tap(key('亮码'));
    await phone.until(() => phone.text.includes('没有查到这个单位'), 10_000);
    await phone.type('recipient', subject._id.toLowerCase());
    await openHere(phone);
    const status = await holder.call('holder', 'getCode', { code: keptCode(phone).code });
    expect(status).toMatchObject({ state: 'open', viewersLeft: 10, expires: status.opened + HOUR_MS });
    const stranger = await scanning(cloud, linkNow(keptCode(phone)));
    await stranger.until(() => stranger.text.includes('只给指定单位查看'), 10_000);
  });

  test('approval: wrong digits open nothing, the right ones do, and a refusal is told', async () => {
    const { phone } = await atCodePage(cloud);
    await phone.tap('亮码设置');
    await phone.tap(tick('10位'));
    await phone.tap(tick('先经我同意'));
    await openHere(phone);
    const scan = async () => {
      const scanner = await scanning(cloud, linkNow(keptCode(phone)));
      await scanner.tap(key('查看报告'));
      await scanner.until(() => scanner.all('.digits').length, 10_000);
      await phone.until(() => phone.all('.sheet').length, 10_000);
      return { scanner, digits: scanner.one('.digits').text };
    };
    const first = await scan();
    const wrong = first.digits === '00' ? '01' : '00';
    for (const digit of wrong) await phone.tap(key(digit));
    await phone.tap(key('同意'));
    await phone.until(() => phone.text.includes('两位数字对不上'), 10_000);
    expect(first.scanner.text).toContain('等对方同意');
    for (const digit of first.digits) await phone.tap(key(digit));
    await phone.tap(key('同意'));
    await phone.until(() => phone.text.includes('正在查看'), 10_000);
    await first.scanner.until(() => first.scanner.text.includes('请与对方出示的逐项核对'), 10_000);

    const second = await scan();
    await phone.tap(key('拒绝'));
    await phone.until(() => phone.text.includes('已拒绝'), 10_000);
    await second.scanner.until(() => second.scanner.text.includes('对方没有同意'), 10_000);
    expect(phone.errors).toEqual([]);
  }, 60_000);

  test('time is up: the picture is gone, the secret deleted, the way on is shown', async () => {
    const { phone } = await showing(cloud);
    cloud.setClock(cloud.now() + 10 * 60_000);
    await phone.until(() => phone.text.includes('亮码时间已到'), 10_000);
    expect(phone.all((node) => node.tag === 'image')).toHaveLength(0);
    await phone.until(() => !phone.world.storage.has('codes'));
    await phone.tap(key('重新亮码'));
    await phone.until(() => phone.all(key('亮码')).length, 10_000);
  });

  test('a code that is extended outlives its first end, in storage too', async () => {
    const { phone, holder, number, openid } = await showing(cloud);
    await phone.tap((node) => node.classes.includes('code__extend'));
    await phone.tap(tick('延长1小时'));
    await phone.tap((node) => node.classes.includes('tap') && node.text.startsWith('延长到'));
    await phone.until(() => phone.all('.sheet').length === 0, 10_000);
    const { code } = keptCode(phone);
    const { expires, opened } = await holder.call('holder', 'getCode', { code });
    expect(expires - opened).toBe(70 * 60_000);
    await phone.until(() => (keptCode(phone) as unknown as { expires: number }).expires === expires);
    cloud.setClock(opened + 20 * 60_000);
    const again = phoneOf(cloud, openid, phone.world.storage);
    await again.open('holder/code/index', { report: number });
    await again.until(() => again.all((node) => node.tag === 'image' && Boolean(node.attributes.src)).length, 10_000);
    expect(again.text).toContain('前有效');
    expect([...phone.errors, ...again.errors]).toEqual([]);
  });

  test('logging out deletes the secret', async () => {
    const { phone } = await showing(cloud);
    expect(phone.world.storage.has('codes')).toBe(true);
    await phone.open('home/index');
    await phone.until(() => phone.all('退出登录').length, 10_000);
    await phone.tap('退出登录');
    await phone.until(() => !phone.world.storage.has('codes'));
  });

  test('a report that is over is not shown, and the next step is', async () => {
    const { phone, holder, number, openid } = await atCodePage(cloud);
    await holder.call('holder', 'withdrawReport', { number });
    const again = phoneOf(cloud, openid, phone.world.storage);
    await again.open('holder/code/index', { report: number });
    await again.until(() => again.text.includes('这份报告已撤回'), 10_000);
    expect(again.all(key('亮码'))).toHaveLength(0);
    expect(again.all(key('重新开具报告'))).toHaveLength(1);
  });
});

describe('the scan page on the built mini-program', () => {
  const nobody = () => ({ ok: false, error: { code: 'INTERNAL', hint: '' }, now: Date.now() });
  const scanner = async (q?: string) => {
    const phone = phoneOf({ callFunction: nobody } as never, newOpenid());
    await phone.open('verifier/scan/index', q === undefined ? {} : { q });
    return phone;
  };

  test.each([
    ['not a link', encodeURIComponent('合规')],
    ['encoded twice', encodeURIComponent(encodeURIComponent(`https://credit.example.cn/c/${'A'.repeat(32)}`))],
    ['badly encoded', '%E0%A4%A'],
  ])('q that is %s is refused, with the next step', async (_, q) => {
    const phone = await scanner(q);
    expect(phone.text).toContain('不是本平台的码');
    expect(phone.text).toContain('亮码');
    expect(phone.all(key('查看报告'))).toHaveLength(0);
  });

  test('a cancelled scan changes nothing; a pasted link is taken like a scanned one', async () => {
    const phone = await scanner();
    await phone.tap(key('扫一扫'));
    expect(phone.text).toContain('对方手机上的动态码');
    expect(phone.text).not.toContain('不是本平台的码');
    await phone.tap('粘贴链接');
    await phone.type('扫码枪，或粘贴链接', ` https://credit.example.cn/c/${'A'.repeat(32)}\n`);
    await phone.tap(key('下一步'));
    await phone.until(() => phone.all(key('查看报告')).length);
    expect(phone.world.calls.filter(({ api }) => api === 'navigateTo')).toEqual([]);
  });

  test('nothing to see: the view page leads to a scan', async () => {
    const phone = await scanner();
    await phone.open('verifier/view/index');
    expect(phone.text).toContain('没有正在查看的报告');
    await phone.tap(key('重新扫码'));
    await phone.until(() => phone.top.route === 'verifier/scan/index');
  });
});
