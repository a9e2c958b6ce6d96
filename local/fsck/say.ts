import { table } from '../cli/table';
import type { CollectionName } from '../../cloudfunctions/store/schema';
import type { Inspection } from '../../cloudfunctions/audit/inspection';
import { type Problem, type ProblemKind, problemKinds } from '../../cloudfunctions/audit/problem';

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
  consents: '微信提醒',
  documents: '报告文件',
  receipts: '核验回执',
  limits: '频次限制',
  audit: '审计链',
} satisfies Record<CollectionName, string>;

/** Problems of one kind that are listed. */
const shown = 20;

/** Print what was found, for an operator to act on. */
export function say({ problems, notes, unchecked, counts, head, waiting }: Inspection): void {
  for (const line of table(
    ['数据', '份数'],
    Object.entries(counts).map(([name, n]) => [names[name] ?? name, String(n)]),
    [24, 12],
  )) {
    console.log(line);
  }
  if (head) {
    console.log(`审计链共 ${head.seq} 条，另有 ${waiting} 条等待入链。链尾：${head.seq}:${head.hash}`);
    console.log('请把链尾抄在别处；下次用 --head 核对，链尾被截也能发现。');
  }
  for (const note of notes) console.log(`提示：${where(note)}：${note.detail}`);
  for (const what of unchecked) console.log(`无法核对：${what}。`);
  if (problems.length === 0) return console.log(unchecked.length > 0 ? '没有发现问题；上面写明无法核对的，没有核对。' : '没有发现问题。');
  console.log(`\n发现 ${problems.length} 个问题：`);
  const kinds = [...new Set(problems.map((p) => p.kind))];
  for (const kind of kinds)
    list(
      kind,
      problems.filter((p) => p.kind === kind),
    );
}

function list(kind: ProblemKind, problems: Problem[]): void {
  console.log(`\n[${kind}] ${problems.length} 个。${problemKinds[kind]}`);
  for (const problem of problems.slice(0, shown)) console.log(`  ${where(problem)}：${problem.detail}`);
  if (problems.length > shown) console.log(`  还有 ${problems.length - shown} 个，用 --json 查看全部。`);
}

const where = ({ collection, id }: Problem): string => `${names[collection] ?? collection} ${id}`;
