import { join, resolve } from 'node:path';
import type { Inspection } from '../fsck/fsck';
import { inspectFolder } from '../fsck/inspect-folder';
import { noteHead, parseHead, readNotedHead } from '../fsck/noted-head';
import { type Problem, type ProblemKind, problemKinds } from '../fsck/problem';
import { root } from '../paths';
import { args } from './args';
import { run } from './run';
import { table } from './table';

const usage = 'npm run fsck -- [--data 目录] [--head 序号:摘要] [--json]';

const names: Record<string, string> = {
  accounts: '登录',
  demoPeople: '演示人员',
  staff: '工作人员',
  subjects: '经营主体',
  bindings: '绑定',
  records: '违法违规记录',
  arrears: '欠缴',
  attestations: '归集确认',
  quarantine: '待匹配',
  batches: '批次',
  publications: '公布内容',
  reports: '报告',
  codes: '亮码',
  audit: '审计链',
};

run(async () => {
  const { values } = args({ data: { type: 'string' }, head: { type: 'string' }, json: { type: 'boolean' } }, usage);
  const dataDir = resolve(values.data ?? join(root, 'data'));
  const given = values.head === undefined ? null : parseHead(values.head);
  if (values.head !== undefined && !given) throw new Error(`--head 应为核对时印出的“序号:摘要”。用法：${usage}`);
  const noted = given ?? readNotedHead(dataDir);
  const found = inspectFolder(dataDir, noted);
  if (found.problems.length === 0) noteHead(dataDir, found.head);
  else process.exitCode = 1;
  if (values.json) console.log(JSON.stringify(found, null, 1));
  else say(found);
});

function say({ problems, notes, counts, head, waiting }: Inspection): void {
  for (const line of table(
    ['数据', '份数'],
    Object.entries(counts).map(([name, n]) => [names[name] ?? name, String(n)]),
    [24, 12],
  )) {
    console.log(line);
  }
  console.log(`审计链共 ${head.seq} 条，另有 ${waiting} 条等待入链。链尾：${head.seq}:${head.hash}`);
  console.log('请把链尾抄在别处；下次用 --head 核对，链尾被截也能发现。');
  for (const note of notes) console.log(`提示：${where(note)}：${note.detail}`);
  if (problems.length === 0) return console.log('没有发现问题。');
  console.log(`\n发现 ${problems.length} 个问题：`);
  const kinds = [...new Set(problems.map((p) => p.kind))];
  for (const kind of kinds)
    list(
      kind,
      problems.filter((p) => p.kind === kind),
    );
}

const SHOWN = 20;

function list(kind: ProblemKind, problems: Problem[]): void {
  console.log(`\n[${kind}] ${problems.length} 个。${problemKinds[kind]}`);
  for (const problem of problems.slice(0, SHOWN)) console.log(`  ${where(problem)}：${problem.detail}`);
  if (problems.length > SHOWN) console.log(`  还有 ${problems.length - SHOWN} 个，用 --json 查看全部。`);
}

const where = ({ collection, id }: Problem): string => `${names[collection] ?? collection} ${id}`;
