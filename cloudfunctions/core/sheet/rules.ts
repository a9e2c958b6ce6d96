/** Why a cell was refused, with the words for the person who mends the sheet. */
export const sheetRules = {
  required: '必填，不能为空',
  uscc: '统一社会信用代码不正确，请核对18位代码',
  date: '日期不正确，请写成2024-05-28这样的真实日期',
  future: '日期晚于今天，请核对',
  amount: '金额不正确，请以万元为单位填写，最多六位小数，不能为负',
  enum: '不在可选范围内，请按标准填写',
  conditional: '按这一行其他列的内容应当填写，不能为空',
  order: '日期的先后不对，请核对',
  state: '与这一行的移出日期不一致，请核对',
  length: '长度不符合标准',
  id: '身份证件号码不正确，请核对',
  division: '行政区划代码应为6位数字',
  oneParty: '单位填统一社会信用代码，自然人填身份证件号码，只填一个',
  otherUnit: '不是本单位作出的，只能报送本单位的数据；名称或代码有误的请改正',
  otherField: '本单位没有这个领域的归集责任，请核对领域',
  conflict: '同一文号、日期、机关和当事人出现了内容不同的两行，请只保留正确的一行',
} as const;
export type SheetRule = keyof typeof sheetRules;

/** One refused cell. `row` is the number a person sees beside the row, `column` the standard heading. Never holds the cell's content. */
export interface SheetError {
  row: number;
  column: string;
  rule: SheetRule;
}
