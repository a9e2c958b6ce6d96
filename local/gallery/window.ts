import type { Browser, BrowserContext, Page } from 'playwright-core';

const screen = { width: 375, height: 812 };

/**
 * A browser's one window, as new for an app: no cookie, nothing it stored, nobody listening. Opening another costs half a second, and the
 * app's code would be read anew for each.
 * @param origin where the app is, and answers
 */
export async function cleanWindow(browser: Browser, origin: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = browser.contexts()[0] ?? (await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }));
  const page = context.pages()[0] ?? (await context.newPage());
  page.removeAllListeners();
  await page.unrouteAll();
  await context.setOffline(false);
  await context.clearCookies();
  // No page of the app, whose first call would bring a cookie after these are cleared: and what belongs to the tab can be reached.
  await page.goto(`${origin}/api/none`);
  await page.evaluate(() => sessionStorage.clear());
  const line = await context.newCDPSession(page);
  await line.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await line.detach();
  await page.setViewportSize(screen);
  await page.emulateMedia({ colorScheme: null });
  return { context, page };
}
