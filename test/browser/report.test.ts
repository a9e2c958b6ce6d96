import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { cleanWindow } from '../../local/gallery/window';
import { h5Dir, openBrowser } from '../support/browser';
import { newKey, webClient, wechatClient } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import { testWith, tool } from '../support/tools';
import { openChangzhi, withReport } from '../support/world';

describe('a report in a browser', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startTestCloud({ h5Dir });
    browser = await openBrowser();
    openChangzhi(cloud);
  });

  async function opened() {
    const client = webClient(cloud);
    const world = await withReport(cloud, client);
    const { context, page } = await cleanWindow(browser, cloud.origin);
    await context.addCookies([{ name: 'account', value: client.cookie()!, url: cloud.origin, httpOnly: true, sameSite: 'Strict' }]);
    page.setDefaultTimeout(15_000);
    await page.goto(`${cloud.origin}/holder/report/index?number=${world.number}`);
    await page.getByText('核验码（区分大小写）').waitFor();
    return { ...world, client, context, page };
  }
  const download = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: '下载报告文件' }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };

  testWith('pdfsig')(
    'downloads under its number; the bytes are signed as a whole and genuine at two doors',
    async () => {
      const { page, number } = await opened();
      const { name, bytes } = await download(page);
      expect(name).toBe(`专项信用报告-${number}.pdf`);
      expect(tool('pdfsig', bytes, (file) => ['-nocert', file]).out).toMatch(/Total document signed[\s\S]*Signature is Valid/);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const hash = await wechatClient(cloud).call('verifier', 'verifyHash', { sha256, key: newKey() });
      const head = bytes.subarray(0, 3 * 1024 * 1024).toString('base64');
      const file = await wechatClient(cloud).call('verifier', 'verifyFile', { size: bytes.length, head, key: newKey() });
      expect([hash.verdict, file.verdict]).toEqual(['genuine', 'genuine']);
      await page.getByText(`已下载：${name}`).waitFor();
      expect((await download(page)).bytes.equals(bytes)).toBe(true);
    },
    90_000,
  );

  test('bytes that are not those that were made are not handed over', async () => {
    const { page } = await opened();
    await page.route('**/storage/**', (route) => route.fulfill({ body: '%PDF-1.7 another' }));
    await page.getByRole('button', { name: '下载报告文件' }).click();
    await page.getByText('文件没有下载完整').waitFor({ timeout: 60_000 });
    await page.unroute('**/storage/**');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '重试' }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  }, 90_000);

  test('asked anew: the new one takes its place; back leads to no old page', async () => {
    const { page, number, client } = await opened();
    await page.getByRole('button', { name: '按最新数据重新开具' }).click();
    const sheet = page.getByRole('dialog', { name: '按最新数据重新开具' });
    await sheet.getByText('2个，与原来一样').waitFor();
    await sheet.getByRole('button', { name: '重新开具' }).click();
    await page.waitForURL((url) => !url.search.includes(number));
    const newer = new URL(page.url()).searchParams.get('number')!;
    await page.getByText(newer).locator('visible=true').first().waitFor();
    expect((await client.call('holder', 'getReport', { number })).life).toMatchObject({ state: 'superseded', replacedBy: newer });
    await page.goto(`${cloud.origin}/holder/report/index?number=${number}`);
    await page.getByRole('button', { name: '打开新报告' }).click();
    await page.waitForURL(new RegExp(newer));
    await page.getByText('有效', { exact: true }).locator('visible=true').first().waitFor();
  });
});
