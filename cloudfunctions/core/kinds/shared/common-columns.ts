import type { Column } from '../../sheet/template';

const uscc = '统一社会信用代码';

/** Who it is about: in every sheet of our own, the same two columns. */
export const partyColumns: readonly Column[] = [
  {
    code: 'NAME',
    heading: '主体名称',
    also: ['行政相对人名称', '企业名称', '单位名称', '当事人名称', '当事人'],
    type: 'text',
    max: 200,
    required: true,
    example: '示例物流有限公司',
  },
  {
    code: 'USCC',
    heading: uscc,
    also: [`行政相对人代码_1(${uscc})`, `主体${uscc}`, `当事人${uscc}`],
    type: 'uscc',
    max: 18,
    required: true,
    example: '91350100M000100Y43',
  },
];

/** The same in a sheet that may be about natural persons: a USCC, or an ID number, of which only a keyed hash is kept. */
export const partyOrPersonColumns: readonly Column[] = [
  ...partyColumns.map((column) => (column.code === 'USCC' ? { ...column, required: false, note: '单位必填；自然人不填' } : column)),
  {
    code: 'ID_NUMBER',
    heading: '身份证件号码',
    also: ['身份证号码', '身份证号', '居民身份证号码', '公民身份号码'],
    type: 'id',
    max: 64,
    note: '自然人必填，填居民身份证号码；单位不填',
  },
];

/** Who decided or supplies it: its name and code. `words`: what the sheet may call it, the heading first. */
export const organColumns = ([heading, ...also]: readonly [string, ...string[]]): readonly Column[] => [
  { code: 'ORGAN', heading, also, type: 'text', max: 200, required: true, example: '示例市市场监督管理局' },
  {
    code: 'ORGAN_CODE',
    heading: heading + uscc,
    also: [heading, ...also].map((word) => `${word}代码`).concat(also.map((word) => word + uscc)),
    type: 'uscc',
    max: 18,
    required: true,
    example: '11350100M000100013',
  },
];

/** The field it counts in, and a remark that nothing reads. */
export const lastColumns: readonly Column[] = [
  {
    code: 'FIELD',
    heading: '领域',
    also: ['监管领域'],
    type: 'text',
    max: 64,
    note: '本地清单内的领域；不填的按上传时所选领域，都没有的计入本单位全部领域',
  },
  { code: 'REMARK', heading: '备注', type: 'text', max: 4000 },
];

export const documentNumber = (heading: string, also: readonly string[], example: string): Column => ({
  code: 'NUMBER',
  heading,
  also,
  type: 'text',
  max: 128,
  required: true,
  example,
});

export const decidedOn = (heading: string, also: readonly string[] = []): Column => ({
  code: 'DECIDED',
  heading,
  also,
  type: 'pastDay',
  max: 32,
  required: true,
  example: '2026-05-28',
});

/** Of a column that every entry fills in, and a row that tells of nothing but its removal may leave empty. */
export const ofEntry = { ofEntry: true, note: '列入时必填；只报移出的可以不填' } as const;

/** Who entered it into a list. */
export const enteringOrgan = organColumns(['列入机关', '认定机关', '认定单位', '列入决定机关', '作出决定机关(列入)']);
