import type { Browser } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { h5Stage } from '../../local/gallery/h5';
import { setElder } from '../../local/gallery/inspect';
import { scenes } from '../../local/gallery/scenes';
import { h5Dir, openBrowser } from '../support/browser';
import { startDemoCloud } from '../support/phone-cloud';

describe('whoever scans reads the answer without scrolling, on a small phone in elder mode', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud({ h5Dir });
    browser = await openBrowser();
  }, 120_000);

  test.each(['有记录', '没有记录', '部分不能说明'])('%s: whose report it is, what it says and of how much', async (name) => {
    const { stage, subject, settle, close } = await h5Stage(browser, cloud, () => undefined);
    try {
      await scenes.find((scene) => scene.page === 'verifier/view/index' && scene.name === name)!.play(stage);
      const { page } = subject;
      await page.setViewportSize({ width: 320, height: 568 });
      await setElder(page.mainFrame(), true);
      await settle();
      await page.evaluate(() => window.scrollTo(0, 0));
      const answer = page.locator('.verdict');
      const result = answer.locator('.status--large').last();
      for (const part of [answer.locator('.verdict__name'), answer.locator('.status--large').first(), result]) {
        const box = (await part.boundingBox())!;
        expect([await part.innerText(), box.y >= 0, box.y + box.height <= 568]).toEqual([expect.any(String), true, true]);
      }
      // The result names its place and how many fields were asked.
      expect((await result.innerText()).replace(/\s/g, '')).toMatch(/[市省县]\d+个领域/);
    } finally {
      await close();
    }
  });
});
