import { decidedOn, documentNumber, lastColumns, organColumns, partyColumns } from './common-columns';
import type { Column, Template } from '../../sheet/template';

/** An entry stands in one row; its removal is written beside it. A row that only tells of the removal may leave the entry's content empty. */
const ofEntry = '列入时必填；只报移出的可以不填';

/** When and why an entry was removed; `list`: the word older sheets put into the headings. */
const removal = (list: string): readonly Column[] => [
  {
    code: 'REMOVED',
    heading: '移出日期',
    also: [`移出${list}日期`, '退出日期'],
    type: 'pastDay',
    max: 32,
    note: '移出后填写；仍在列的不填',
  },
  { code: 'REMOVED_WHY', heading: '移出原因', also: ['移出事由', `移出${list}原因`], type: 'text', max: 2000 },
  { code: 'REMOVED_NUMBER', heading: '移出决定书文号', also: ['移出文号'], type: 'text', max: 128 },
  {
    code: 'STATE',
    heading: '在列状态',
    also: ['名单状态', '列入状态'],
    type: 'enum',
    max: 16,
    values: { 在列: 'standing', 列入: 'standing', 已移出: 'removed', 移出: 'removed' },
    note: '不填的，以移出日期为准；以前报错移出的，填“在列”更正',
  },
];

const organ = organColumns(['列入机关', '认定机关', '认定单位', '列入决定机关', '作出决定机关(列入)']);

/** Serious-dishonesty lists (严重失信主体名单), entry and removal. */
export const seriousDishonestyTemplate: Template<'seriousDishonesty'> = {
  id: 'seriousDishonesty',
  title: '严重失信主体名单',
  columns: [
    ...partyColumns,
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
      note: ofEntry,
      example: '发生较大生产安全事故',
    },
    {
      code: 'BASIS',
      heading: '列入依据',
      also: ['认定依据'],
      type: 'text',
      max: 2048,
      note: ofEntry,
      example: '《安全生产严重失信主体名单管理办法》第六条',
    },
    ...organ,
    ...removal('名单'),
    ...lastColumns,
  ],
  signature: ['LIST'],
  oneOf: [],
  identity: ['NUMBER', 'USCC'],
};

/** The list of abnormal operation (经营异常名录), entry and removal. */
export const abnormalOperationTemplate: Template<'abnormalOperation'> = {
  id: 'abnormalOperation',
  title: '经营异常名录',
  columns: [
    ...partyColumns,
    documentNumber('列入决定书文号', ['列入决定文号', '列入文号', '列入经营异常名录决定书文号'], '示市监异列〔2026〕12号'),
    decidedOn('列入日期', ['列入时间', '列入经营异常名录日期']),
    {
      code: 'VIOLATION',
      heading: '列入经营异常名录原因',
      also: ['列入异常名录原因', '经营异常原因'],
      type: 'text',
      max: 2000,
      note: ofEntry,
      example: '未按规定公示年度报告',
    },
    { code: 'BASIS', heading: '列入依据', type: 'text', max: 2048 },
    ...organ,
    ...removal('经营异常名录'),
    ...lastColumns,
  ],
  signature: ['VIOLATION'],
  oneOf: [],
  identity: ['NUMBER', 'USCC'],
};
