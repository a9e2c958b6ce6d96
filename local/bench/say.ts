import { table } from '../cli/table';
import type { Figures } from './bench';
import { type Timings, loads } from './requests';
import { type Timing, ratioOf } from './stats';

/** Print the figures for a reader who asks: how fast, beside what, on which machine. */
export function say({ machine, plan, requests, import: imported, chain, tokens, sizes, seconds }: Figures, command: string): void {
  const { cpu, cores, memoryGb, system, node, fsyncMs } = machine;
  console.log(`命令：${command}（${seconds.toFixed(0)} 秒）`);
  console.log(`机器：${cpu}，${cores} 核，${memoryGb} GB，${system}，Node ${node}，一次落盘 ${fsyncMs.toFixed(2)} 毫秒`);
  console.log(`各数为 ${plan.rounds} 轮的中位数，倍数为各轮倍数的中位数；每轮交替先后。延迟单位毫秒。\n`);

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
      ['对照', imported.peerPerSecond.toFixed(0), `快 ${times(imported.peerPerSecond / imported.perSecond)}`],
    ],
  );
  print(
    ['手机端生成一个动态码', '微秒'],
    [
      ['有JIT', tokens.jit.toFixed(1)],
      ['无JIT（--jitless）', tokens.jitless.toFixed(1)],
    ],
  );
  print(
    ['体积', 'kB', 'gzip kB'],
    sizes.map(({ name, bytes, gzip }) => [name, kilo(bytes), kilo(gzip)]),
  );
  for (const note of notes) console.log(note);
}

const titles: Record<string, string> = { redeem: '核销', issue: '出具' };
const notes = [
  '对照（核销、出具）：裸 node:http 加 libsql（WAL，synchronous=FULL），每个请求只做一次同样字节数的条件 UPDATE 或 INSERT，没有SDK、权限和审计。',
  '对照（导入）：裸 libsql 预编译 INSERT，同样字节数，每 500 行一个事务，不读文件、不核验。',
  '本地云按发布方式运行：文件库，synchronous=FULL，4 个工作线程；发请求的、本地云和对照各是一个进程，只连 127.0.0.1。',
];

const cell = ({ p50, p99, perSecond }: Timing): string => `${p50.toFixed(2)} / ${p99.toFixed(2)} / ${perSecond.toFixed(0)}`;
const times = (ratio: number): string => `${ratio.toFixed(2)} 倍`;
const kilo = (bytes: number): string => (bytes / 1000).toFixed(1);

function print(head: string[], rows: string[][]): void {
  console.log(
    `${table(
      head,
      rows,
      head.map(() => 48),
    ).join('\n')}\n`,
  );
}
