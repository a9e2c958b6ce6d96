import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { timeOfDay } from '../../cloudfunctions/core/dates/words';
import { h5Dir, openBrowser } from '../support/browser';
import { newKey, webClient, wechatClient } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import { qrIn } from '../support/screenshot';
import { windowStartOf } from '../support/token';
import { openChangzhi, withReport } from '../support/world';

const WINDOW_MS = 30_000;
const name = '示例招标代理有限公司';

describe('two people in two browsers', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  const complaints: string[] = [];
  beforeAll(async () => {
    cloud = await startTestCloud({ h5Dir });
    browser = await openBrowser();
    openChangzhi(cloud);
  });
  beforeEach(() => void (complaints.length = 0));
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  async function person(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (said) => said.type() === 'error' && /Content Security|Uncaught/.test(said.text()) && complaints.push(said.text()));
    return { context, page };
  }

  /** A holder's browser with a report of their own, on its code page. */
  async function holder() {
    const client = webClient(cloud);
    const world = await withReport(cloud, client);
    const { context, page } = await person();
    await context.addCookies([{ name: 'account', value: client.cookie()!, url: cloud.origin, httpOnly: true, sameSite: 'Strict' }]);
    return { ...world, client, context, page, address: `${cloud.origin}/holder/code/index?report=${world.number}` };
  }
  async function show(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await page.getByRole('button', { name: '亮码', exact: true }).click();
    await page.getByAltText('动态码').waitFor();
  }
  async function codeOn(page: Page): Promise<string> {
    for (let tries = 0; tries < 50; tries++) {
      const found = qrIn(await page.screenshot());
      if (found) {
        expect(found.version).toBeLessThanOrEqual(6);
        return found.text;
      }
    }
    throw new Error('no code can be read from the screen');
  }
  const stored = (page: Page) =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('codes', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('codes', { keyPath: 'report' });
        request.onsuccess = () => done(request.result);
      });
      const all = await new Promise<{ key: CryptoKey }[]>((done) => {
        const request = database.transaction('codes').objectStore('codes').getAll() as IDBRequest<{ key: CryptoKey }[]>;
        request.onsuccess = () => done(request.result);
      });
      database.close();
      return all.map(({ key, ...held }) => ({ ...held, extractable: key.extractable, algorithm: key.algorithm.name }));
    });

  test('one shows, the other opens the link and taps, the first sees it within two seconds and ends it', async () => {
    const first = await holder();
    await show(first.page, first.address);
    await first.page.getByText(first.subject.name).waitFor();
    // The seconds run: an inline box would never be moved.
    const strips = await first.page.locator('.code__strip').evaluateAll((all) => all.map((one) => getComputedStyle(one).display));
    expect(strips).toEqual(['block', 'block']);
    const link = await codeOn(first.page);
    expect(link.startsWith(`${cloud.origin}/c/`)).toBe(true);
    const token = link.split('/c/')[1]!;
    const [held] = await stored(first.page);
    expect(held).toMatchObject({ report: first.number, extractable: false, algorithm: 'HMAC' });
    const status = () => first.client.call('holder', 'getCode', { code: (held as unknown as { code: string }).code });

    // Opening the link asks for pages and a pass, tells nobody where it came from, and spends nothing.
    const second = await person();
    const asked: { method: string; url: string; referer: string | undefined }[] = [];
    second.page.on('request', (request) =>
      asked.push({ method: request.method(), url: request.url(), referer: request.headers().referer }),
    );
    await second.page.goto(link);
    await second.page.getByText('请在10分钟内查看').waitFor();
    expect(asked.filter(({ method }) => method !== 'GET').map(({ url }) => url)).toEqual([`${cloud.origin}/api/verifier/getPass`]);
    expect(asked.filter(({ url }) => url.includes(token))).toHaveLength(1);
    expect(asked.filter(({ referer }) => referer)).toEqual([]);
    expect(await status()).toMatchObject({ state: 'open', scans: [] });

    const traces = () =>
      second.page.evaluate(() =>
        JSON.stringify([location.href, history.state, document.title, { ...localStorage }, { ...sessionStorage }]),
      );
    expect(await traces()).not.toContain(token);

    await second.page.getByLabel('我是（选填）').fill(name);
    const redeemed = second.page.waitForResponse((response) => response.url().endsWith('/api/verifier/redeemToken'));
    await second.page.getByRole('button', { name: '查看报告' }).click();
    await redeemed;
    // The next time the holder's page asks by itself it is told, and tells.
    const asking = await first.page.waitForRequest((request) => request.url().endsWith('/api/holder/getCode'));
    expect(await (await asking.response())!.json()).toMatchObject({ data: { scans: [{ who: { name }, state: 'viewing' }] } });
    await first.page.getByText('刚刚有人扫码查看').waitFor();
    await first.page.getByText(`${name}（自称）`).first().waitFor();

    await second.page.getByRole('heading', { name: first.subject.name }).waitFor();
    await second.page.getByText(first.number).waitFor();
    await second.page.getByText('真实有效').waitFor();
    expect(second.page.url()).toBe(`${cloud.origin}/verifier/view/index`);
    expect(await traces()).not.toContain(token);
    expect(asked.filter(({ url }) => url.includes(token))).toHaveLength(1);

    // A reload shows the same view; another browser with the same link comes too late.
    await second.page.reload();
    await second.page.getByText(first.number).waitFor();
    const third = await person();
    await third.page.goto(link);
    await third.page.getByText('已使用').first().waitFor();
    expect(await third.page.getByRole('button', { name: '查看报告' }).count()).toBe(0);

    await first.page.getByRole('button', { name: '结束查看' }).click();
    await first.page.getByRole('button', { name: '结束', exact: true }).click();
    await first.page.getByText('已结束亮码').waitFor();
    expect(await stored(first.page)).toEqual([]);
    await second.page.getByText('对方已结束查看').first().waitFor();
    expect(await second.page.getByText(first.subject.name).count()).toBe(0);
    expect(await second.page.getByRole('alert').count()).toBe(0);
    await second.page.getByText('核验回执').click();
    await second.page.getByText(first.number).first().waitFor();
    expect(complaints).toEqual([]);
  });

  /** Somebody's browser on the landing page of a code that is shown now. */
  async function landed() {
    const first = await holder();
    await show(first.page, first.address);
    const link = await codeOn(first.page);
    return { ...first, link, scanner: await person() };
  }
  afterEach(() => cloud.setClock(Date.now()));

  test('two minutes on the landing page, a lost tab and a name to type cost nothing', async () => {
    const { number, link, scanner } = await landed();
    await scanner.page.goto(link);
    await scanner.page.getByText('请在10分钟内查看').waitFor();
    cloud.setClock(cloud.now() + 120_000);
    // A phone drops the page while its owner takes a call.
    await scanner.page.reload();
    await scanner.page.getByText(/请在\d+分钟内查看/).waitFor();
    await scanner.page.getByLabel('我是（选填）').fill(name);
    await scanner.page.getByRole('button', { name: '查看报告' }).click();
    await scanner.page.getByText(number).waitFor();
    // The name is offered again, until it is cleared.
    const again = await landed();
    await scanner.page.goto(again.link);
    const field = scanner.page.getByLabel('我是（选填）');
    await field.waitFor();
    expect(await field.inputValue()).toBe(name);
    await scanner.page.getByRole('button', { name: '清除名称' }).click();
    expect(await field.inputValue()).toBe('');
    expect(await scanner.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(name);
  });

  test('whose ten minutes run out is told before and after, and may scan again', async () => {
    const { link, scanner } = await landed();
    await scanner.page.clock.install();
    await scanner.page.goto(link);
    await scanner.page.getByText('请在10分钟内查看').waitFor();
    await scanner.page.clock.fastForward(5 * 60_000);
    await scanner.page.getByText('请在5分钟内查看').waitFor();
    await scanner.page.clock.fastForward(5 * 60_000);
    await scanner.page.getByText('这次扫码已过时间').waitFor();
    await scanner.page.getByRole('button', { name: '重新扫码' }).click();
    await scanner.page.getByRole('heading', { level: 1, name: '核验报告' }).waitFor();
  });

  test('a first call that is lost is made again; the tap works meanwhile', async () => {
    const { number, link, scanner } = await landed();
    await scanner.page.route('**/api/verifier/getPass', (route) => route.abort());
    await scanner.page.goto(link);
    await scanner.page.getByText('还没有连上，会自动再试').waitFor();
    await scanner.page.unroute('**/api/verifier/getPass');
    await scanner.page.getByText('请在10分钟内查看').waitFor();
    const other = await person();
    await other.page.route('**/api/verifier/getPass', (route) => route.abort());
    const second = await landed();
    await other.page.goto(second.link);
    await other.page.getByRole('button', { name: '查看报告' }).click();
    await other.page.getByText(second.number).waitFor();
    expect(number).not.toBe(second.number);
  });

  test('the scanner retries after a lost answer, in another tab and window too, and is not told 已使用', async () => {
    const first = await holder();
    await show(first.page, first.address);
    const link = await codeOn(first.page);
    const second = await person();
    await second.page.goto(link);
    await second.page.route('**/api/verifier/redeemToken', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await second.page.getByRole('button', { name: '查看报告' }).click();
    await second.page.getByText('重试不会重复办理').waitFor();
    const other = await second.context.newPage();
    await other.goto(link);
    await other.getByRole('button', { name: '查看报告' }).click();
    await other.getByText(first.number).waitFor();
    await second.page.unroute('**/api/verifier/redeemToken');
    await second.page.getByRole('button', { name: '再试一次' }).click();
    await second.page.getByText(first.number).waitFor();
  });

  test('the holder extends the code: the page, what is stored and the cloud follow; another tab too', async () => {
    const first = await holder();
    await show(first.page, first.address);
    const { expires, code, opened } = (await stored(first.page))[0] as unknown as { expires: number; code: string; opened: number };
    const tab = await first.context.newPage();
    await tab.goto(first.address);
    await tab.getByAltText('动态码').waitFor();

    // With no network nothing is extended, and that is said.
    await first.page.getByRole('button', { name: '延长亮码时间' }).click();
    await first.context.setOffline(true);
    await first.page.getByRole('button', { name: /^延长到/ }).click();
    await first.page.getByText('没有延长成').waitFor();
    await first.context.setOffline(false);
    await first.page.getByText('延长1小时').click();
    // An answer that is lost: asked again, it adds nothing.
    await first.page.route('**/api/holder/extendCode', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await first.page.getByRole('button', { name: /^延长到/ }).click();
    await first.page.getByText('没有延长成').waitFor();
    await first.page.unroute('**/api/holder/extendCode');
    await first.page.getByRole('button', { name: /^延长到/ }).click();
    await first.page.getByRole('heading', { name: '延长亮码时间' }).waitFor({ state: 'detached' });
    expect(await first.client.call('holder', 'getCode', { code })).toMatchObject({ state: 'open', expires: expires + 3_600_000 });
    for (const page of [first.page, tab]) {
      await page.getByText(`${timeOfDay(expires + 3_600_000)} 前有效`).waitFor();
    }
    expect((await stored(first.page))[0]).toMatchObject({ expires: expires + 3_600_000, extractable: false });

    // The time that was first set is over: the code is still there, and is taken.
    cloud.setClock(expires + 60_000);
    await first.page.reload();
    const scanner = wechatClient(cloud);
    // Until the first answer the page goes by the clock it knew.
    const redeemed = async (): Promise<boolean> => {
      const token = (await codeOn(first.page)).split('/c/')[1]!;
      return (await scanner.ask('verifier', 'redeemToken', { token, attempt: newKey() })).ok;
    };
    for (let tries = 0; tries < 20 && !(await redeemed()); tries++) await first.page.waitForTimeout(300);
    await first.page.getByText('刚刚有人扫码查看').waitFor();
    expect(opened).toBeLessThan(expires);
  });

  test('with no network the code goes on rotating, and each is redeemed', async () => {
    const first = await holder();
    await first.page.clock.install();
    await first.page.goto(first.address);
    await first.page.getByRole('button', { name: /亮码设置/ }).click();
    await first.page.getByText('10位').click();
    await first.page.getByRole('button', { name: '亮码', exact: true }).click();
    await first.page.getByAltText('动态码').waitFor();
    await first.context.setOffline(true);
    await first.page.getByText('网络断开，码仍可出示').waitFor();

    const seen = new Set([await codeOn(first.page)]);
    for (let turn = 1; turn <= 3; turn++) {
      const before = await first.page.getByAltText('动态码').getAttribute('src');
      // Both clocks go on to the middle of the next window.
      const step = windowStartOf(cloud.now()) + 1.5 * WINDOW_MS - cloud.now();
      cloud.setClock(cloud.now() + step);
      await first.page.clock.fastForward(step);
      await first.page.waitForFunction((old) => document.querySelector('img[alt^="动态码"]')?.getAttribute('src') !== old, before);
      const link = await codeOn(first.page);
      seen.add(link);
      const use = await wechatClient(cloud).call('verifier', 'redeemToken', { token: link.split('/c/')[1]!, attempt: newKey() });
      expect(use.state).toBe('open');
    }
    expect(seen.size).toBe(4);
    await first.context.setOffline(false);
    await first.page.getByText('还可供7位查看').waitFor();
    expect(await first.page.getByText('网络断开').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a page without WebCrypto shows a code that is taken, and keeps nothing', async () => {
    const first = await holder();
    await first.page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await show(first.page, first.address);
    const token = (await codeOn(first.page)).split('/c/')[1]!;
    expect((await wechatClient(cloud).call('verifier', 'redeemToken', { token, attempt: newKey() })).state).toBe('open');
    expect(await stored(first.page)).toEqual([]);
  });

  test('the keyboard alone opens the code and ends it', async () => {
    const first = await holder();
    await first.page.goto(first.address);
    const button = (named: string) => first.page.getByRole('button', { name: named, exact: true });
    await button('亮码').focus();
    await first.page.keyboard.press('Enter');
    await first.page.getByAltText('动态码').waitFor();
    await button('结束亮码').press('Enter');
    await button('结束').press('Enter');
    await first.page.getByText('已结束亮码').waitFor();
  });
});
