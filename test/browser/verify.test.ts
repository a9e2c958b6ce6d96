import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { cleanWindow } from '../../local/gallery/window';
import { h5Dir, openBrowser } from '../support/browser';
import { attachSdk, startTestCloud } from '../support/cloud';
import { aPaper, type Paper } from '../support/papers';
import { openChangzhi } from '../support/world';

describe('a verifier in a browser', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  let paper: Paper;
  let context: BrowserContext;
  let page: Page;
  let asked: string[];
  const complaints: string[] = [];
  beforeAll(async () => {
    cloud = await startTestCloud({ h5Dir });
    browser = await openBrowser();
    attachSdk(cloud);
    openChangzhi(cloud);
    paper = await aPaper(cloud);
  });
  beforeEach(async () => {
    complaints.length = 0;
    ({ context, page } = await cleanWindow(browser, cloud.origin));
    page.setDefaultTimeout(15_000);
    asked = [];
    page.on('request', (request) => request.url().includes('/api/verifier/') && asked.push(request.url().split('/').at(-1)!));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (said) => said.type() === 'error' && /Content Security|Uncaught/.test(said.text()) && complaints.push(said.text()));
  });
  afterEach(() => expect(complaints).toEqual([]));

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** Pages below stay in the document: the one in front is the last. */
  const main = () => page.locator('main').last().innerText();
  const wait = (words: string) => page.getByText(words, { exact: true }).first().waitFor();
  const hub = async () => {
    await page.goto(`${cloud.origin}/verifier/scan/index`);
    await page.getByText('输入核验码').waitFor();
    await page.waitForLoadState('networkidle');
  };
  const gun = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  /** Clicks and taps that anybody made since the page was opened. */
  const counted = async () => {
    await context.addInitScript(() => {
      const store = window as unknown as { clicks: number };
      store.clicks = 0;
      window.addEventListener('click', (event) => event.isTrusted && store.clicks++, true);
    });
    return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
  };

  test('from home a code is typed and checked in two clicks, without a login', async () => {
    const clicks = await counted();
    await page.goto(`${cloud.origin}/home/index`);
    await page.getByRole('button', { name: /我要核验报告/ }).click();
    const field = page.getByLabel('报告封面右上角的16个字符');
    await field.waitFor();
    const before = await clicks();
    await field.focus();
    await page.keyboard.type(paper.code.replaceAll('-', ''));
    expect(await field.inputValue()).toBe(paper.code);
    await button('核验').click();
    await wait('真实有效');
    expect(await clicks()).toBe(before + 1);
    expect(before).toBe(1);
    const text = await main();
    const order = [
      paper.subject,
      '真实有效',
      '长治市',
      '逐项核对',
      paper.number,
      '长治市发展改革委',
      new URL(cloud.origin).host,
      '核验回执',
    ];
    const at = order.map((words) => text.indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  test('l for another character is told at once and mended by a click', async () => {
    await hub();
    await page.getByLabel('报告封面右上角的16个字符').fill(`l${paper.code.slice(1)}`);
    await page.getByRole('alert').getByText('核验码里没有这个字符').waitFor();
    await page.getByRole('button', { name: `改成 ${paper.code}` }).click();
    expect(asked).toEqual([]);
    await button('核验').click();
    await wait('真实有效');
  });

  test('the code of a withdrawn report', async () => {
    const gone = await aPaper(cloud);
    await gone.holder.call('holder', 'withdrawReport', { number: gone.number });
    await hub();
    await page.getByLabel('报告封面右上角的16个字符').fill(gone.code);
    await page.keyboard.press('Enter');
    await wait('真实，但已失效');
    await wait('这份报告的信息');
    expect(await main()).not.toContain('逐项核对');
  });

  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('选择报告或回执', { exact: true }).setInputFiles({ name, mimeType: 'application/pdf', buffer });
  test.each([
    ['5 MB and a byte', () => Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5 * 1024 * 1024 - 7)]), '文件超过5MB'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), '这不是PDF文件'],
  ])('%s is told before anybody is asked', async (_name, bytes, words) => {
    await hub();
    await choose('报告.pdf', bytes());
    await page.getByText(words).waitFor();
    expect(asked).toEqual([]);
  });

  test('exactly 5 MB is hashed here and asked for', async () => {
    await hub();
    await choose('报告.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5 * 1024 * 1024 - 8)]));
    await page.getByText('没有登记这个文件').waitFor();
    expect(await main()).not.toContain('查无此报告');
    expect(await button('再核验一份').last().getAttribute('class')).toContain('button--plain');
    expect(asked).toEqual(['verifyHash']);
    await page.getByRole('button', { name: '同意，上传前3.0MB' }).click();
    await page.getByText('没有查到与这个文件对应的报告').waitFor();
    expect(asked).toEqual(['verifyHash', 'verifyFile']);
  });

  test('a copy that was saved anew leads to its code, typed on the same page', async () => {
    await hub();
    await choose('报告.pdf', Buffer.concat([paper.file, Buffer.from('\n')]));
    await page.getByText('没有登记这个文件').waitFor();
    await button('用核验码核验').click();
    await page.locator('#code-here').fill(paper.code);
    await button('核验').last().click();
    await page.getByText('真实有效').first().waitFor();
    expect(await main()).toContain(paper.number);
    expect(asked).toEqual(['verifyHash', 'verifyCode']);
  });

  test('the original, dropped onto the page, is known by its hash alone', async () => {
    await hub();
    const data = await page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], '报告.pdf', { type: 'application/pdf' }));
      return transfer;
    }, paper.file.toString('base64'));
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
    await wait('真实有效');
    expect(asked).toEqual(['verifyHash']);
  });

  test('a paper’s link opens on its verdict with no click, and leaves no trace of itself', async () => {
    const clicks = await counted();
    await page.goto(paper.link);
    await wait('真实有效');
    expect(await clicks()).toBe(0);
    expect(page.url()).toBe(`${cloud.origin}/paper/check/index`);
    const traces = await page.evaluate(() => JSON.stringify([location.href, history.state, { ...localStorage }]));
    expect(traces).not.toContain(paper.link.split('/s/')[1]);
    expect(asked).toEqual(['verifyStatement']);
  });

  test('a scanner gun over a paper, and the network gone before it: by the signature, then by the cloud', async () => {
    await hub();
    await context.setOffline(true);
    await gun(paper.link);
    await page.getByText('没有网络，这是离线核对的结果').waitFor();
    await wait('签名有效，是否撤销未知');
    expect(await main()).toContain('不到1小时前');
    expect(await main()).toContain('请把下面的统一社会信用代码、编号');
    expect(new Set((await main()).match(/\d+个领域/g))).toEqual(new Set(['2个领域']));
    expect(await main()).not.toContain('0个领域');
    await context.setOffline(false);
    await button('联网再核验').click();
    await wait('真实有效');
  });

  test('a truncated paper code is told with no call; one on another host is judged by its signature and its address named', async () => {
    await hub();
    await gun(paper.link.slice(0, -20));
    await page.getByText('二维码内容不完整').waitFor();
    expect(asked).toEqual([]);
    await hub();
    await gun(paper.link.replace(/\/\/[^/]+/, '//credit-example.cn'));
    await wait('真实有效');
    expect(await main()).toContain(`二维码里的网址是 credit-example.cn，官方网址是 ${new URL(cloud.origin).host}`);
  });

  test('one’s own history by day, a receipt to keep, and all of it as a sheet', async () => {
    await hub();
    await page.getByLabel('报告封面右上角的16个字符').fill(paper.code);
    await button('核验').click();
    await page.getByRole('button', { name: /核验回执/ }).click();
    await page.getByText('回执编号').waitFor();
    const receipt = page.waitForEvent('download');
    await button('下载回执数据（JSON）').click();
    const signed = JSON.parse(fs.readFileSync((await (await receipt).path())!, 'utf8')) as object;
    expect(Object.keys(signed).sort()).toEqual(['payload', 'protected', 'signature']);

    await page.goto(`${cloud.origin}/verifier/history/index`);
    await page.getByText('共1条，已全部列出').waitFor();
    await page.getByLabel('只看哪一天').fill('2026-11-19');
    await page.getByText('2026年11月19日没有核验记录').waitFor();
    await button('导出表格').click();
    await page.getByLabel('到', { exact: true }).fill('2026-11-20');
    const sheet = page.waitForEvent('download');
    await button('导出XLSX').click();
    const file = await sheet;
    expect(file.suggestedFilename()).toBe('合规一码通核验记录2026-11-19至2026-11-20.xlsx');
    await page.getByText('已导出1条').waitFor();
  });
});

describe('the elliptic curve in the browser', () => {
  test('is in one chunk, which neither the first page nor a plain scan loads', async () => {
    const prime = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff';
    const names = fs.readdirSync(path.join(h5Dir, 'js')).filter((name) => name.endsWith('.js'));
    const holding = names.filter((name) => fs.readFileSync(path.join(h5Dir, 'js', name), 'utf8').includes(prime));
    expect(holding).toEqual([expect.stringMatching(/^paper\./)]);
    expect(fs.statSync(path.join(h5Dir, 'js', holding[0]!)).size).toBeLessThan(60 * 1024);

    const cloud = await startTestCloud({ h5Dir });
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      for (const address of ['/home/index', '/c/AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY']) {
        await page.goto(cloud.origin + address);
        await page.waitForLoadState('networkidle');
      }
      expect(loaded.filter((url) => /\/(paper|jsqr)\./.test(url))).toEqual([]);
    } finally {
      await browser.close();
      await cloud.close();
    }
  });
});
