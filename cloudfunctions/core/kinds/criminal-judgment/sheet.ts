import { decidedOn, documentNumber, organColumns } from '../shared/common-columns';
import { decisionSheet } from '../shared/own-sheets';

/** The sheet of 刑事裁判: judgments in force. */
export const criminalJudgmentSheet = decisionSheet('criminalJudgment', {
  columns: [
    documentNumber('案号', ['裁判文书号', '裁判文书案号', '判决书文号'], '（2026）示01刑初8号'),
    decidedOn('裁判日期', ['判决日期']),
    {
      code: 'EFFECTIVE',
      heading: '生效日期',
      also: ['裁判生效日期'],
      type: 'pastDay',
      max: 32,
      required: true,
      notBefore: 'DECIDED',
      noted: true,
      example: '2026-06-10',
    },
    { code: 'VIOLATION', heading: '罪名', also: ['案由'], type: 'text', max: 2000, required: true, example: '单位行贿罪' },
    {
      code: 'CONTENT',
      heading: '裁判结果',
      also: ['判决结果', '判处结果'],
      type: 'text',
      max: 4000,
      required: true,
      example: '判处罚金10万元',
    },
    { code: 'FINE', heading: '罚金(万元)', also: ['罚金金额(万元)'], type: 'wan', max: 32, note: '判处罚金的填写', example: '10' },
    { code: 'BASIS', heading: '裁判依据', type: 'text', max: 2048 },
    ...organColumns(['审理法院', '裁判法院', '人民法院']),
  ],
  persons: true,
  signature: ['VIOLATION', 'EFFECTIVE'],
});
