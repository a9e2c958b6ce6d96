import type { Browser, Page } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { cleanWindow } from '../../local/gallery/window';
import { h5Dir, openBrowser } from '../support/browser';
import { attachSdk, startTestCloud } from '../support/cloud';
import { aPaperMadeHere, type Paper } from '../support/papers';
import { openChangzhi } from '../support/world';

describe('an officer checks several files at once', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  let paper: Paper;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    cloud = await startTestCloud({ h5Dir });
    browser = await openBrowser();
    attachSdk(cloud);
    openChangzhi(cloud);
    paper = await aPaperMadeHere(cloud);
  }, 120_000);
  beforeEach(async () => {
    complaints.length = 0;
    ({ page } = await cleanWindow(browser, cloud.origin));
    await page.setViewportSize({ width: 1280, height: 800 });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${cloud.origin}/verifier/scan/index`);
    await page.getByText('输入核验码').waitFor();
  });
  afterEach(() => expect(complaints).toEqual([]));

  const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
  const original = (name: string) => pdf(name, paper.file);
  const resaved = (i: number) => pdf(`另存${i}.pdf`, Buffer.concat([paper.file, Buffer.from(`\n%${i}\n`)]));
  const choose = (files: ReturnType<typeof pdf>[]) => page.getByLabel('选择报告或回执').last().setInputFiles(files);
  const rows = () => page.locator('.table__row');
  const rowOf = (name: string) => rows().filter({ hasText: name });

  test('each has its row with whose, result, scope and until when, and opens its full verdict; the list is still there behind it', async () => {
    await choose([original('投标人甲.pdf'), resaved(1), pdf('说明.txt.pdf', Buffer.from('no pdf'))]);
    await page.getByText('共3份，真实有效1份').waitFor();
    const first = await rowOf('投标人甲.pdf').innerText();
    for (const words of [paper.name, '真实有效', '个领域', '长治市', '至20']) expect(first).toContain(words);
    expect(await rowOf('另存1.pdf').innerText()).not.toContain('真实有效');
    expect(await rowOf('说明.txt.pdf').innerText()).toMatch(/PDF/);
    await rowOf('投标人甲.pdf').getByRole('button').click();
    await page.getByRole('heading', { name: paper.name }).waitFor();
    await page.getByRole('button', { name: '回到核对列表' }).click();
    await rowOf('另存1.pdf').waitFor();
    expect(await rows().count()).toBe(3);
    await choose([original('投标人乙.pdf')]);
    await page.getByText('共4份，真实有效2份').waitFor();
    await page.getByRole('button', { name: /^核验记录/ }).click();
    await page.getByText('共2条').waitFor();
  });

  test('a file whose answer is lost keeps its row and is retried; the limit is told and the rest goes on', async () => {
    let turn = 0;
    await page.route('**/api/verifier/verifyHash', async (route) => {
      turn++;
      if (turn === 2)
        return route.fulfill({ json: { ok: false, error: { code: 'INTERNAL', hint: '系统暂时出了问题。' }, now: Date.now() } });
      return route.continue();
    });
    await choose(Array.from({ length: 12 }, (_, i) => resaved(i)));
    // Ten a minute: the door refuses the rest.
    await page.getByText('核验次数按分钟限制').waitFor();
    expect(await rowOf('另存1.pdf').innerText()).toContain('没有核对成');
    expect(await rows().filter({ hasText: '等待继续' }).count()).toBe(1);
    cloud.setClock(cloud.now() + 61_000);
    await page.getByRole('button', { name: '现在继续' }).click();
    await page.getByText('没有核对成1份').waitFor();
    await page.getByRole('button', { name: '重试：另存1.pdf' }).click();
    await page.getByText('共12份，真实有效0份，不能采用或要再看的12份。').waitFor();
  });

  test('more than twenty are not begun', async () => {
    await choose(Array.from({ length: 21 }, (_, i) => resaved(i)));
    await page.getByText('一次最多核对20份，这次选了21份').waitFor();
    expect(new URL(page.url()).pathname).toBe('/verifier/scan/index');
  });

  test('what stands at the lower edge stays in its column at a desk', async () => {
    await choose([original('一份.pdf')]);
    const again = page.getByRole('button', { name: '再核验一份' });
    await again.waitFor();
    const box = (await again.boundingBox())!;
    const card = (await page.locator('.verdict').last().boundingBox())!;
    expect([Math.round(box.x), Math.round(box.width)]).toEqual([Math.round(card.x), Math.round(card.width)]);
  });
});
