import { decidedOn, documentNumber, organColumns } from '../shared/common-columns';
import { decisionSheet } from '../shared/own-sheets';

/** Kinds of coercive measure and enforcement; 行政强制法 第九条、第十二条. A short word stands for the whole. */
const measures = {
  限制公民人身自由: '限制公民人身自由',
  '查封场所、设施或者财物': '查封场所、设施或者财物',
  查封: '查封场所、设施或者财物',
  扣押财物: '扣押财物',
  扣押: '扣押财物',
  '冻结存款、汇款': '冻结存款、汇款',
  冻结: '冻结存款、汇款',
  其他行政强制措施: '其他行政强制措施',
  加处罚款或者滞纳金: '加处罚款或者滞纳金',
  加处罚款: '加处罚款或者滞纳金',
  滞纳金: '加处罚款或者滞纳金',
  '划拨存款、汇款': '划拨存款、汇款',
  划拨: '划拨存款、汇款',
  '拍卖或者依法处理查封、扣押的场所、设施或者财物': '拍卖或者依法处理查封、扣押的场所、设施或者财物',
  拍卖: '拍卖或者依法处理查封、扣押的场所、设施或者财物',
  '排除妨碍、恢复原状': '排除妨碍、恢复原状',
  代履行: '代履行',
  其他强制执行方式: '其他强制执行方式',
};

/** The sheet of 行政强制. */
export const coerciveSheet = decisionSheet('coercive', {
  columns: [
    documentNumber('行政强制决定书文号', ['强制决定书文号', '行政强制文号'], '示市监强制〔2026〕5号'),
    decidedOn('强制决定日期', ['行政强制决定日期', '行政强制日期']),
    {
      code: 'CATEGORY',
      heading: '行政强制种类',
      also: ['强制种类', '强制方式'],
      type: 'words',
      max: 200,
      required: true,
      values: measures,
      example: '查封',
    },
    {
      code: 'VIOLATION',
      heading: '强制事由',
      also: ['行政强制事由', '违法事实'],
      type: 'text',
      max: 2000,
      required: true,
      example: '涉嫌销售不符合标准的产品',
    },
    {
      code: 'BASIS',
      heading: '强制依据',
      also: ['行政强制依据'],
      type: 'text',
      max: 2048,
      required: true,
      example: '《中华人民共和国产品质量法》第十八条',
    },
    { code: 'CONTENT', heading: '强制内容', also: ['行政强制内容'], type: 'text', max: 4000, required: true, example: '查封涉案产品20箱' },
    {
      code: 'LIFTED',
      heading: '解除日期',
      also: ['解除强制日期'],
      type: 'pastDay',
      max: 32,
      notBefore: 'DECIDED',
      noted: true,
      note: '已解除的填写',
    },
    ...organColumns(['强制机关', '行政强制机关', '行政强制决定机关']),
  ],
  persons: true,
  signature: ['CATEGORY', 'CONTENT'],
});
