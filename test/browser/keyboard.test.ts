import type { Browser, Page } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { h5Stage } from '../../local/gallery/h5';
import { holderOf, reportOf } from '../../local/gallery/scenes/world';
import type { Stage } from '../../local/gallery/stage';
import { h5Dir, openBrowser } from '../support/browser';
import { startDemoCloud } from '../support/phone-cloud';

interface Stop {
  name: string;
  role: string;
  inDialog: boolean;
  ring: number;
  /** Follows the stop before in the document, as it is read. */
  after: boolean;
}

describe('the keyboard alone, in a browser', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  let stage: Stage;
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    cloud = await startDemoCloud({ h5Dir });
    browser = await openBrowser();
  }, 120_000);
  beforeEach(async () => {
    const opened = await h5Stage(browser, cloud, () => undefined);
    ({ stage, close } = opened);
    page = opened.subject.page;
  });
  afterEach(() => close());

  /** Where Tab stops, until it leaves the page or has gone round. */
  async function stops(most = 60): Promise<Stop[]> {
    const found: Stop[] = [];
    for (let i = 0; i < most; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const scope = window as unknown as { before?: Element };
        const at = document.activeElement as HTMLElement | null;
        if (!at || at === document.body) return null;
        const before = scope.before;
        scope.before = at;
        const ringed = at.closest<HTMLElement>('.tick') ?? at;
        const label = at.ariaLabel ?? (at as HTMLInputElement).labels?.[0]?.innerText ?? at.innerText;
        return {
          name: label.trim(),
          role: at.tagName,
          inDialog: at.closest('dialog') !== null,
          ring: parseFloat(getComputedStyle(ringed).outlineWidth),
          after: !before || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
        };
      });
      if (!stop) break;
      found.push(stop);
    }
    return found;
  }
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const press = async (name: string | RegExp) => {
    const target = page.getByRole('button', { name }).locator('visible=true').first();
    await target.focus();
    await page.keyboard.press('Enter');
  };

  test.each(['home/index', 'holder/ask/index', 'verifier/scan/index', 'guide/place/index'])(
    '%s: Tab goes down the page as it is read, every stop has a name and a ring',
    async (address) => {
      await holderOf(stage, 'changzhi-records');
      await stage.open(address);
      await page.locator('.card, .state').locator('visible=true').first().waitFor();
      await page.waitForLoadState('networkidle');
      const found = await stops();
      expect(found.length).toBeGreaterThan(1);
      expect(found.filter(({ name, ring, after }) => name === '' || ring < 3 || !after)).toEqual([]);
    },
  );

  test.each([
    ['home/index', '', /^我要开报告/, '登录'],
    ['holder/ask/index', 'changzhi-records', /^地区/, '选择地区'],
    ['holder/ask/index', 'changzhi-records', /^领域/, '选择领域'],
    ['source/duties/index', 'source-late', /^确认体育/, '确认数据完整'],
    ['authority/overview/index', 'authority', /^查看市审计局/, '市审计局'],
  ])('%s %s: a sheet keeps the focus, Escape closes it and gives the focus back', async (address, person, opener, title) => {
    if (/^(source|authority)/.test(person)) await stage.login(person);
    else if (person) await holderOf(stage, person);
    await stage.open(address);
    if (address === 'holder/ask/index') await press(/^开什么报告/);
    await press(opener);
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    const found = await stops();
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ inDialog }) => !inDialog)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent)) ?? '').toMatch(opener);
  });

  test('a question: Escape answers no', async () => {
    await stage.open('holder/report/index', { number: await reportOf(stage, 'changzhi-clear') });
    await press('撤回这份报告');
    await page.getByRole('dialog', { name: '撤回这份报告？' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByText('有效', { exact: true }).locator('visible=true').count()).toBe(1);
  });

  test('a new page begins at its title; going back goes on where one was', async () => {
    await holderOf(stage, 'changzhi-records');
    await stage.open('home/index');
    await press(/^核验报告/);
    await page.waitForURL(/verifier\/scan/);
    await page.getByText('输入核验码').waitFor();
    expect(await focused()).toBe('核验报告');
    await press('返回');
    await page.waitForURL(/home\/index|\/$/);
    await page.waitForFunction(() => document.activeElement?.textContent.startsWith('核验报告'));
  });
});
