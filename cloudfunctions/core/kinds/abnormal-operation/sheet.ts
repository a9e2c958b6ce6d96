import { decidedOn, documentNumber, ofEntry } from '../shared/common-columns';
import { entrySheet } from '../shared/own-sheets';

/** The sheet of 经营异常名录: entries and removals. */
export const abnormalOperationSheet = entrySheet('abnormalOperation', {
  columns: [
    documentNumber('列入决定书文号', ['列入决定文号', '列入文号', '列入经营异常名录决定书文号'], '示市监异列〔2026〕12号'),
    decidedOn('列入日期', ['列入时间', '列入经营异常名录日期']),
    {
      code: 'VIOLATION',
      heading: '列入经营异常名录原因',
      also: ['列入异常名录原因', '经营异常原因'],
      type: 'text',
      max: 2000,
      ...ofEntry,
      example: '未按规定公示年度报告',
    },
    { code: 'BASIS', heading: '列入依据', type: 'text', max: 2048 },
  ],
  removedFrom: '经营异常名录',
  persons: false,
  signature: ['VIOLATION'],
});
