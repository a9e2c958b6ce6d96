/** One penalty of a generated sheet. */
export interface PenaltyLine {
  uscc: string;
  name: string;
  documentNumber: string;
  /** `YYYY-MM-DD` */
  decided: string;
  field?: string;
  content?: string;
}

const headings = [
  ...[
    '行政相对人名称',
    '行政相对人类别',
    '行政相对人代码_1（统一社会信用代码）',
    '法定代表人',
    '行政处罚决定书文号',
    '违法行为类型',
    '违法事实',
    '处罚依据',
  ],
  ...['处罚类别', '处罚内容', '罚款金额（万元）', '处罚决定日期', '处罚有效期', '处罚机关', '处罚机关统一社会信用代码', '数据来源单位'],
  ...['数据来源单位统一社会信用代码', '领域'],
];

/** A penalty sheet (CSV, UTF-8) of made-up decisions by one organ of 长治. */
export function penaltySheet(lines: PenaltyLine[]): Uint8Array {
  const organ = ['长治市市场监督管理局', '111404002PFWF66A0Y'];
  const rows = lines.map(({ uscc, name, documentNumber, decided, field = '', content = '罚款0.2万元' }) => [
    ...[
      name,
      '法人及非法人组织',
      uscc,
      '张示例',
      documentNumber,
      '未按规定公示年度报告',
      '经查，当事人存在未按规定公示年度报告的行为，事实清楚。',
    ],
    ...['《企业信息公示暂行条例》第十八条', '罚款', content, '0.2', decided, '2099-12-31', ...organ, ...organ, field],
  ]);
  return Buffer.from([headings, ...rows].map((cells) => cells.join(',')).join('\n'), 'utf8');
}
