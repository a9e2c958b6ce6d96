import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, requireChromium } from '../../local/chromium';
import type { LocalCloud } from '../../local/emulator/cloud';
import { appPages } from '../../local/gallery/app-pages';
import { scenes } from '../../local/gallery/scenes';
import { weappStage } from '../../local/gallery/weapp/stage';
import { opened } from '../support/opened';
import { startDemoCloud } from '../support/phone-cloud';

describe('elder mode of the built mini-program, as WeChat’s own engine lays it out', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
    browser = opened(await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags }));
  }, 120_000);

  const drawn = async (page: string, name: string, elder: boolean) => {
    const at = await weappStage(browser, cloud, () => undefined);
    await scenes.find((scene) => scene.page === page && scene.name === name)!.play(at.stage);
    // The switch lies under an open sheet, so the class stands for it where one is.
    await at.settle();
    await at.subject.frame().evaluate((on) => document.querySelector('.page')!.classList.toggle('elder', on), elder);
    return at;
  };

  test('the code is larger than in normal mode, and whole in sight', async () => {
    const sizes: number[][] = [];
    for (const elder of [false, true]) {
      const { subject, close } = await drawn('holder/code/index', '亮码', elder);
      const row = [];
      for (const [width, height] of [
        [320, 568],
        [375, 812],
      ] as const) {
        await subject.resize(width, height);
        const box = (await subject.frame().locator('.code__qr').boundingBox())!;
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        row.push(Math.round(box.width));
      }
      sizes.push(row);
      await close();
    }
    const [normal, elder] = sizes as [number[], number[]];
    elder.forEach((size, i) => expect(size).toBeGreaterThan(normal[i]! * 1.05));
    expect(sizes).toEqual([
      [232, 333],
      [302, 357],
    ]);
  });

  test('the number pad has three columns', async () => {
    const { subject, close } = await drawn('holder/code/index', '等我同意', true);
    await subject.resize(320, 568);
    const keys = await subject.frame().locator('.code__key--on').all();
    const boxes = await Promise.all(keys.map(async (key) => (await key.boundingBox())!));
    expect([new Set(boxes.map(({ x }) => Math.round(x))).size, new Set(boxes.map(({ y }) => Math.round(y))).size]).toEqual([3, 4]);
    expect(boxes.every(({ y, height }) => y + height <= 568)).toBe(true);
    await close();
  });

  test.each(appPages())('%s: the switch stands right below WeChat’s title bar', async (page) => {
    const scene = scenes.find((one) => one.page === page && one.only !== 'h5')!;
    const { subject, close } = await drawn(page, scene.name, true);
    const box = (await subject.frame().locator('.page__top .switch').boundingBox())!;
    const { width } = subject.page.viewportSize()!;
    const top = (await subject.page.locator('iframe').boundingBox())!.y;
    expect({ at: box.y - top, right: Math.round(width - box.x - box.width), large: box.width >= 60 && box.height >= 60 }).toEqual({
      ...{ at: 0, right: 0, large: true },
    });
    await close();
  });
});
