/** Every kind of problem `fsck` finds, with what an operator does about it. */
export const problemKinds = {
  unreadable: '文档无法读取。请停止服务，从最近的备份恢复这一条。',
  envelope: '文档缺少版本号或待链审计标记。请确认没有其他程序写过数据库，再从备份恢复这一条。',
  missing: '缺少整个集合，没有核对。请导出全部集合再核对，空集合也要有一个空文件；数据库里确实没有的，从备份恢复。',
  reference: '所指的数据不存在或对不上。请从备份找回被删的数据；未找回前不要对外出具相关报告。',
  state: '状态自相矛盾。请核对审计记录，确认后从备份恢复这一条。',
  content: '内容与当时留下的摘要不符，可能被改动过。请保留现场，按审计记录和备份核对原文。',
  identity: '编号、核验码或唯一键对不上。请核对密钥是否为本数据目录的密钥，再从备份恢复这一条。',
  count: '数目对不上，可能有数据被删或重复。请重新提交该批次的原文件，再核对一次。',
  unaudited: '数据与审计记录不一致：改动没有留痕，或痕迹没有对应的改动。请保留现场并追查是谁写了数据库。',
  chain: '审计链被改动、删除或重排。请保留现场，用备份中的审计链逐条比对。',
  cut: '审计链的末尾比上次核对时少了或变了。请保留现场，用备份补齐。',
  index: '索引与数据不一致，查询可能漏数据。请重新启动服务，缺少的索引会自动补建；仍不一致的，从备份恢复。',
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** One thing that is wrong. `detail` names ids and counts only, never a name or a secret. */
export interface Problem {
  kind: ProblemKind;
  collection: string;
  id: string;
  detail: string;
}

/** What a check of one document says; where it stands is added by the walk. */
export type Finding = readonly [kind: ProblemKind, detail: string];
