import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { cleanWindow } from '../../local/gallery/window';
import { h5Dir, openBrowser } from '../support/browser';
import { startDemoCloud } from '../support/phone-cloud';

describe('a holder in a browser, on the real server', () => {
  let cloud: LocalCloud;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    cloud = await startDemoCloud({ h5Dir });
    browser = await openBrowser();
  }, 120_000);
  beforeEach(async () => {
    complaints.length = 0;
    ({ context, page } = await cleanWindow(browser, cloud.origin));
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  });

  // Pages below the top one stay in the document, hidden.
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).locator('visible=true');
  const words = (text: string | RegExp): Locator => page.getByText(text).locator('visible=true').first();

  async function logIn(company: RegExp): Promise<void> {
    await page.goto(cloud.origin);
    await button(/^我要开报告/).click();
    await button(company).click();
    await words('，您好').waitFor();
  }
  async function ask(company: RegExp): Promise<void> {
    await logIn(company);
    await page
      .getByRole('button', { name: /^(绑定并开报告.+公司|开报告|开新报告)$/ })
      .locator('visible=true')
      .first()
      .waitFor();
    const bind = button(/^绑定并开报告.+公司$/);
    await ((await bind.count()) ? bind.first() : button(/^(开报告|开新报告)$/)).click();
    await words('报告会这样写').waitFor();
  }
  /** What may be changed of the question is folded to one line. */
  const settings = () => button(/^开什么报告/).click();

  test('a first-time holder reaches a shown code in four taps', async () => {
    let taps = 0;
    const tap = async (target: Locator) => {
      taps++;
      await target.click();
    };
    await page.goto(cloud.origin);
    await tap(button(/^我要开报告/));
    await tap(button(/长治.*没有违法违规记录/));
    await tap(button(/^绑定并开报告.+公司$/));
    await tap(button('开具并亮码'));
    await page.waitForURL(/holder\/code\/index/);
    const code = () => page.locator('img[src^="data:image/png"]').locator('visible=true').first().waitFor();
    await code();
    expect(taps).toBe(4);

    // Whoever has a valid report shows it in one tap from home.
    await button('结束亮码').click();
    await page.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click();
    await words('已结束亮码').waitFor();
    await page.goto(cloud.origin);
    await tap(button('亮码'));
    await code();
    expect(taps).toBe(5);
    expect(complaints).toEqual([]);
  });

  test('keyboard alone: log in, ask, change the time, issue, withdraw', async () => {
    const press = async (target: Locator, key = 'Enter') => {
      await target.focus();
      await page.keyboard.press(key);
    };
    await page.goto(cloud.origin);
    await press(button(/^我要开报告/));
    await press(button(/乌海.*没有违法违规记录/), 'Space');
    await press(button(/^绑定并开报告.+公司$/));
    await words('报告会这样写').waitFor();
    await press(button(/^开什么报告/));
    await press(button(/^查询期间/));
    const dialog = page.getByRole('dialog', { name: '选择查询期间' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await press(button(/^查询期间/));
    await press(dialog.getByRole('radio', { name: /最近36个月/ }), 'ArrowUp');
    await press(dialog.getByRole('button', { name: '确定' }));
    await words('最近24个月').waitFor();
    await press(button('只开具'));
    await words('核验码').waitFor();
    expect(page.url()).toMatch(/holder\/report\/index/);
    await press(button('撤回这份报告'));
    await press(page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await words('已撤回').waitFor();
    expect(await button('亮码').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('what was chosen survives a reload; back home the new report is there, and history lists it', async () => {
    await ask(/黑河.*没有违法违规记录/);
    await settings();
    await button(/^用途/).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /行政管理/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await words('行政管理').waitFor();
    await words('报告会这样写').waitFor();
    for (const issue of [0, 1]) {
      await button('只开具').click();
      await words('核验码').waitFor();
      expect(await words('行政管理').count()).toBe(issue === 0 ? 1 : 0);
      await page.goto(cloud.origin);
      await button(/^专用信用报告/).waitFor();
      if (issue === 0) {
        await button('开新报告').click();
        await words('报告会这样写').waitFor();
      }
    }
    await button(/^历史报告/).click();
    await page.waitForURL(/holder\/reports\/index/);
    await expect(
      button(/^专用信用报告.*有效/)
        .nth(1)
        .waitFor(),
    ).resolves.toBeUndefined();
    await button(/^专用信用报告/)
      .first()
      .click();
    await words('核验码').waitFor();
    await button('返回').click();
    await page.waitForURL(/holder\/reports\/index/);
    expect(complaints).toEqual([]);
  });

  test('no network: told, nothing lost, and the retry issues once', async () => {
    await ask(/永昌.*没有违法违规记录/);
    await context.setOffline(true);
    await button('只开具').click();
    await words('没有开具成功').waitFor();
    await context.setOffline(false);
    await button('只开具').click();
    await words('核验码').waitFor();
    await page.goto(cloud.origin);
    await button(/^专用信用报告/).waitFor();
    expect(await button(/^历史报告/).count()).toBe(0);
  });

  test('logging out forgets: the next one sees nothing of the first', async () => {
    await ask(/长治.*，有违法违规记录/);
    await page.goto(cloud.origin);
    await button('退出登录').click();
    await button(/^我要开报告/).waitFor();
    await page.goto(`${cloud.origin}/holder/ask/index`);
    await words('请先登录').waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/(?<!\d)91\d{4}/);
    await button('登录').click();
    await button(/周敏/).click();
    await words('还没有绑定这家单位').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/长治示例/);
  });
});
