import { appPages } from '../../local/gallery/app-pages';
import { scenes } from '../../local/gallery/scenes';

describe('the gallery (npm run gallery)', () => {
  test('reads the pages that the app has', () => {
    expect(appPages()).toEqual(expect.arrayContaining(['home/index', 'holder/code/index', 'authority/duties/index']));
  });

  // A new page: a few lines in local/gallery/scenes, so that somebody looks at it.
  test.each(appPages())('%s has a scene', (page) => {
    expect(scenes.filter((scene) => scene.page === page)).not.toEqual([]);
  });

  test('no scene is of a page that is gone, or bears a name twice', () => {
    const names = scenes.map(({ page, name }) => `${page} ${name}`);
    expect(scenes.filter(({ page }) => !appPages().includes(page))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
