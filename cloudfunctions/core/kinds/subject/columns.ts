import { subjectKinds } from '../../../../types/kinds';
import type { Template } from '../../sheet/template';

// A natural person is in no registry.
const registered = Object.entries(subjectKinds).filter(([code]) => code !== 'naturalPerson');
const kindByWord = Object.fromEntries(registered.map(([code, word]) => [word, code]));

/** The registry's sheet of subjects (经营主体). */
export const subjectTemplate: Template<'subject'> = {
  id: 'subject',
  title: '经营主体登记信息',
  columns: [
    { code: 'USCC', heading: '统一社会信用代码', type: 'uscc', max: 18, required: true },
    { code: 'NAME', heading: '名称', also: ['主体名称', '企业名称'], type: 'text', max: 200, required: true },
    { code: 'KIND', heading: '主体类型', type: 'enum', max: 16, required: true, values: kindByWord },
    {
      code: 'REPRESENTATIVE',
      heading: '法定代表人',
      also: ['法定代表人姓名', '法定代表人(负责人)'],
      type: 'text',
      max: 50,
      required: true,
    },
    { code: 'ID_NUMBER', heading: '法定代表人证件号码', type: 'id', max: 64, required: true },
    { code: 'FOUNDED', heading: '成立日期', type: 'pastDay', max: 32 },
    { code: 'DIVISION', heading: '行政区划代码', type: 'division', max: 6, required: true },
    { code: 'ADDRESS', heading: '住所', also: ['住所(经营场所)', '经营场所'], type: 'text', max: 500 },
    {
      code: 'STATUS',
      heading: '登记状态',
      type: 'enum',
      max: 16,
      required: true,
      values: {
        存续: 'active',
        在业: 'active',
        在营: 'active',
        开业: 'active',
        注销: 'cancelled',
        '吊销,已注销': 'cancelled',
        吊销: 'revokedLicence',
        '吊销,未注销': 'revokedLicence',
      },
    },
  ],
  signature: ['KIND', 'STATUS', 'FOUNDED'],
  oneOf: [],
  identity: ['USCC'],
  organ: null,
  field: null,
};
