import '../support/keys';
import { makePdf } from '../../cloudfunctions/pdf/make-pdf';
import { everyStatement } from '../support/every-record';
import { type PdfObject, contentsOf, objectsOf } from '../support/pdf-objects';
import { testWith, tool } from '../support/tools';

// What ISO 19005-2 (PDF/A-2, level A) and ISO 32000-1 §14.8 ask of this file, as far as its own marks tell; no validator is at hand.
const withQpdf = testWith('qpdf');
let bytes: Buffer;
let objects: Map<string, PdfObject>;
let root: PdfObject;
const at = (reference: unknown): PdfObject => objects.get(String(reference))!;
const ofType = (type: string): PdfObject[] => [...objects.values()].filter((object) => object['/Type'] === type);
const elements = (kind: string): PdfObject[] => [...objects.values()].filter((object) => object['/S'] === kind && '/P' in object);

beforeAll(async () => {
  process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
  const statement = everyStatement();
  // drawn in three faces more than the usual two
  ({ bytes } = await makePdf({ ...statement, subject: { ...statement.subject, name: '𠮷𪜀𬺰Example有限公司' } }));
  objects = objectsOf(bytes);
  root = ofType('/Catalog')[0]!;
});

withQpdf('it says that it is PDF/A-2a, in Chinese, with a title, and means its colours as sRGB', () => {
  expect(root).toMatchObject({ '/Lang': 'u:zh-CN', '/Metadata': expect.any(String), '/StructTreeRoot': expect.any(String) });
  expect(at(root['/MarkInfo'])).toEqual({ '/Marked': true });
  expect(at(root['/ViewerPreferences'])).toEqual({ '/DisplayDocTitle': true });
  const [intent] = (root['/OutputIntents'] as string[]).map(at);
  expect(intent).toMatchObject({ '/S': '/GTS_PDFA1', '/OutputConditionIdentifier': 'u:sRGB IEC61966-2.1' });
  expect(at(intent!['/DestOutputProfile'])).toMatchObject({ '/N': 3 });
  const xml = bytes.toString('utf8');
  expect(xml).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(xml).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(xml).toMatch(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">专项信用报告 140400-20261120-7Q2ZK0V9XM</);
  expect(bytes.toString('latin1')).not.toMatch(/\/Encrypt|\/JavaScript|\/EmbeddedFiles|\/NeedAppearances/);
});

withQpdf('each page is read in the order of its structure, and each font is in the file', () => {
  const pages = ofType('/Page');
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toMatchObject({ '/Tabs': '/S', '/StructParents': expect.any(Number) });
  const fonts = ofType('/FontDescriptor');
  expect(fonts).toHaveLength(5);
  for (const font of fonts) expect(font).toHaveProperty('/FontFile2');
  for (const font of ofType('/Font').filter((one) => one['/Subtype'] === '/Type0')) expect(font).toHaveProperty('/ToUnicode');
});

withQpdf('whatever is drawn is content of an element or an artifact', () => {
  const pages = contentsOf(bytes);
  expect(pages).toHaveLength(ofType('/Page').length);
  let drawn = 0;
  for (const lines of pages) {
    let depth = 0;
    for (const line of lines) {
      if (/ (BDC|BMC)$/.test(line)) depth++;
      else if (/^EMC\b/.test(line)) depth--;
      else if (/(^|\s)(TJ|Tj|f|f\*|S|B|Do)$/.test(line)) {
        drawn++;
        expect([line, depth]).toEqual([line, 1]);
      }
    }
    expect(depth).toBe(0);
  }
  expect(drawn).toBeGreaterThan(300);
});

withQpdf('what can’t be read aloud is told in words, and head cells say what they head', () => {
  expect(elements('/Figure').map((figure) => figure['/Alt'])).toEqual([
    'u:二维码，内容是本报告的核验网址',
    'u:条形码，内容是报告编号140400-20261120-7Q2ZK0V9XM',
  ]);
  const heads = elements('/TH');
  expect(heads.length).toBeGreaterThan(15);
  for (const head of heads) expect(head['/A']).toMatchObject({ '/O': '/Table', '/Scope': expect.stringMatching(/Row|Column/) });
  for (const kind of ['/H1', '/H2', '/H3', '/P', '/Table', '/TR', '/TD', '/L', '/LI', '/Lbl', '/LBody', '/Form', '/Sect'])
    expect(elements(kind)).not.toHaveLength(0);
  for (const row of elements('/TR')) expect(at(row['/P'])['/S']).toBe('/Table');
  for (const item of elements('/LI')) expect(at(item['/P'])['/S']).toBe('/L');
  // every element but the first is another's, and what a page shows belongs to one
  const { '/Nums': numbers } = at(root['/StructTreeRoot'])['/ParentTree'] as { '/Nums': unknown[] };
  for (const parents of numbers.filter(Array.isArray)) for (const parent of parents) expect(at(parent)).toHaveProperty('/S');
});

testWith('pdfinfo')('it is read aloud from the title to how it is verified', () => {
  const { out } = tool('pdfinfo', bytes, (file) => ['-struct-text', file]);
  const heads = [...out.matchAll(/^ *(H[12]) \(block\)\n\s+"(.*)"/gm)].map(([, level, text]) => `${level} ${text}`);
  expect(heads).toEqual([
    'H1 专项信用报告',
    'H2 查询结果',
    ...['H2 一、各领域情况', 'H2 二、违法违规记录（5条）', 'H2 三、已修复的行政处罚（另行列示1条，不计入）'],
    ...['H2 四、欠缴情况（不属于违法违规记录）', 'H2 五、使用的规则', 'H2 六、说明', 'H2 七、如何核验'],
  ]);
  // feet and heads that come again are no content
  expect(out).not.toMatch(/第\d+页/);
});

testWith('pdftotext')('what stands on the cover is found by searching', () => {
  const { out } = tool('pdftotext', bytes, (file) => ['-layout', '-l', '1', file, '-']);
  for (const words of ['演示，不具有证明效力', '长治市', '专项信用报告', '140400-20261120-7Q2ZK0V9XM']) expect(out).toContain(words);
});
