import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { nobody } from '../support/nobody';
import { dist, Phone } from './harness';
import { routes } from './routes';

const json = <T>(file: string): T => JSON.parse(readFileSync(path.resolve(dist, file), 'utf8')) as T;
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, file) => {
    const at = statSync(path.join(folder, file));
    return sum + (at.isFile() ? at.size : 0);
  }, 0);

interface AppJson extends Record<string, unknown> {
  subPackages: { root: string; pages: string[] }[];
  preloadRule: Record<string, { network: string; packages: string[] }>;
  networkTimeout: Record<string, number>;
}

describe('what the built mini-program tells WeChat', () => {
  const app = () => json<AppJson>('app.json');

  test('code is loaded by need, and home fetches what comes next: at most 2 MB a rule', () => {
    expect(app().lazyCodeLoading).toBe('requiredComponents');
    const roots = app().subPackages.map(({ root }) => root);
    const rules = Object.entries(app().preloadRule);
    expect(rules.map(([page]) => page)).toContain('home/index');
    for (const [page, { packages }] of rules) {
      expect(routes()).toContain(page);
      expect(roots).toEqual(expect.arrayContaining(packages));
      expect(packages.reduce((sum, root) => sum + bytesIn(path.join(dist, root)), 0)).toBeLessThanOrEqual(2 * 1024 * 1024);
    }
  });

  test('privacy is checked; no place and no other scope is asked for; nothing waits for ever', () => {
    expect(app().__usePrivacyCheck__).toBe(true);
    for (const unused of ['permission', 'requiredPrivateInfos', 'requiredBackgroundModes', 'plugins'])
      expect(app()).not.toHaveProperty(unused);
    for (const ms of Object.values(app().networkTimeout)) expect(ms).toBeLessThanOrEqual(60_000);
  });

  test('only home and the guide may be found by search', () => {
    expect(app().sitemapLocation).toBe('sitemap.json');
    const { rules } = json<{ rules: { action: string; page: string }[] }>('sitemap.json');
    const indexed = (page: string) => rules.find((rule) => rule.page === page || rule.page === '*')?.action === 'allow';
    expect(routes().filter(indexed)).toEqual(['home/index', 'guide/place/index']);
  });

  test('the project uploads the build and nothing else, and checks addresses', () => {
    const project = JSON.parse(readFileSync(path.resolve('project.config.json'), 'utf8')) as Record<string, unknown>;
    expect(project).toMatchObject({
      ...{ miniprogramRoot: 'dist/weapp/', cloudfunctionRoot: 'dist/cloudfunctions/', compileType: 'miniprogram' },
      // Taro has compiled and minified already; a second time would only cost.
      setting: { urlCheck: true, es6: false, enhance: false, postcss: false, minified: false, ignoreUploadUnusedFiles: true },
    });
    expect(JSON.stringify(project)).not.toMatch(/secret|token/i);
  });
});

describe('what can be sent on from the built mini-program', () => {
  test.each([
    ['home/index', {}],
    ['guide/place/index', { id: 'wuhai' }],
  ])('%s is a plain card: a fixed path, no query, a picture of our own', async (route, query) => {
    const phone = await new Phone({ cloud: nobody }).open(route, query as Record<string, string>);
    const card = phone.share();
    expect(card).toEqual({ title: expect.stringContaining('合规一码通'), path: `/${route}`, imageUrl: '/share/card.png' });
    expect(existsSync(path.join(dist, String(card!.imageUrl)))).toBe(true);
  });

  test('no other page can be forwarded, none goes to the timeline, none shows a menu of its own', async () => {
    for (const route of routes()) {
      const phone = await new Phone().open(route);
      const { config } = phone.top;
      expect([route, 'onShareAppMessage' in config]).toEqual([route, route === 'home/index' || route === 'guide/place/index']);
      expect([route, 'onShareTimeline' in config]).toEqual([route, false]);
    }
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    for (const file of scripts) expect(readFileSync(path.join(dist, file), 'utf8')).not.toMatch(/\bshowShareMenu\(|openType:"share"/);
  });
});
