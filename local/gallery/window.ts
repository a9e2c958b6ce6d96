import type { Browser, BrowserContext, Page } from 'playwright-core';

export const phoneScreen = { width: 375, height: 812 };

/**
 * A browser's one window, as new: nothing stored, no cookie, nobody listening. Opening another costs half a second, and the app's code
 * would be read anew for each; only what may be cached for a year is kept.
 */
export async function cleanWindow(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context =
    browser.contexts()[0] ??
    (await browser.newContext({ viewport: phoneScreen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true }));
  const [page = await context.newPage(), ...others] = context.pages();
  for (const other of others) await other.close();
  for (const event of ['pageerror', 'console', 'filechooser', 'request'] as const) page.removeAllListeners(event);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await context.clearPermissions();
  const origin = new URL(page.url()).origin;
  if (origin !== 'null') {
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
    const line = await context.newCDPSession(page);
    await line.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await line.detach();
  }
  await context.clearCookies();
  await page.setViewportSize(phoneScreen);
  await page.emulateMedia({ colorScheme: null });
  return { context, page };
}
