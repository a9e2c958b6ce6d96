import { arrearsKinds } from '../../../../types/kinds';
import { organColumns, partyColumns } from '../shared/common-columns';
import type { Column, Template } from '../../sheet/template';

/** The day the sum is of. A later day replaces an earlier one; nothing owed is a sum of 0. */
const asOf: Column = {
  code: 'AS_OF',
  heading: '截至日期',
  also: ['数据截至日期', '欠缴截至日期'],
  type: 'pastDay',
  max: 32,
  required: true,
  note: '同一主体以最近的截至日期为准',
  example: '2026-10-31',
};
const amount = (heading: string, also: readonly string[]): Column => ({
  code: 'AMOUNT',
  heading,
  also,
  type: 'wan',
  max: 32,
  required: true,
  note: '已补缴、没有欠缴的填0',
  example: '1.25',
});
const rest: readonly Column[] = [
  { code: 'SPAN', heading: '欠缴所属期', also: ['欠缴期间'], type: 'text', max: 200 },
  { code: 'REMARK', heading: '备注', type: 'text', max: 4000 },
];

/** Arrears of social insurance (参保欠缴). */
export const socialInsuranceTemplate: Template<'socialInsurance'> = {
  id: 'socialInsurance',
  title: arrearsKinds.socialInsurance,
  columns: [
    ...partyColumns,
    amount('参保欠缴金额(万元)', ['社会保险费欠缴金额(万元)', '社保欠缴金额(万元)', '欠缴社会保险费金额(万元)']),
    asOf,
    ...organColumns(['参保征收机关', '征收机关', '社会保险经办机构']),
    {
      code: 'INSURANCE',
      heading: '欠缴险种',
      also: ['险种'],
      type: 'text',
      max: 200,
      note: '分险种报的填险种，每个险种一行；不填的，金额是各险种的合计',
    },
    ...rest,
  ],
  signature: ['AMOUNT', 'INSURANCE'],
  oneOf: [],
  identity: ['USCC', 'AS_OF'],
  organ: 'ORGAN',
  field: null,
};

/** Arrears of the housing fund (住房公积金欠缴). */
export const housingFundTemplate: Template<'housingFund'> = {
  id: 'housingFund',
  title: arrearsKinds.housingFund,
  columns: [
    ...partyColumns,
    amount('住房公积金欠缴金额(万元)', ['公积金欠缴金额(万元)', '欠缴住房公积金金额(万元)', '欠缴公积金金额(万元)']),
    asOf,
    ...organColumns(['住房公积金管理机构', '公积金管理机构', '住房公积金管理中心', '公积金管理中心']),
    ...rest,
  ],
  signature: ['AMOUNT'],
  oneOf: [],
  identity: ['USCC', 'AS_OF'],
  organ: 'ORGAN',
  field: null,
};
