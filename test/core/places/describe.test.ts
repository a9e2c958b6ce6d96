import { packs } from '../../../config/jurisdictions';
import { describePack, describeRules, type PackLine } from '../../../cloudfunctions/core/places/describe';
import { Rules, type Pack, type Publication } from '../../../types/pack';
import { published } from './publication';

const pack = (id: string): Pack => packs.find((p) => p.id === id)!;
const rule = (id: string, name: PackLine['name'], publication: Publication | null = null): PackLine =>
  [...describePack(pack(id), publication), ...describeRules(pack(id), publication)].find((line) => line.name === name)!;

describe.each(packs.map((p) => [p.id, p] as const))('%s described', (_, p) => {
  const lines = describeRules(p, null);

  test('every rule of the schema, once', () => expect(lines.map((l) => l.name).sort()).toEqual(Object.keys(Rules.entries).sort()));
  test('each says something, in Chinese, with its clause', () => {
    for (const line of [...describePack(p, null), ...lines]) {
      expect(line.title).not.toBe('');
      expect(line.text).not.toMatch(/undefined|null|^$/);
      expect(line.clause).not.toBe('');
      expect(line.isDefault).toBe(line.clause === 'default');
    }
  });
  test('a rule keeps the clause of the pack', () => {
    for (const line of lines) expect(line.clause).toBe(p.rules[line.name as keyof Pack['rules']].clause);
  });
});

test.each([
  ['heihe', 'repaired', '已修复的行政处罚在报告中单列，不计入违法记录', '三'],
  ['heihe', 'arrears', '另行显示参保欠缴、住房公积金欠缴，不作为违法记录', '三'],
  ['heilongjiang', 'found', '不出具报告，告知每条记录的时间和内容', '一（一）3'],
  ['heilongjiang', 'choose', '领域和查询期间不能自选：报告包含全部领域、全部期间', 'default'],
  ['heilongjiang', 'notFor', '办理涉及国家安全、其他信用主体合法权益、人民群众生命财产安全等事项，不以报告代替证明', '一'],
  ['wuhai', 'recordKinds', '行政处罚、严重失信主体名单、经营异常名录；各领域以归集责任清单列明的种类为准', '一（三）2、附表 第23行'],
  ['yongchang', 'listing', '专用信用报告（上市版），用途为企业上市，包含全部领域，查询期间限12个月、24个月、36个月', '附件3'],
  ['yongchang', 'found', '申请人可以查看记录，不出具报告', '附件3'],
  ['yongchang', 'notSelectable', '文件正文提到但领域清单未列，不能选择：司法、退役军人管理、统计、粮食和物资储备、城管、地震', '二'],
  ['changzhi', 'simpleProcedure', '依据简易程序作出的行政处罚计入', '三（二）'],
  ['changzhi', 'beforeEarliest', '2022年7月31日前的有无违法违规记录证明按原途径查询。', '四（四）'],
  ['changzhi', 'elsewhere', '注册地非本市经营主体有无违法违规记录证明，可由其注册地的专项信用报告替代。', '四（四）'],
  ['changzhi', 'validDays', '自出具之日起30日', 'default'],
  ['national', 'longestMonths', '不超过60个月，用证单位另有要求的除外', '发改财金〔2025〕565号'],
] as const)('%s %s', (id, name, text, clause) => {
  expect(rule(id, name)).toMatchObject({ text, clause, isDefault: clause === 'default' });
});

test('the document, in force, draft, ended, and as published', () => {
  expect(rule('heihe', 'document').text).toBe(
    '《黑河市推行市场主体以专用信用报告替代有无违法记录证明实施方案（试行）》（黑河市，区划代码231100），文号黑市政办发〔2024〕23号，黑河市人民政府办公室于2024年5月28日印发，自2024年5月28日起试行',
  );
  expect(rule('changzhi', 'document').text).toContain('自2025年9月1日起试行，试行至2025年10月31日，之后全面施行');
  expect(rule('wuhai', 'document').text).toContain('尚在征求意见，公布文号和施行日期前不出具报告');
  expect(rule('heilongjiang', 'document').text).toContain('有效至2026年9月30日');
  const entry = published({ number: '演示〔2026〕1号', from: '2026-10-01', until: '2028-09-30', demo: true });
  const line = rule('heilongjiang', 'document', entry);
  expect(line.text).toContain('文号演示〔2026〕1号');
  expect(line.text).toMatch(/自2026年10月1日起施行.*有效至2028年9月30日（演示）$/);
  expect(line.clause).toBe('信用牵头部门公布');
});

test('the authority’s review and duties override the document’s', () => {
  const entry = published({ review: 'manual', duties: [{ fields: ['生态环境'], kinds: ['penalty'], lists: [], units: ['市生态环境局'] }] });
  expect(rule('wuhai', 'review', entry)).toMatchObject({ text: '人工审核后出具', clause: '信用牵头部门公布', isDefault: false });
  expect(rule('heihe', 'duties')).toMatchObject({ text: '文件未列归集责任清单，由信用牵头部门指定单位', isDefault: true });
  expect(rule('heihe', 'duties', entry)).toMatchObject({ text: '共1项', clause: '信用牵头部门公布' });
});
