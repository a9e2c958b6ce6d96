import type { Column, Template } from './template';

/** 代码_2 and 代码_3 are swapped in older sheets, so the number says nothing and the text in brackets decides. */
const party = (code: string, number: number, text: string, rest: Pick<Column, 'type' | 'max' | 'exact'>, also: string[] = []): Column => ({
  code,
  heading: `行政相对人代码_${number}(${text})`,
  also: [...[1, 2, 3, 4, 5, 6].map((n) => `行政相对人代码${n}(${text})`), `行政相对人代码(${text})`, `行政相对人${text}`, text, ...also],
  ...rest,
});

/** Columns 1–30 of the 双公示 penalty standard in its order, 领域 and 处罚程序, and the older vocabulary. */
const columns: readonly Column[] = [
  { code: 'CF_XDR_MC', heading: '行政相对人名称', type: 'text', max: 200, required: true },
  {
    code: 'CF_XDR_LB',
    heading: '行政相对人类别',
    type: 'enum',
    max: 16,
    required: true,
    values: { 法人及非法人组织: 'organisation', 自然人: 'naturalPerson', 个体工商户: 'individual' },
  },
  party('CF_XDR_SHXYM', 1, '统一社会信用代码', { type: 'uscc', max: 18 }, ['行政相对人代码_1']),
  party('CF_XDR_GSZC', 2, '工商注册号', { type: 'text', max: 50 }, ['行政相对人代码_2(工商登记码)', '行政相对人代码_3(工商登记码)']),
  party('CF_XDR_ZZJG', 3, '组织机构代码', { type: 'text', max: 9, exact: true }),
  party('CF_XDR_SWDJ', 4, '税务登记号', { type: 'text', max: 15 }),
  party('CF_XDR_SYDW', 5, '事业单位证书号', { type: 'text', max: 12 }),
  party('CF_XDR_SHZZ', 6, '社会组织登记证号', { type: 'text', max: 50 }),
  { code: 'CF_FRDB', heading: '法定代表人', also: ['法定代表人姓名', '法定代表人(负责人)', '法定代表人或负责人'], type: 'text', max: 50 },
  { code: 'CF_FR_ZJLX', heading: '法定代表人证件类型', shared: ['证件类型'], type: 'text', max: 64 },
  { code: 'CF_FR_ZJHM', heading: '法定代表人证件号码', shared: ['证件号码'], type: 'text', max: 64 },
  { code: 'CF_XDR_ZJLX', heading: '自然人证件类型', also: ['行政相对人证件类型'], shared: ['证件类型'], type: 'text', max: 64 },
  { code: 'CF_XDR_ZJHM', heading: '自然人证件号码', also: ['行政相对人证件号码'], shared: ['证件号码'], type: 'text', max: 64 },
  { code: 'CF_WSH', heading: '行政处罚决定书文号', also: ['处罚决定书文号', '行政处罚决定文书号'], type: 'text', max: 128, required: true },
  { code: 'CF_WFXW', heading: '违法行为类型', type: 'text', max: 2000, required: true },
  { code: 'CF_SY', heading: '违法事实', also: ['处罚事由'], type: 'text', max: 5000, required: true },
  { code: 'CF_YJ', heading: '处罚依据', type: 'text', max: 2048, required: true },
  { code: 'CF_CFLB', heading: '处罚类别', type: 'categories', max: 500, required: true },
  { code: 'CF_NR', heading: '处罚内容', type: 'text', max: 4000, required: true },
  { code: 'CF_NR_FK', heading: '罚款金额(万元)', type: 'wan', max: 32 },
  { code: 'CF_NR_WFFF', heading: '没收违法所得、没收非法财物的金额(万元)', type: 'wan', max: 32 },
  { code: 'CF_NR_ZKDX', heading: '暂扣或吊销证照名称及编号', type: 'text', max: 200 },
  { code: 'CF_JDRQ', heading: '处罚决定日期', type: 'pastDay', max: 32, required: true },
  { code: 'CF_YXQ', heading: '处罚有效期', type: 'day', max: 32, required: true },
  { code: 'CF_GSJZQ', heading: '公示截止期', also: ['公示截止日期'], type: 'day', max: 32 },
  { code: 'CF_CFJG', heading: '处罚机关', type: 'text', max: 200, required: true },
  { code: 'CF_CFJGDM', heading: '处罚机关统一社会信用代码', type: 'uscc', max: 18, required: true },
  { code: 'CF_SJLY', heading: '数据来源单位', type: 'text', max: 200, required: true },
  { code: 'CF_SJLYDM', heading: '数据来源单位统一社会信用代码', type: 'uscc', max: 18, required: true },
  { code: 'BZ', heading: '备注', type: 'text', max: 4000 },
  // The two columns the standard lacks.
  { code: 'LY', heading: '领域', also: ['监管领域'], type: 'text', max: 64 },
  {
    code: 'CF_CX',
    heading: '处罚程序',
    type: 'enum',
    max: 16,
    values: { 简易程序: 'simple', 简易: 'simple', 普通程序: 'ordinary', 普通: 'ordinary', 一般程序: 'ordinary', 一般: 'ordinary' },
  },
  // Older vocabulary: read in place of today's columns, or accepted and left unread.
  { code: 'CF_CFLB1', heading: '处罚类别1', type: 'text', max: 500, readAs: 'CF_CFLB' },
  { code: 'CF_CFLB2', heading: '处罚类别2', type: 'text', max: 500, readAs: 'CF_CFLB' },
  { code: 'CF_JG', heading: '处罚结果', type: 'text', max: 4000, readAs: 'CF_NR' },
  { code: 'CF_CFMC', heading: '处罚名称', type: 'text', max: 2000 },
  // A withdrawn (1, 撤销) or otherwise ended (3, 其他) decision is no penalty to record: the row is refused, not read as one in force.
  {
    code: 'CF_ZT',
    heading: '当前状态',
    type: 'enum',
    max: 16,
    values: { 0: 'current', 正常: 'current', 2: 'objection', 异议: 'objection' },
  },
  { code: 'DFBM', heading: '地方编码', type: 'text', max: 64 },
  { code: 'SJC', heading: '时间戳', also: ['数据更新时间戳'], type: 'text', max: 64 },
  { code: 'CF_FR_SFZH', heading: '法定代表人身份证号', type: 'text', max: 64, readAs: 'CF_FR_ZJHM' },
];

/** The penalty sheet. @see 双公示 data standard, 行政处罚 */
export const penaltyTemplate: Template<'penalty'> = {
  id: 'penalty',
  columns,
  signature: ['CF_WSH', 'CF_CFLB', 'CF_JDRQ', 'CF_CFJG'],
  oneOf: [['CF_XDR_SHXYM', 'CF_XDR_GSZC', 'CF_XDR_ZZJG', 'CF_XDR_SWDJ', 'CF_XDR_SYDW', 'CF_XDR_SHZZ', 'CF_XDR_ZJHM']],
  identity: ['CF_WSH', 'CF_XDR_SHXYM'],
};
