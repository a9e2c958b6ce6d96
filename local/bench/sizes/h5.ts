import { type Browser, type Page, chromium } from 'playwright-core';
import { chromiumFlags } from '../../chromium';
import type { LocalCloud } from '../../emulator/cloud';
import { qrIn } from '../../../test/support/screenshot';

/** What came over the network until something could be seen, as Chromium's log counts it: compressed, with headers. */
export interface Loaded {
  bytes: number;
  requests: number;
  /** Of it scripts and styles. */
  code: number;
}
export interface H5 {
  home: Loaded;
  /** From the first page on, through login, binding and issuing, in one page. */
  code: Loaded;
  /** From a scanned link on. */
  verdict: Loaded;
}

/**
 * Walk as a first-time holder to a shown code, and as a scanner from the code's link to the verdict, each in a fresh browser without a
 * cache.
 * @param cloud with the demo's people and the built h5 app
 */
export async function measureH5(cloud: LocalCloud, executablePath: string): Promise<H5> {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const holder = await person(browser);
    const { page } = holder;
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).locator('visible=true');
    await page.goto(cloud.origin);
    await button(/^我要开报告/).waitFor();
    const home = await holder.loaded();
    await button(/^我要开报告/).click();
    await button(/长治.*没有违法违规记录/).click();
    await button(/^绑定并开报告.+公司$/).click();
    await button('开具并亮码').click();
    await page.waitForURL(/holder\/code\/index/);
    await page.getByAltText('动态码').waitFor();
    const code = await holder.loaded();

    const scanner = await person(browser);
    await scanner.page.goto(await linkOn(page));
    await scanner.page.getByRole('button', { name: '查看报告' }).click();
    await scanner.page.getByText('真实有效').first().waitFor();
    return { home, code, verdict: await scanner.loaded() };
  } finally {
    await browser.close();
  }
}

async function person(browser: Browser): Promise<{ page: Page; loaded(): Promise<Loaded> }> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const log = await context.newCDPSession(page);
  await log.send('Network.enable');
  await log.send('Network.setCacheDisabled', { cacheDisabled: true });
  const urls = new Map<string, string>();
  const loaded = { bytes: 0, requests: 0, code: 0 };
  log.on('Network.responseReceived', ({ requestId, response }) => void urls.set(requestId, response.url));
  log.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId);
    if (!url?.startsWith('http')) return;
    loaded.requests++;
    loaded.bytes += encodedDataLength;
    if (/\.(js|css)$/.test(url)) loaded.code += encodedDataLength;
  });
  return {
    page,
    async loaded() {
      // What is on its way belongs to what is seen.
      await page.waitForTimeout(300);
      return { ...loaded };
    },
  };
}

async function linkOn(page: Page): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const found = qrIn(await page.screenshot());
    if (found) return found.text;
  }
  throw new Error('no code can be read from the screen');
}
