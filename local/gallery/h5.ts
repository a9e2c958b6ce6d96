import type { Browser, ElementHandle } from 'playwright-core';
import { webClient } from '../../test/support/clients';
import type { LocalCloud } from '../emulator/cloud';
import type { Subject } from './camera';
import { namer } from './inspect';
import type { Stage } from './stage';
import { cleanWindow } from './window';

const PATIENCE_MS = 20_000;

/** A browser's clock that goes with the demo's. */
const goWith = (skew: number): void => {
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given: ConstructorParameters<typeof Date> | []) {
      if (given.length > 0) super(...(given as ConstructorParameters<typeof Date>));
      else super(Real.now() + skew);
    }
    static override now = () => Real.now() + skew;
  } as DateConstructor;
};

/** The button or choice that a person means by these words. */
const meant = (words: string): HTMLElement | null => {
  const within = document.querySelector('dialog[open]') ?? document;
  const all = [...within.querySelectorAll<HTMLElement>('button, label.tick, a')].filter((e) => e.checkVisibility());
  const name = (e: HTMLElement) => (e.ariaLabel ?? e.innerText).replace(/\s+/g, '');
  const want = words.replace(/\s+/g, '');
  return all.find((e) => name(e) === want) ?? all.find((e) => name(e).startsWith(want)) ?? all.find((e) => name(e).includes(want)) ?? null;
};

/** A fresh browser on the real server. */
export async function h5Stage(
  browser: Browser,
  cloud: LocalCloud,
  complain: (words: string) => void,
): Promise<{ stage: Stage; subject: Subject; settle(): Promise<void>; close(): Promise<void> }> {
  const client = webClient(cloud);
  const { context, page } = await cleanWindow(browser, cloud.origin);
  await context.addCookies([{ name: 'account', value: client.cookie()!, url: cloud.origin, httpOnly: true, sameSite: 'Strict' }]);
  const scripts = [await context.addInitScript(namer), await context.addInitScript(goWith, cloud.now() - Date.now())];
  page.setDefaultTimeout(PATIENCE_MS);
  let unplugged = false;
  page.on('pageerror', (error) => complain(error.message));
  // A refusal that a scene is about is logged by the browser as a failed resource.
  page.on(
    'console',
    (said) => said.type() === 'error' && !unplugged && !/Failed to load resource/.test(said.text()) && complain(said.text()),
  );
  const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
  page.on('filechooser', (chooser) => void chooser.setFiles(files.splice(0, chooser.isMultiple() ? files.length : 1)));

  const stage: Stage = {
    ...{ platform: 'h5', cloud, client },
    async login(person) {
      await client.call('public', 'login', { provider: 'demo', ticket: person });
      // Logging in changes the cookie.
      await context.addCookies([{ name: 'account', value: client.cookie()!, url: cloud.origin, httpOnly: true, sameSite: 'Strict' }]);
    },
    async open(route, query = {}) {
      const search = new URLSearchParams(query).toString();
      await page.goto(`${cloud.origin}/${route}${search ? `?${search}` : ''}`);
    },
    async tap(words) {
      const found = (await page.waitForFunction(meant, words)) as ElementHandle<HTMLElement>;
      await found.click();
    },
    type: (label, value) => page.getByLabel(label).locator('visible=true').first().fill(value),
    see: (words) => page.getByText(words).locator('visible=true').first().waitFor(),
    file: (name, base64) => void files.push({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(base64, 'base64') }),
    async offline() {
      unplugged = true;
      await context.setOffline(true);
    },
  };
  const subject: Subject = {
    page,
    frame: () => page.mainFrame(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    bars: () => 0,
  };
  return {
    stage,
    subject,
    // A page that draws no more for a while is at rest.
    async settle() {
      const words = () => page.evaluate(() => document.body.innerText);
      for (let before = ''; before !== (before = await words());) await page.waitForTimeout(120);
      await page.mouse.move(0, 0);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    },
    close: async () => void (await Promise.all(scripts.map((script) => script.dispose()))),
  };
}
