import '../support/keys';
import { createHash } from 'node:crypto';
import { packs } from '../../config/jurisdictions';
import { makePdf } from '../../cloudfunctions/pdf/make-pdf';
import { render } from '../../cloudfunctions/pdf/render';
import { signPdf } from '../../cloudfunctions/pdf/sign-pdf';
import { verificationCodeOf } from '../../cloudfunctions/runtime/report-ids';
import { pdfSigner } from '../../cloudfunctions/pdf/pdf-signer';
import { outsideWords } from '../../cloudfunctions/core/report/text/outside-words';
import { layOut } from '../../cloudfunctions/core/report/text/lay-out';
import { claimedNumber } from '../../cloudfunctions/core/verdict/claimed-number';
import { nameHash } from '../../cloudfunctions/core/statement/name-hash';
import { readPayload } from '../../cloudfunctions/core/statement/payload';
import { statementLink } from '../../cloudfunctions/core/statement/link';
import { testWith, tool } from '../support/tools';
import { aStatement } from '../support/statements';

beforeAll(() => {
  process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
});
/** In the order in which it was drawn, which is the order of reading. */
const textOf = (bytes: Buffer): string => tool('pdftotext', bytes, (file) => ['-raw', file, '-']).out;
const flat = (text: string): string => text.replace(/\s/g, '');

const withPdfsig = testWith('pdfsig');
const withQpdf = testWith('qpdf');
const withText = testWith('pdftotext');

describe.each(packs.map((p) => [p.id, p.place] as const))('a report of %s', (jurisdiction, place) => {
  const statement = aStatement({ jurisdiction, records: [{ fineFen: 1_234_560 }, { repaired: '2026-08-01' }] });

  withPdfsig('is signed, all of it', async () => {
    const { bytes } = await makePdf(statement);
    const { out } = tool('pdfsig', bytes, (file) => [file]);
    expect(out).toContain('Signature Validation: Signature is Valid.');
    expect(out).toContain('Total document signed');
    expect(out).toContain('Signature Type: ETSI.CAdES.detached');
    expect(out).toContain('Signing Hash Algorithm: SHA-256');
  });

  withQpdf('is a sound PDF', async () => {
    const { bytes } = await makePdf(statement);
    const { status, out } = tool('qpdf', bytes, (file) => ['--check', file]);
    expect([status, out]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')]);
  });

  withText('says in Chinese what the statement says', async () => {
    const { bytes, pages, qrVersion } = await makePdf(statement);
    const text = flat(textOf(bytes));
    for (const part of [place, statement.title, statement.number, statement.subject.name, statement.subject.uscc, statement.issuer]) {
      expect(text).toContain(flat(part));
    }
    expect(text).toContain(verificationCodeOf(statement.number));
    expect(text).toContain('官方网址：code.example.gov.cn');
    expect(text).toContain(`第${pages}页共${pages}页`);
    expect(text.includes('演示，不具有证明效力')).toBe(statement.document.demo);
    for (const line of statement.decision.fields) expect(text).toContain(flat(line.field));
    for (const notice of statement.notices) expect(text).toContain(flat(notice).slice(0, 12));
    expect(text).toContain('默认（文件没有规定）');
    expect(qrVersion).toBeLessThanOrEqual(10);
  });
});

describe('the cover', () => {
  withText('bears the verification code at the upper right', async () => {
    const { bytes } = await makePdf(aStatement({ jurisdiction: 'yongchang' }));
    const { out } = tool('pdftotext', bytes, (file) => ['-bbox', '-l', '1', file, '-']);
    const word = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${verificationCodeOf('620321-20261120-7Q2ZK0V9XM')}`).exec(out);
    expect(Number(word![1])).toBeGreaterThan(300);
    expect(Number(word![2])).toBeLessThan(120);
  });

  withText('is titled as the listing version where asked', async () => {
    const { bytes } = await makePdf(aStatement({ jurisdiction: 'yongchang', listing: true }));
    expect(textOf(bytes)).toContain('专用信用报告（上市版）');
  });

  withText('loses no rare character: what the font lacks is told by its number', async () => {
    const name = '㛃𬭚龘𰻝〇\u{323af}\u{e000}有限公司\u202e';
    const { bytes } = await makePdf(aStatement({ change: { subject: { name, uscc: '91350100M000100Y43', kind: 'company' } } }));
    const text = flat(textOf(bytes));
    expect(text).toContain('㛃𬭚龘');
    expect(text).toContain('〓（U+323AF）');
    expect(text).toContain('〓（U+E000）');
    expect(text).not.toContain('\u202e');
  });

  withText('masks a natural person’s name and number, on the cover and in the records', async () => {
    const subject = { name: '张示例', uscc: '110101199003070011', kind: 'naturalPerson' };
    const records = [{ violation: '张示例无照经营', content: '对张示例罚款' }];
    const { bytes, payload } = await makePdf(aStatement({ records, change: { subject } }));
    const text = textOf(bytes);
    expect(text).not.toContain('张示例');
    expect(flat(text)).toMatch(/姓名张\*\*.*张\*\*无照经营.*对张\*\*罚款/);
    expect(text).toContain('110***********0011');
    expect(text).not.toContain('19900307');
    const {
      statement,
      statement: { number },
    } = readPayload(payload)!;
    expect(statement.uscc).toBe('110***********0011');
    // As printed: nobody finds out the name by trying.
    expect(statement.nameHash).toBe(nameHash(number, '张**'));
  });
});

withText('records, repaired ones, arrears: each in its place', async () => {
  const arrears = [
    {
      id: 'a',
      jurisdiction: 'heihe',
      subject: 'x',
      kind: 'socialInsurance' as const,
      unit: '市社保局',
      amountFen: 1_234_567,
      asOf: '2026-10-31',
    },
  ];
  const records = [
    { violation: '占道经营', fineFen: 5_000 },
    { repaired: '2026-08-01', documentNumber: '某罚〔2026〕2号' },
  ];
  const text = flat(textOf((await makePdf(aStatement({ jurisdiction: 'heihe', records, arrears }))).bytes));
  expect(text).toContain('黑河市16个领域有违法违规记录1条');
  expect(text).toContain('占道经营');
  expect(text).toContain('50元');
  expect(text).toMatch(/已修复的行政处罚（另行列示1条，不计入）.*行政处罚已修复.*某罚〔2026〕2号.*信用修复：2026年8月1日已修复/);
  expect(text).toMatch(/欠缴情况（不属于违法违规记录）.*12,345.67元/);
});

withText.each([
  ['penalty', ['违法行为：未公示年报', '处罚内容：罚款五百元', '处罚类别：罚款'], []],
  ['coercive', ['强制事由：未公示年报', '强制内容：罚款五百元', '强制种类：罚款'], ['处罚', '违法行为']],
  ['seriousDishonesty', ['名单：某名单；列入事由：未公示年报'], ['处罚', '违法行为', '决定日期']],
  ['abnormalOperation', ['列入原因：未公示年报', '移出日期：2026年11月1日'], ['处罚', '违法行为', '决定日期']],
  ['criminalJudgment', ['罪名：未公示年报；裁判结果：罚款五百元', '罚金金额：500元'], ['处罚', '违法行为']],
] as const)('a record of kind %s is told in its own words', async (kind, words, foreign) => {
  const entry = { kind, categories: ['罚款'], violation: '未公示年报', content: '罚款五百元', fineFen: 50_000 };
  const listed = { list: kind === 'seriousDishonesty' ? '某名单' : null, removed: kind === 'abnormalOperation' ? '2026-11-01' : null };
  const own = { jurisdiction: 'changzhi', records: [{ ...entry, ...listed, field: '法院执行' }] };
  const text = flat(textOf((await makePdf(aStatement(own))).bytes));
  const [records] = /二、违法违规记录(.*?)三、使用的规则/s.exec(text)!.slice(1);
  for (const word of words) expect(records).toContain(word);
  for (const word of foreign) expect(records!.replace('违法违规记录', '').replace('行政处罚', '')).not.toContain(word);
});

withText('a field that collects no penalties isn’t called free of them', async () => {
  const statement = aStatement({ jurisdiction: 'changzhi' });
  const text = flat(textOf((await makePdf(statement)).bytes));
  const without = outsideWords(statement.decision.fields.filter((field) => field.state === 'clear'));
  expect(without).toMatch(/其中\d+个领域不归集行政处罚/);
  expect(text).toContain('长治市39个领域未查到记录。');
  expect(text).toContain(`未查到，以各领域所列种类为准${without}。`);
});

withText('what it can’t prove and where to ask instead stand under headings of their own', async () => {
  const text = flat(textOf((await makePdf(aStatement({ jurisdiction: 'changzhi' }))).bytes));
  expect(text).toMatch(
    /本报告不能证明的事项.*2023年11月20日之前.*各领域所列种类之外.*按原途径查询.*2022年7月31日前.*按原途径查询.*其他说明/,
  );
  expect(text).toMatch(/规则版本：changzhi@1\.1#[0-9a-f]{8}/);
  const north = flat(textOf((await makePdf(aStatement({ jurisdiction: 'heilongjiang' }))).bytes));
  expect(north).toMatch(/本报告不能证明的事项.*办理涉及国家安全.*按原途径查询/);
});

withText('a text longer than a page goes on over the next', async () => {
  const content = '内'.repeat(6000);
  const { bytes, pages } = await makePdf(aStatement({ records: [{ content }] }));
  expect(flat(textOf(bytes)).split('内').length - 1).toBeGreaterThanOrEqual(6000);
  expect(pages).toBeGreaterThan(9);
});

test('its number stands in plain bytes near the top and near the end', async () => {
  const { bytes } = await makePdf(aStatement());
  expect(claimedNumber(bytes.subarray(0, 300))).toBe('140400-20261120-7Q2ZK0V9XM');
  expect(claimedNumber(bytes.subarray(-8000))).toBe('140400-20261120-7Q2ZK0V9XM');
});

test('the link in its QR code holds the statement, and the same report is never signed to the same bytes', async () => {
  const statement = aStatement({ records: [{}] });
  const [a, b] = [await makePdf(statement), await makePdf(statement)];
  expect(a.sha256).not.toBe(b.sha256);
  expect(a.sha256).toBe(createHash('sha256').update(a.bytes).digest('hex'));
  const read = readPayload(a.payload)!.statement;
  expect(read).toMatchObject({
    number: statement.number,
    uscc: statement.subject.uscc,
    period: statement.period,
    demo: true,
    subjectWide: 'clear',
  });
  expect(read.states.filter((s) => s === 'hasRecords')).toHaveLength(1);
  expect(statementLink('https://code.example.gov.cn', a.payload).length).toBeLessThanOrEqual(213);
});

test('what was drawn before leaves no trace in a document', async () => {
  const layout = (name: string) =>
    layOut(aStatement({ change: { subject: { name, uscc: '91350100M000100Y43', kind: 'company' } } }), {
      ...{ service: '合规一码通', host: 'code.example.gov.cn', code: 'AAAA', link: 'https://code.example.gov.cn/s/A' },
    });
  const draw = async (name: string) => (await render(layout(name), 0, { signer: '某', at: 0, reason: '某' })).bytes;
  const first = await draw('一水人公司');
  // Radicals (U+2F00…) that the font draws with the glyphs of these very characters.
  const others = await Promise.all(['⼀⽔⼈公司', '一水人公司', '⼀⽔⼈公司'].map(draw));
  expect(others[1]!.equals(first)).toBe(true);
  expect(others[2]!.equals(others[0]!)).toBe(true);
  expect(others[0]!.equals(first)).toBe(false);
});

test('a document above the limit is refused, not cut', async () => {
  await expect(makePdf(aStatement(), { limit: 1000 })).rejects.toMatchObject({ code: 'REPORT_TOO_LONG' });
});

test('a PDF with no room for a signature is not signed', async () => {
  await expect(signPdf(Buffer.from('%PDF-1.7'), pdfSigner(Date.now()))).rejects.toThrow('no signature is reserved');
});
