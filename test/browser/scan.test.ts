import type { Browser, Page } from 'playwright-core';
import { cleanWindow } from '../../local/gallery/window';
import { qrImage } from '../../src/qr';
import { openBrowser } from '../support/browser';
import { serveH5 } from '../support/h5';

const token = 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY';

describe('the scan page in a browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveH5>>;
  let page: Page;
  beforeAll(async () => {
    site = await serveH5();
    browser = await openBrowser();
  });
  beforeEach(async () => {
    ({ page } = await cleanWindow(browser, site.origin));
  });

  const field = () => page.getByLabel('扫码枪，或粘贴链接');
  const open = async () => {
    await page.goto(`${site.origin}/verifier/scan/index`);
    await page.getByText('输入核验码').waitFor();
    await page.waitForLoadState('networkidle');
    site.asked.length = 0;
  };
  const posted = () => site.asked.filter(({ path }) => path.startsWith('/api/verifier/'));
  const confirm = () => page.getByRole('button', { name: '查看报告' });
  const scanned = async () => {
    await page.keyboard.type(`${site.origin}/c/${token}`);
    await page.keyboard.press('Enter');
  };

  test.each([
    ['nothing has the focus', () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())],
    ['a button that Enter would press has it', () => page.getByRole('button', { name: /离线核验/ }).focus()],
    ['the field of the code has it', () => page.getByLabel('报告封面右上角的16个字符').focus()],
  ])('a scanner gun types the link and Enter while %s: the page asks first, and has redeemed nothing', async (_name, focus) => {
    await open();
    await focus();
    await scanned();
    await confirm().waitFor();
    // A pass keeps the scanner's time and tells nothing.
    expect(posted().map(({ path }) => path)).toEqual(['/api/verifier/getPass']);
    expect(page.url()).toBe(`${site.origin}/verifier/scan/index`);
  });

  test('a pasted link is taken the same way', async () => {
    await open();
    await page.getByRole('button', { name: /粘贴链接/ }).click();
    await field().fill(`${site.origin}/c/${token}`);
    await field().press('Enter');
    await confirm().waitFor();
  });

  test.each(['https://127.0.0.1.evil.cn', 'https://127-0-0-1.cn', 'https://127.0.0.1'])(
    'a link on %s is refused, and the official host named',
    async (host) => {
      await open();
      await page.keyboard.type(`${host}/c/${token}`);
      await page.keyboard.press('Enter');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(`不是官方网址 ${new URL(site.origin).host}`);
      expect(await confirm().count()).toBe(0);
      expect(posted()).toEqual([]);
    },
  );

  test.each([
    ['a payment code', 'wxp://f2f0Qm3kT0vJt1lZ', '不是本平台的码'],
    ['a code cut off', '/c/AQIDBAUGBwgJ', '二维码不完整'],
  ])('%s is refused with no call, and the official host named', async (_name, text, words) => {
    await open();
    await page.keyboard.type(text.startsWith('/') ? site.origin + text : text);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(words, { exact: true }).waitFor();
    expect(await page.locator('main').innerText()).toContain(new URL(site.origin).host);
    expect(posted()).toEqual([]);
  });

  test('a link that holds no token is refused at once', async () => {
    await page.goto(`${site.origin}/c/`);
    await page.getByRole('alert').getByText('不是本平台的码', { exact: true }).waitFor();
  });

  const choose = (buffer: Buffer) => page.getByLabel('选择图片').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
  const picture = () => Buffer.from(qrImage(`${site.origin}/c/${token}`).split(',')[1]!, 'base64');

  test('a picture is read in the page: by a decoder loaded only now where the browser has none', async () => {
    await open();
    expect(site.asked.filter(({ path }) => path.includes('jsqr'))).toEqual([]);
    await choose(Buffer.from('no picture'));
    await page.getByText('图片里没有找到二维码').waitFor();
    await choose(picture());
    await confirm().waitFor();
    expect(site.asked.filter(({ path }) => path.includes('jsqr'))).toHaveLength(1);
  });

  test('… and by the browser’s own detector where it has one', async () => {
    await page.addInitScript((link) => {
      Object.assign(window, {
        BarcodeDetector: class {
          static getSupportedFormats(): Promise<string[]> {
            return Promise.resolve(['qr_code']);
          }
          detect = async () => [{ rawValue: link }];
        },
      });
    }, `${site.origin}/c/${token}`);
    await open();
    await choose(picture());
    await confirm().waitFor();
    expect(site.asked.filter(({ path }) => path.includes('jsqr'))).toEqual([]);
  });

  test('a camera that is not allowed is told, and the other ways stay', async () => {
    await open();
    await page.getByRole('button', { name: '打开摄像头扫码' }).click();
    await page.getByText('摄像头没有打开').waitFor();
    await page.getByLabel('报告封面右上角的16个字符').waitFor();
  });
});
