import type { Browser, Page } from 'playwright-core';
import { cleanWindow } from '../../local/gallery/window';
import { openBrowser } from '../support/browser';
import { serveH5 } from '../support/h5';
import { sizesOf } from '../support/legible';

const token = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY';

describe('the h5 app under a strict content security policy', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveH5>>;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    site = await serveH5();
    browser = await openBrowser();
  });
  beforeEach(async () => {
    ({ page } = await cleanWindow(browser, site.origin));
    complaints.length = site.asked.length = 0;
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  const titled = (title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();

  test('a link of a code lands on the scan page, its token gone from address, title and history, nothing redeemed', async () => {
    await page.goto(`${site.origin}/c/${token}`);
    await titled('扫码核验');
    expect(page.url()).toBe(`${site.origin}/verifier/scan/index`);
    expect(
      await page.evaluate(() => JSON.stringify([history.state, document.title, { ...localStorage }, { ...sessionStorage }])),
    ).not.toContain(token);
    expect(site.asked.filter((a) => a.path.includes(token))).toHaveLength(1);
    expect(site.asked.every((a) => a.referer === undefined)).toBe(true);
    // A pass is asked for, which spends nothing.
    const posted = site.asked.filter((a) => a.method !== 'GET').map((a) => a.path);
    expect([...new Set(posted)]).toEqual(posted.length > 0 ? ['/api/verifier/getPass'] : []);
    expect(complaints).toEqual([]);
  });

  test.each(['/', '/home/index', '/no/such/page'])('%s leads home', async (path) => {
    await page.goto(site.origin + path);
    await titled('合规一码通');
    expect(complaints).toEqual([]);
  });

  test('elder mode: words of 18 px or more and targets of 60 px or more at 320, kept over a reload', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(site.origin);
    await page.getByRole('button', { name: '切换到长辈版' }).click();
    await page.reload();
    await titled('合规一码通');
    const sizes = await sizesOf(page, 60);
    expect(sizes.word).toBeGreaterThanOrEqual(18);
    expect(sizes.small).toEqual([]);
    expect(sizes.wide).toBeLessThanOrEqual(320);
  });
});
