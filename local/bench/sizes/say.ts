import { kilo, print } from '../print';
import type { Traffic } from './drawing';
import type { Loaded } from './h5';
import { type Size, totalOf } from './packages';
import type { Sizes } from './figures';

/** The sizes, each beside its limit and its peer. */
export function say({ packages, independent, ifIndependent, firstLoad, h5, drawing, functions }: Sizes): void {
  const of = (name: string): Size => packages.find((size) => size.name === name)!;
  const row = (name: string, { bytes, gzip }: Omit<Size, 'name'>, ...others: string[]): string[] => [
    name,
    kilo(bytes),
    kilo(gzip),
    ...others,
  ];
  print(
    ['小程序', 'kB', 'gzip kB', '限额 kB', '对照'],
    packages.map((size) =>
      size.name === 'main' ? row('主包', size, '450', '空项目 279.4（调优）到 318.5') : row(`分包 ${size.name}`, size, '2000', ''),
    ),
    ['对照：同版本 Taro 和 React 的空项目（一页、一句话）构建出的主包，未调优 318,467 字节，调到最小 279,388 字节。'],
  );
  const plain = totalOf([of('main'), of('verifier')]);
  const own = ifIndependent;
  const fromHome = totalOf([of('main'), own]);
  const ours = (mine: boolean): string => (mine ? '产品所用' : '');
  print(
    ['看到核验结论前的全部字节', 'kB', 'gzip kB', '限额 kB', ''],
    [
      row('普通分包：主包＋核验分包，扫码或从首页进入', plain, '600', ours(!independent)),
      row('独立分包，扫码进入：自带运行库和样式', own, '600', ours(independent)),
      row('独立分包，从首页进入：主包＋它', fromHome, '600', ours(independent)),
    ],
    [
      `扫码进入，较小的是${plain.bytes <= own.bytes ? '普通' : '独立'}分包（差 ${kilo(Math.abs(plain.bytes - own.bytes))} kB）；` +
        `从首页进入，普通分包少 ${kilo(fromHome.bytes - plain.bytes)} kB；取两种进入方式中较大者为准，产品应用${plain.bytes <= fromHome.bytes ? '普通' : '独立'}分包。`,
      '独立分包不运行 app.js，隐私授权的登记和换人登录时的清除都到不了它。',
    ],
  );
  if (h5) {
    const load = (name: string, { bytes, code, requests }: Loaded, limit = ''): string[] => [
      name,
      kilo(bytes),
      kilo(code),
      String(requests),
      limit,
    ];
    print(
      ['网页，Chromium 实收（gzip，含响应头，不用缓存）', 'kB', '其中脚本和样式', '次数', '限额 kB'],
      [load('首页可见', h5.home), load('首次办理，直到亮码', h5.code, '200'), load('扫码链接，直到核验结论', h5.verdict)],
      [
        `首页引用的文件 ${kilo(firstLoad.bytes)} kB，gzip ${kilo(firstLoad.gzip)} kB；对照：空项目首次加载 gzip 132 kB，新浏览器配置 111 kB。`,
      ],
    );
  } else console.log('没有找到 Chromium，网页的实收字节没有量。\n');
  const traffic = (name: string, { calls, bytes }: Traffic): string[] => [name, calls.toFixed(1), (bytes / 1000).toFixed(2)];
  print(
    ['setData', '次', 'kB'],
    [traffic('换一次码', drawing.rotation), traffic('亮码而不换码，每秒', drawing.idle)],
    ['上限（微信）：每秒 20 次，每次 256 kB。'],
  );
  print(
    ['小程序页面', '节点', '层数'],
    drawing.pages.map(({ route, nodes, depth }) => [route, String(nodes), String(depth)]),
    ['上限（微信）：1,000 个节点。各页为演示数据里有记录、全部领域的企业和工作人员所见；含文字节点。'],
  );
  print(
    ['云函数', 'kB', 'gzip kB'],
    functions.map((size) => row(size.name, size)),
  );
}
