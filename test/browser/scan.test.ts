import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../local/chromium';
import { pngDataUri } from '../../src/image/png';
import { h5Built, serveH5 } from '../support/h5';

const executablePath = findChromium();
const ready = h5Built && executablePath !== null;
const told = ready ? describe : describe.skip;
if (!ready) console.warn('dist/h5 or Chromium is missing: the tests of the scan page are skipped.');
const token = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY';

told('the scan page in a browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveH5>>;
  let page: Page;
  beforeAll(async () => {
    site = await serveH5();
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    page = await (await browser.newContext({ viewport: { width: 375, height: 812 } })).newPage();
  });
  afterEach(() => page.context().close());

  const field = () => page.getByLabel('扫码枪，或粘贴链接');
  const open = async () => {
    await page.goto(`${site.origin}/verifier/scan/index`);
    await field().waitFor();
    site.asked.length = 0;
  };

  test('a scanner gun types the link and Enter: the page asks first, and has asked nobody', async () => {
    await open();
    await field().focus();
    await page.keyboard.type(`${site.origin}/c/${token}`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '查看报告' }).waitFor();
    expect(site.asked).toEqual([]);
    expect(page.url()).toBe(`${site.origin}/verifier/scan/index`);
  });

  test.each(['https://127.0.0.1.evil.cn', 'https://127-0-0-1.cn', 'https://127.0.0.1'])(
    'a link on %s is refused, and the official host named',
    async (host) => {
      await open();
      await field().fill(`${host}/c/${token}`);
      await page.getByRole('button', { name: '下一步' }).click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(`不是官方网址 ${new URL(site.origin).host}`);
      expect(await page.getByRole('button', { name: '查看报告' }).count()).toBe(0);
      expect(site.asked).toEqual([]);
    },
  );

  test('a link that holds no token is refused at once', async () => {
    await page.goto(`${site.origin}/c/`);
    await page.getByRole('alert').getByText('不是本平台的码', { exact: true }).waitFor();
  });

  test('without a detector no camera is offered; with one a picture is read in the page', async () => {
    await open();
    expect(await page.getByRole('button', { name: '打开摄像头扫码' }).count()).toBe(0);
    await page.addInitScript((link) => {
      Object.assign(window, {
        BarcodeDetector: class {
          detect = async () => [{ rawValue: link }];
        },
      });
    }, `${site.origin}/c/${token}`);
    await page.reload();
    await page.getByRole('button', { name: '打开摄像头扫码' }).waitFor();
    const choose = (buffer: Buffer) => page.getByLabel('选择图片').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
    await choose(Buffer.from('no picture'));
    await page.getByText('图片里没有找到二维码').waitFor();
    await choose(Buffer.from(pngDataUri([[true]], 8).split(',')[1]!, 'base64'));
    await page.getByRole('button', { name: '查看报告' }).waitFor();
  });

  test('a camera that is not allowed is told, and the other ways stay', async () => {
    await page.addInitScript(() => Object.assign(window, { BarcodeDetector: class {} }));
    await open();
    await page.getByRole('button', { name: '打开摄像头扫码' }).click();
    await page.getByText('摄像头没有打开').waitFor();
    await field().waitFor();
  });
});
