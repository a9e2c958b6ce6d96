import '../support/keys';
import { makePdf } from '../../cloudfunctions/pdf/make-pdf';
import { outsideWords } from '../../cloudfunctions/core/report/text/outside-words';
import type { Statement } from '../../types/report';
import { aStatement } from '../support/statements';
import { testWith, tool } from '../support/tools';

beforeAll(() => {
  process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
});
const withText = testWith('pdftotext');
const pagesOf = async (statement: Statement): Promise<string[]> => {
  const { bytes } = await makePdf(statement);
  const { out } = tool('pdftotext', bytes, (file) => ['-raw', file, '-']);
  return out
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));
};
const penalties = (length: number) =>
  Array.from({ length }, (_, i) => ({
    ...{ documentNumber: `长市监罚〔2026〕${i + 1}号`, categories: ['罚款'], fineFen: 100_000 },
    ...{ violation: '未按规定公示年度报告信息', content: '责令改正，罚款1000元' },
  }));

testWith('pdfsig');
testWith('qpdf');
/** 39 clear fields take three pages; 黑龙江, whose reports hold all 50, takes one more. */
const most = (records: number, { length }: unknown[]): number => ({ 0: length > 39 ? 4 : 3, 8: 5 })[records] ?? 20;
const places = ['heihe', 'heilongjiang', 'wuhai', 'yongchang', 'changzhi'];
const counts = [0, 8, 200] as const;
describe.each(places)('in %s', (jurisdiction) => {
  test.each(counts.flatMap((records) => [true, false].map((all) => [records, all ? 'all' : 'one'] as const)))(
    '%i records in %s fields: few pages, signed, sound, tagged, to be kept',
    async (records, fields) => {
      const statement = aStatement({ jurisdiction, records: penalties(records) });
      const { decision } = statement;
      const { bytes, pages } = await makePdf(
        fields === 'all' ? statement : { ...statement, decision: { ...decision, fields: decision.fields.slice(0, 1) } },
      );
      expect(pages).toBeLessThanOrEqual(most(records, decision.fields));
      const signature = tool('pdfsig', bytes, (file) => ['-nocert', file]).out;
      for (const words of ['Signature is Valid', 'Total document signed']) expect(signature).toContain(words);
      expect(tool('qpdf', bytes, (file) => ['--check', file]).status).toBe(0);
      const plain = bytes.toString('latin1');
      for (const mark of ['/StructTreeRoot', '/Marked true', '<pdfaid:part>2</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>'])
        expect(plain).toContain(mark);
    },
  );
});

withText('the cover says the result, how far it reaches and what it leaves open; the fields begin the next page', async () => {
  const notAsked = ['税务', '公安'];
  const scope = { of: 39, notAsked, usualMissing: ['税务'], shorter: true, elsewhere: true };
  const statement = aStatement({ completeTo: '2026-06-30', change: { scope } });
  const fields = statement.decision.fields.slice(0, 37);
  const [cover, second] = await pagesOf({ ...statement, decision: { ...statement.decision, fields } });
  for (const words of ['示例物流有限公司', '演示，不具有证明效力', '查询结果长治市37个领域', '查询37个领域（共39个）：', '个暂不能说明'])
    expect(cover).toContain(words);
  for (const note of ['2个没有查', '查询期间短于常用的', '该单位的登记地不在长治市']) expect(cover).toContain(note);
  expect(second).toMatch(/^一、各领域情况/);
  const all = await pagesOf({ ...statement, decision: { ...statement.decision, fields } });
  expect(all.join('')).toContain('没有查的领域（2个）1.税务、公安');
});

withText('each page’s foot names the subject, the report and whether it is a demonstration; a long name is cut in its middle', async () => {
  const name = `内蒙古${'示例'.repeat(60)}有限公司`;
  const change = { subject: { name, uscc: '91350100M000100Y43', kind: 'company' } };
  for (const demo of [true, false]) {
    const statement = aStatement({ change });
    const pages = await pagesOf({ ...statement, document: { ...statement.document, demo } });
    pages.forEach((page, i) => {
      expect(page).toMatch(
        new RegExp(`内蒙古(示例)+示?…例?(示例)+有限公司第${i + 1}页共${pages.length}页91350100M000100Y43编号140400-20261120-7Q2ZK0V9XM`),
      );
      expect(page.includes('140400-20261120-7Q2ZK0V9XM演示，不具有证明效力')).toBe(demo);
    });
    expect(pages[0]).toContain(`名称${name}`);
  }
});

withText('a record is a row with all that is said of it, and says how it stands', async () => {
  const [record] = penalties(1);
  const stands = { repaired: '2026-08-01', underObjection: true };
  const text = (await pagesOf(aStatement({ records: [{ ...record, ...stands }] }))).join('');
  expect(text).toContain(
    '12026年10月8日行政处罚已修复、异议处理中某市市场监督管理局长市监罚〔2026〕1号违法行为：未按规定公示年度报告信息；处罚内容：责令改正，罚款1000元' +
      '程序：普通程序；处罚类别：罚款；罚款金额：1,000元；信用修复：2026年8月1日已修复发展改革',
  );
});

withText('what no field collects is told on the cover', async () => {
  const statement = aStatement();
  const [cover] = await pagesOf(statement);
  expect(cover).toContain(`未查到，以各领域所列种类为准${outsideWords(statement.decision.fields)}。`);
});
