import type { Browser } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { h5Stage } from '../../local/gallery/h5';
import { inspect, setElder } from '../../local/gallery/inspect';
import { scenes } from '../../local/gallery/scenes';
import { h5Dir, openBrowser } from '../support/browser';
import { sizesOf, violationsOf, withAxe } from '../support/legible';
import { startDemoCloud } from '../support/phone-cloud';

describe('everybody can read and use every page, in every state that the gallery shows', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud({ h5Dir: withAxe(h5Dir).dir });
    browser = await openBrowser();
  }, 120_000);

  const played = scenes.filter(({ only = 'h5' }) => only === 'h5').map((scene) => [`${scene.page} ${scene.name}`, scene] as const);
  test.each(played)('%s', async (_, scene) => {
    const complaints: string[] = [];
    const { stage, subject, settle, close } = await h5Stage(browser, cloud, (words) => complaints.push(words));
    const { page } = subject;
    try {
      await scene.play(stage);
      await settle();
      const { length } = await inspect(page.mainFrame());
      // All of it in sight: what lies under the actions at the lower edge is no small target.
      await page.setViewportSize({ width: 375, height: Math.max(812, length ?? 0) });
      const normal = await violationsOf(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violationsOf(page, ['color-contrast']);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 320, height: 568 });
      await setElder(page.mainFrame(), true);
      await page.setViewportSize({ width: 320, height: Math.max(568, (await inspect(page.mainFrame())).length ?? 0) });
      const elder = await violationsOf(page);
      expect({ normal, dark, elder, complaints }).toEqual({ normal: [], dark: [], elder: [], complaints: [] });
      for (const [isElder, target, words] of [
        [true, 60, 18],
        [false, 44, 14],
      ] as const) {
        await setElder(page.mainFrame(), isElder);
        const { word, small, wide } = await sizesOf(page, target);
        expect(small).toEqual([]);
        expect(word).toBeGreaterThanOrEqual(words);
        expect(wide).toBeLessThanOrEqual(320);
      }
    } finally {
      await close();
    }
  });
});
