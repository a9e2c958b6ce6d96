import { decidedOn, documentNumber, ofEntry } from '../shared/common-columns';
import { entrySheet } from '../shared/own-sheets';

/** The sheet of 严重失信主体名单: entries and removals. */
export const seriousDishonestySheet = entrySheet('seriousDishonesty', {
  columns: [
    {
      code: 'LIST',
      heading: '名单名称',
      also: ['严重失信主体名单名称', '失信名单名称', '黑名单名称'],
      type: 'text',
      max: 100,
      required: true,
      example: '安全生产严重失信主体名单',
    },
    documentNumber('列入决定书文号', ['列入决定文号', '列入文号', '认定文号'], '示应急列〔2026〕3号'),
    decidedOn('列入日期', ['认定日期', '列入时间', '列入名单日期']),
    {
      code: 'VIOLATION',
      heading: '列入事由',
      also: ['列入原因', '失信行为'],
      type: 'text',
      max: 2000,
      ...ofEntry,
      example: '发生较大生产安全事故',
    },
    {
      code: 'BASIS',
      heading: '列入依据',
      also: ['认定依据'],
      type: 'text',
      max: 2048,
      ...ofEntry,
      example: '《安全生产严重失信主体名单管理办法》第六条',
    },
  ],
  removedFrom: '名单',
  persons: true,
  signature: ['LIST'],
});
