import { cell, print, times } from '../print';
import { ratioOf } from '../stats';
import type { Requests } from './figures';
import { type Timings, loads } from './timings';

/** Requests, import and audit, each beside its peer. */
export function say({ plan, requests, import: imported, chain }: Requests): void {
  const rows = ['redeem', 'issue'].flatMap((what) =>
    loads.map(({ atOnce }) => {
      const of = (who: string): Timings[string] => requests[`${what}/${who}/${atOnce}`]!;
      const [small, large, peer] = [of('small'), of('large'), of('peer')];
      return [
        `${titles[what]} 并发${atOnce}`,
        ...[small, large, peer].map(cell),
        times(ratioOf(peer.rounds, small.rounds, 'perSecond')),
        times(ratioOf(large.rounds, small.rounds, 'p50')),
      ];
    }),
  );
  print(['p50 / p99 / 每秒', `${plan.small} 主体`, `${plan.large} 主体`, '对照', '对照快', '主体多时慢'], rows);
  const { largest } = imported;
  const floor = requests['refused/small/1']!;
  print(
    ['其余（顺序）', 'p50 / p99 / 每秒'],
    [
      ['预览', cell(requests['preview/small/1']!)],
      ['不碰数据库的一次请求（BAD_INPUT）', cell(floor)],
      ['审计入链', `每秒 ${chain.perSecond.toFixed(0)} 条（${chain.chained} 条）`],
    ],
  );
  print(
    ['导入', '每秒行数', ''],
    [
      [`${imported.rows} 行 CSV，读取、核验、入库`, imported.perSecond.toFixed(0), ''],
      ['其中只读取、核验', imported.readingPerSecond.toFixed(0), ''],
      [
        `一次调用能收的最大的表（${(largest.bytes / 1e6).toFixed(1)} MB，${largest.rows} 行），读取、核验`,
        `${largest.ms.toFixed(0)} 毫秒`,
        '函数上限 10 秒',
      ],
      ['对照', imported.peerPerSecond.toFixed(0), `快 ${times(imported.peerPerSecond / imported.perSecond)}`],
    ],
  );
  for (const note of notes) console.log(note);
}

const titles: Record<string, string> = { redeem: '核销', issue: '出具' };
const notes = [
  '对照（核销、出具）：裸 node:http 加 libsql（WAL，synchronous=FULL），每个请求只做一次同样字节数的条件 UPDATE 或 INSERT，没有SDK、权限和审计。',
  '对照（导入）：裸 libsql 预编译 INSERT，同样字节数，每 500 行一个事务，不读文件、不核验。',
  '本地云按发布方式运行：文件库，synchronous=FULL，4 个工作线程；发请求的、本地云和对照各是一个进程，只连 127.0.0.1。',
];
