import type { Browser, Locator } from 'playwright-core';
import type { LocalCloud } from '../../local/emulator/cloud';
import { h5Stage } from '../../local/gallery/h5';
import { scenes } from '../../local/gallery/scenes';
import { h5Dir, openBrowser } from '../support/browser';
import { startDemoCloud } from '../support/phone-cloud';

const screens = [
  [320, 568],
  [360, 640],
  [375, 812],
  [414, 896],
  [568, 320],
  [812, 375],
  [1280, 800],
] as const;

describe('elder mode in a browser, by positions', () => {
  let browser: Browser;
  let cloud: LocalCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud({ h5Dir });
    browser = await openBrowser();
  }, 120_000);

  const played = async (page: string, name: string) => {
    const { stage, subject, settle, close } = await h5Stage(browser, cloud, () => undefined);
    await scenes.find((scene) => scene.page === page && scene.name === name)!.play(stage);
    await settle();
    const switched = async (to: '长辈版' | '标准版') => {
      await subject.page.getByRole('button', { name: `切换到${to}` }).click();
      await settle();
    };
    return { ...stage, page: subject.page, switched, close };
  };
  const boxOf = async (found: Locator) => (await found.boundingBox())!;

  test('the code is larger than in normal mode on every screen, and all of it is in sight', async () => {
    const { page, switched, close } = await played('holder/code/index', '亮码');
    try {
      const sizes: Record<string, [normal: number, elder: number]> = {};
      const measured = async (look: 0 | 1) => {
        for (const [width, height] of screens) {
          await page.setViewportSize({ width, height });
          const { width: size, y } = await boxOf(page.locator('.code__qr'));
          (sizes[`${width}×${height}`] ??= [0, 0])[look] = Math.round(size);
          if (look === 1) expect([width, height, y >= 0 && y + size <= height]).toEqual([width, height, true]);
        }
      };
      await measured(0);
      await switched('长辈版');
      await measured(1);
      for (const [normal, elder] of Object.values(sizes)) expect(elder).toBeGreaterThan(normal * 1.05);
      expect(sizes).toMatchObject({ '320×568': [261, 302], '375×812': [333, 357], '568×320': [166, 186] });
    } finally {
      await close();
    }
  });

  test('the number pad has three columns, as a phone has, and is whole on a small screen', async () => {
    const { page, switched, close } = await played('holder/code/index', '等我同意');
    try {
      await page.getByRole('button', { name: '关闭' }).click();
      await switched('长辈版');
      await page.getByRole('button', { name: '处理' }).click();
      for (const height of [568, 812]) {
        await page.setViewportSize({ width: 320, height });
        const keys = page.locator('.code__key--on');
        const boxes = await Promise.all((await keys.all()).map(boxOf));
        const rows = new Set(boxes.map(({ y }) => Math.round(y)));
        const columns = new Set(boxes.map(({ x }) => Math.round(x)));
        expect([rows.size, columns.size]).toEqual([4, 3]);
        const answer = await boxOf(page.getByRole('button', { name: '同意', exact: true }));
        expect(boxes.every(({ y, height: high }) => y >= 0 && y + high <= answer.y)).toBe(true);
        expect(answer.y + answer.height).toBeLessThanOrEqual(height);
      }
    } finally {
      await close();
    }
  });

  test('home has three doors, all in sight at 320 × 568; everything else is behind one word, and the switch leads back', async () => {
    const { page, switched, close } = await played('home/index', '有报告');
    try {
      await page.setViewportSize({ width: 320, height: 568 });
      await switched('长辈版');
      const doors = page.locator('.choose');
      expect((await doors.locator('.choose__title').allInnerTexts()).map((words) => words.trim())).toEqual(['亮码', '开报告', '找人帮忙']);
      for (const door of await doors.all()) {
        const { y, height, width } = await boxOf(door);
        expect(height).toBeGreaterThanOrEqual(100);
        expect(width).toBeGreaterThanOrEqual(280);
        expect(y + height).toBeLessThanOrEqual(568);
      }
      expect(await page.getByText('退出登录').count()).toBe(0);
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByText('退出登录').waitFor();
      await switched('标准版');
      expect(await doors.count()).toBe(0);
    } finally {
      await close();
    }
  });

  test('亮码 shows the code in one tap, 找人帮忙 gives telephones, and a demonstration dials none of its own', async () => {
    const { page, switched, close } = await played('home/index', '有报告');
    try {
      await switched('长辈版');
      await page.getByRole('button', { name: '找人帮忙' }).click();
      await page.getByText('电话里可以这样说').waitFor();
      const row = page.getByRole('button', { name: /^长治市.*000-00000000（演示号码）/ });
      await row.click();
      await page.getByText('演示环境的号码是虚构的').waitFor();
      expect(await page.getByRole('button', { name: /^政务服务便民热线\s*12345$/ }).count()).toBeGreaterThan(0);
      await page.goBack();
      await page.getByRole('button', { name: /^亮码/ }).click();
      await page.getByAltText('动态码').waitFor();
    } finally {
      await close();
    }
  });

  test('who answers for the service stands on the first page, with its telephone and 12345', async () => {
    const { page, close } = await played('home/index', '未登录');
    try {
      for (const words of ['主办单位', '演示主办单位（虚构）', '承办单位', '000-00000000（演示号码）', '政务服务便民热线', '12345'])
        await page.getByText(words, { exact: true }).first().waitFor();
    } finally {
      await close();
    }
  });
});
