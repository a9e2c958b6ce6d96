import { recordKinds } from '../../../../types/kinds';
import { documentNumber, organColumns, partyOrPersonColumns } from '../shared/common-columns';
import type { Template } from '../../sheet/template';

/** Results of credit repair (信用修复), each about one record: its document's number, its kind, its party. 令36号 */
export const repairTemplate: Template<'repair'> = {
  id: 'repair',
  title: '信用修复',
  columns: [
    ...partyOrPersonColumns,
    {
      code: 'KIND',
      heading: '记录类型',
      also: ['信息类型', '失信信息类型'],
      type: 'enum',
      max: 16,
      required: true,
      values: Object.fromEntries(Object.entries(recordKinds).map(([kind, word]) => [word, kind])),
      example: '行政处罚',
    },
    documentNumber('原决定书文号', ['原文号', '行政处罚决定书文号', '决定书文号'], '示市监罚〔2026〕1号'),
    ...organColumns(['原决定机关', '认定机关', '认定单位', '处罚机关']),
    {
      code: 'RESULT',
      heading: '修复结果',
      also: ['信用修复结果', '修复决定'],
      type: 'enum',
      max: 16,
      required: true,
      values: { 准予修复: 'granted', 同意修复: 'granted', 已修复: 'granted', 撤销修复: 'withdrawn' },
      example: '准予修复',
    },
    {
      code: 'REPAIRED',
      heading: '修复日期',
      also: ['信用修复日期', '准予修复日期'],
      type: 'pastDay',
      max: 32,
      required: true,
      note: '撤销修复的，填撤销的日期',
      example: '2026-09-01',
    },
    { code: 'REPAIR_NUMBER', heading: '修复决定书文号', also: ['信用修复决定文号'], type: 'text', max: 128 },
    { code: 'REMARK', heading: '备注', type: 'text', max: 4000 },
  ],
  signature: ['RESULT', 'REPAIRED'],
  oneOf: [['USCC', 'ID_NUMBER']],
  identity: ['NUMBER', 'USCC', 'ID_NUMBER'],
  organ: 'ORGAN',
  field: null,
};
