import type { Browser, Frame } from 'playwright-core';
import { wechatClient } from '../../../test/support/clients';
import { lineTo } from '../../../test/support/phone-cloud';
import { Phone } from '../../../test/weapp/harness';
import { type Node, walk } from '../../../test/weapp/tree';
import type { LocalCloud } from '../../emulator/cloud';
import type { Subject } from '../camera';
import { namer } from '../inspect';
import type { Stage } from '../stage';
import { viewOf } from './build-view';
import { barsOf, chromeOf } from './chrome';

const PATIENCE_MS = 20_000;
const ORIGIN = 'http://weapp.invalid';
const plain = (words: string): string => words.replace(/\s+/g, '');

/** What a person means by these words on this page. */
function meant(phone: Phone, words: string): Node | undefined {
  const tree = phone.tree;
  const within = [...walk(tree)].find((node) => node.classes.includes('sheet')) ?? tree;
  const all = [...walk(within)].filter((node) => node.classes.includes('tap') || node.classes.includes('tick'));
  const name = (node: Node) => plain(String(node.attributes['aria-label'] ?? node.text));
  const want = plain(words);
  return (
    all.find((node) => name(node) === want) ??
    all.find((node) => name(node).startsWith(want)) ??
    all.find((node) => name(node).includes(want))
  );
}

/** A fresh phone: the built mini-program in a bare context as its tests run it, its pages drawn in a browser. */
export async function weappStage(
  browser: Browser,
  cloud: LocalCloud,
  complain: (words: string) => void,
): Promise<{ stage: Stage; subject: Subject; settle(): Promise<void>; close(): Promise<void> }> {
  const openid = `oGallery_${Math.random().toString(36).slice(2)}`;
  const client = wechatClient(cloud, openid);
  const phone = new Phone({ cloud: lineTo(cloud, openid) });
  phone.world.skew = cloud.now() - Date.now();
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  await context.addInitScript(namer);
  const page = await context.newPage();
  page.on('pageerror', (error) => complain(error.message));
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname.startsWith('/view/') ? await viewOf(pathname.slice(6)) : chromeOf(pathname.slice(1));
    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
  const frame = (): Frame => page.frames()[1]!;

  const stage: Stage = {
    ...{ platform: 'weapp', cloud, client },
    login: async (person) => void (await client.call('public', 'login', { provider: 'demo', ticket: person })),
    open: async (route, query) => void (await phone.open(route, query)),
    async tap(words) {
      await phone.fire(await phone.until(() => meant(phone, words)!, PATIENCE_MS), 'tap');
    },
    async type(label, value) {
      const named = (node: Node) => String(node.attributes['aria-label'] ?? '').startsWith(label);
      await phone.until(() => phone.all(named).length, PATIENCE_MS);
      if (phone.one(named).tag === 'input') await phone.type(label, value);
      else await phone.pick(named, value);
    },
    see: async (words) => void (await phone.until(() => phone.text.includes(words), PATIENCE_MS)),
    file: (name, base64) => phone.world.files.push({ name, content: base64 }),
    offline: async () => void (phone.world.offline = true),
  };
  let bars = 0;
  const subject: Subject = {
    page,
    frame,
    async resize(width, height) {
      const { status, navigation } = barsOf({ height });
      bars = status + navigation;
      await page.setViewportSize({ width, height });
      await page.locator('.bar').evaluate(
        (bar, sizes) => {
          bar.style.height = `${sizes.status + sizes.navigation}px`;
          bar.style.paddingTop = `${sizes.status}px`;
        },
        { status, navigation },
      );
    },
    bars: () => bars,
  };
  return {
    stage,
    subject,
    async settle() {
      phone.errors.splice(0).forEach((error) => complain(error instanceof Error ? error.message : String(error)));
      await page.goto(`${ORIGIN}/${phone.top.route}`);
      await frame().waitForFunction(() => 'show' in window);
      await frame().evaluate((data) => (window as unknown as { show(data: object): void }).show(data), phone.top.data.root as object);
    },
    close: () => context.close(),
  };
}
