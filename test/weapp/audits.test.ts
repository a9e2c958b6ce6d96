import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalCloud } from '../../local/emulator/cloud';
import { startDemoCloud } from '../support/phone-cloud';
import { dist } from './harness';
import { opened, pageCases, pageWorld, phoneFor } from './pages';
import { routes } from './routes';
import { type Node, walk } from './tree';
import { deprecated } from './wx';

/** WeChat's 27 rules (体验评分), as it names them. */
const rules = [
  ...['首屏时间', '渲染时间', '脚本执行时间', 'setData调用频率', 'setData数据大小', 'WXML节点数', '图片缓存', '图片大小', '网络请求数'],
  ...['图片请求数', '请求耗时', '网络请求缓存', '避免setData数据冗余'],
  ...['开启惯性滚动', '避免使用:active伪类来实现点击态', '保持图片大小比例', '可点击元素的响应区域', 'iPhone X兼容', '合理的颜色搭配'],
  ...['避免JS异常', '避免网络请求异常', '废弃接口', '使用HTTPS', '最低基础库版本', '移除不可访问到的页面', 'WXSS使用率', '及时回收定时器'],
];

const files = (): string[] => readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
const text = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const all = (ending: string): string =>
  files()
    .filter((file) => file.endsWith(ending))
    .map(text)
    .join('\n');

interface Figures {
  route: string;
  calls: number;
  /** The most calls of setData within one second while the page opened. */
  rate: number;
  largest: number;
  paths: string[];
  nodes: number;
  depth: number;
  children: number;
  images: Node[];
  tappable: Node[];
  /** Calls of the cloud while the page opened. */
  asked: string[];
  apis: string[];
  errors: unknown[];
  said: string[];
  /** Timers left and calls of setData once the page was hidden. */
  left: number[];
  drawnBehind: number;
}

const rateOf = (at: number[]): number => Math.max(0, ...at.map((from) => at.filter((t) => t >= from && t < from + 1000).length));
const depthOf = (node: Node): number => 1 + Math.max(0, ...node.children.map(depthOf));

describe("WeChat's audit rules on the built mini-program", () => {
  let cloud: LocalCloud;
  let figures: Figures[] = [];
  beforeAll(async () => {
    cloud = await startDemoCloud();
    const world = await pageWorld(cloud);
    for (const [route, page] of Object.entries(pageCases)) {
      const phone = phoneFor(world, page);
      const line = phone.world.cloud;
      const asked: string[] = [];
      let under = 0;
      phone.world.cloud = async (name, data) => {
        asked.push(JSON.stringify(data));
        under++;
        try {
          return await line(name, data);
        } finally {
          under--;
        }
      };
      await opened(world, route, phone);
      const open = { calls: phone.traffic.calls, rate: rateOf(phone.traffic.at), asked: [...asked] };
      await page.does(phone, world);
      // What is under way when somebody leaves may still come: here nothing is.
      await phone.until(() => under === 0, 10_000);
      await phone.quiet();
      const nodes = [...walk(phone.tree)];
      const drawn = phone.traffic.calls;
      phone.hide();
      await phone.until(() => phone.timers.size === 0).catch(() => undefined);
      figures.push({
        ...{ route, ...open, largest: phone.traffic.largest, paths: [...phone.traffic.paths], nodes: nodes.length },
        ...{ depth: depthOf(phone.tree), children: Math.max(...nodes.map((node) => node.children.length)) },
        images: nodes.filter((node) => node.tag === 'image'),
        tappable: nodes.filter((node) => node.attributes['aria-role'] === 'button' || node.tag === 'button'),
        apis: phone.world.calls.map(({ api }) => api),
        ...{ errors: phone.errors, said: phone.said, left: [...phone.timers.values()], drawnBehind: phone.traffic.calls - drawn },
      });
    }
  }, 240_000);
  afterAll(async () => {
    figures = [];
    await cloud.close();
  });
  const each = <T>(of: (figures: Figures) => T): [string, T][] => figures.map((f) => [f.route, of(f)]);
  const none = (found: [string, boolean][]) => expect(found.filter(([, bad]) => bad)).toEqual([]);

  test('every page was looked at', () => expect(figures.map(({ route }) => route).sort()).toEqual(routes().sort()));

  test('setData调用频率: at most 20 a second', () => none(each(({ rate }) => rate > 20)));
  test('setData数据大小: at most 256 KB a call', () => none(each(({ largest }) => largest > 256 * 1024)));
  test('避免setData数据冗余: every path is part of the tree that the template draws', () =>
    none(each(({ paths }) => paths.some((where) => !/^root(\.|$)/.test(where)))));
  test('WXML节点数: under 1000 nodes, at most 30 deep, at most 60 children', () => {
    expect(
      figures.filter((f) => f.nodes >= 1000 || f.depth > 30 || f.children > 60).map((f) => [f.route, f.nodes, f.depth, f.children]),
    ).toEqual([]);
  });
  test('网络请求数: a page asks the cloud for at most ten things as it opens, and for none twice', () => {
    none(each(({ asked }) => asked.length > 10));
    expect(each(({ asked }) => asked.filter((a, i) => asked.indexOf(a) < i)).filter(([, twice]) => twice.length > 0)).toEqual([]);
  });
  test('图片请求数, 图片缓存: no picture comes over the network', () =>
    none(
      each(({ images }) =>
        images.some((image) => !/^data:image\/png;base64,/.test(String(image.attributes.src ?? 'data:image/png;base64,'))),
      ),
    ));
  test('图片大小: no picture is wider than three times its place, and none in the package is large', () => {
    const width = (src: string) => Buffer.from(src.replace(/^[^,]*,/, '').slice(0, 64), 'base64').readUInt32BE(16);
    // The narrowest a code or a bar code is drawn is 240 px.
    none(each(({ images }) => images.some(({ attributes: { src } }) => Boolean(src) && width(String(src)) > 3 * 240)));
    for (const file of files().filter((name) => /\.(png|jpe?g|gif|webp|svg)$/.test(name))) {
      expect([file, readFileSync(path.join(dist, file)).length <= 20_000]).toEqual([file, true]);
    }
    expect(all('.wxss')).not.toMatch(/url\((?!["']?data:)/);
  });

  test('开启惯性滚动: whatever scrolls by itself does so with momentum', () => {
    const blocks = [...all('.wxss').matchAll(/\{([^{}]*overflow(?:-[xy])?:\s*(?:auto|scroll)[^{}]*)\}/g)].map(([, body]) => body!);
    expect(blocks.filter((body) => !body.includes('-webkit-overflow-scrolling:touch'))).toEqual([]);
  });
  test('避免使用:active伪类来实现点击态: hover classes of WeChat instead', () => {
    expect(all('.wxss')).not.toContain(':active');
    expect(
      figures
        .flatMap(({ tappable }) => tappable)
        .filter((node) => !node.attributes['hover-class'] && node.parent?.tag !== 'picker')
        .map((node) => node.text),
    ).toEqual([]);
  });
  test('可点击元素的响应区域: at least 48 px, 60 in elder mode', () => {
    const wxss = text('app.wxss');
    expect(wxss).toMatch(/\.tap\{[^}]*min-height:var\(--target\)/);
    expect([...wxss.matchAll(/--target:(\d+)px/g)].map(([, px]) => Number(px))).toEqual([48, 60]);
    none(
      each(({ tappable }) =>
        tappable.some((node) => !node.classes.some((name) => name === 'tap' || name === 'tick' || name.startsWith('field'))),
      ),
    );
  });
  test('iPhone X兼容: what sticks to the lower edge leaves room for the home bar', () => {
    const wxss = text('app.wxss');
    for (const name of ['page__footer', 'sheet__panel']) {
      expect(wxss).toMatch(new RegExp(`\\.${name}\\{[^}]*env\\(safe-area-inset-bottom\\)`));
    }
  });
  test('合理的颜色搭配: every pair of ink and ground is at least 4.5:1, by day and by night', () => {
    const wxss = text('app.wxss');
    const [day, night] = [...wxss.matchAll(/\.page\{(--bg:[^}]*)\}/g)].map(([, body]) =>
      Object.fromEntries([...body!.matchAll(/--([\w-]+):(#[0-9a-f]+)/g)].map(([, k, v]) => [k!, v!])),
    );
    const pairs = ['ink/bg', 'ink/card', 'soft/bg', 'soft/card', 'accent/bg', 'accent/card', 'accent-ink/accent', 'soft/line'];
    const tones = ['good', 'bad', 'warn', 'unknown'].flatMap((tone) => [`${tone}/${tone}-tint`, `${tone}/card`]);
    for (const tokens of [day!, night!]) {
      for (const pair of [...pairs, ...tones]) {
        const [ink, ground] = pair.split('/').map((name) => luminance(tokens[name]!));
        const [dark, light] = [Math.min(ink!, ground!), Math.max(ink!, ground!)];
        expect([pair, (light + 0.05) / (dark + 0.05) >= 4.5]).toEqual([pair, true]);
      }
    }
  });

  test('避免JS异常: nothing is thrown and nothing is written to the console', () => {
    none(each(({ errors }) => errors.length > 0));
    none(each(({ said }) => said.length > 0));
  });
  test('废弃接口: none is called', () => none(each(({ apis }) => apis.some((api) => (deprecated as readonly string[]).includes(api)))));
  test('使用HTTPS: no address without it', () => {
    const plain = [...all('.js').matchAll(/["'`]http:\/\/([^"'`]*)/g)].map(([, address]) => address!);
    expect(plain.filter((address) => !/^www\.w3\.org\//.test(address))).toEqual([]);
  });
  test('移除不可访问到的页面: something leads to every page, and every file is reached', () => {
    const scripts = all('.js');
    expect(routes().filter((route) => !scripts.includes(`/${route}`))).toEqual([]);
    const known = ['app.json', 'project.config.json', 'sitemap.json', 'theme.json', 'base.wxml', 'utils.wxs', 'share/card.png'];
    const stem = (file: string) => file.replace(/\.\w+$/, '');
    const reached = (file: string) =>
      [
        known.includes(file),
        file.endsWith('.LICENSE.txt'),
        routes().includes(stem(file)),
        /^(app|comp|custom-wrapper)\.\w+$/.test(file),
      ].some(Boolean) ||
      (file.endsWith('.js') && new RegExp(`require\\("[./]*([\\w-]+/)*${path.basename(stem(file))}(\\.js)?"\\)`).test(scripts)) ||
      (file.endsWith('.wxss') && all('.wxss').includes(`/${path.basename(file)}"`));
    expect(files().filter((file) => !reached(file))).toEqual([]);
  });
  test('WXSS使用率: under 2 KB of styles that no page asks for', () => {
    const scripts = all('.js');
    // Names are put together at run time from a block and a modifier: icon--${name}.
    const used = (name: string) => {
      const [block, modifier] = name.split(/(?<=--)/);
      return scripts.includes(name) || (scripts.includes(block!) && scripts.includes(`"${modifier}"`));
    };
    const unused = [
      ...all('.wxss')
        .replace(/@import [^;]*;/g, '')
        .matchAll(/([^{}]+)\{[^{}]*\}/g),
    ].filter(([, selector]) => {
      const names = [...selector!.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!);
      return names.some((name) => !used(name));
    });
    // Tables and the camera are a browser's; what subpackages share is in the build more than once.
    const bytes = [...new Set(unused.map(([rule]) => rule.trim()))].reduce((sum, rule) => sum + rule.length, 0);
    expect(bytes < 2048 || unused.map(([, selector]) => selector)).toBe(true);
  });
  test('及时回收定时器: a page behind leaves no timer and draws no more', () => {
    expect(each(({ left }) => left).filter(([, left]) => left.length > 0)).toEqual([]);
    // The moment of going behind itself may draw once.
    expect(each(({ drawnBehind }) => drawnBehind).filter(([, drawn]) => drawn > 1)).toEqual([]);
  });
});

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(long.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

test('the page of the rules names all 27, and for each the tests there are or that only a phone can tell', () => {
  const page = readFileSync(path.resolve('docs/wechat-audits.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (类|-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, , name]) => name).sort()).toEqual([...rules].sort());
  for (const [, , name, how, by] of rows) {
    const named = [...by!.matchAll(/`(test\/[\w./-]+)`/g)].map(([, file]) => file!);
    expect([name, how!.length > 0, named.filter((file) => !existsSync(path.resolve(file)))]).toEqual([name, true, []]);
    expect([name, named.length > 0 || by!.includes('真机')]).toEqual([name, true]);
  }
});
