import type { Column } from '../../sheet/template';

/** When and why an entry was removed, written beside it; `list`: the word older sheets put into the headings. */
export const removalColumns = (list: string): readonly Column[] => [
  {
    code: 'REMOVED',
    heading: '移出日期',
    also: [`移出${list}日期`, '退出日期'],
    type: 'pastDay',
    max: 32,
    notBefore: 'DECIDED',
    note: '移出后填写；仍在列的不填',
  },
  { code: 'REMOVED_WHY', heading: '移出原因', also: ['移出事由', `移出${list}原因`], type: 'text', max: 2000, noted: true },
  { code: 'REMOVED_NUMBER', heading: '移出决定书文号', also: ['移出文号'], type: 'text', max: 128, noted: true },
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
