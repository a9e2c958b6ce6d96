import '../support/keys';
import { receiptConclusion, receiptItems } from '../../cloudfunctions/core/report/text/receipt-text';
import { resultOf } from '../../cloudfunctions/core/verdict/disclose';
import { makeReceipt } from '../../cloudfunctions/pdf/make-receipt';
import type { ReceiptData } from '../../types/receipt-data';
import { NOW } from '../support/now';
import { aReceipt } from '../support/receipts';
import { aStatement } from '../support/statements';
import { testWith, tool } from '../support/tools';

beforeAll(() => {
  process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
});
testWith('qpdf');
testWith('pdfsig');
const flat = (text: string): string => text.replace(/\s/g, '');

/** As much as a receipt can have to say. */
const long = (): ReceiptData => {
  const notAsked = ['税务', '公安'];
  const scope = { of: 39, notAsked, usualMissing: notAsked, shorter: true, elsewhere: true };
  const subject = { name: `内蒙古${'示例'.repeat(60)}有限公司`, uscc: '91350100M000100Y43', kind: 'company' };
  const statement = aStatement({ completeTo: '2026-06-30', change: { scope, subject } });
  return aReceipt({ by: `某${'招标代理'.repeat(14)}公司`, result: resultOf(statement) }, statement);
};
const cases: [string, () => ReceiptData][] = [
  ['of a valid report with records', () => aReceipt({}, aStatement({ records: [{}, {}] }))],
  ['of a valid report without', () => aReceipt({ door: 'dynamicCode', known: 'registered', sha256: null, hashedBy: null })],
  [
    'of an ended one, by who is logged in',
    () => aReceipt({ reason: 'WITHDRAWN', known: 'login', life: { state: 'withdrawn', since: NOW, flags: [] } }),
  ],
  ['of a report whose records changed', () => aReceipt({ reason: 'FLAGGED', life: { state: 'valid', since: null, flags: ['corrected'] } })],
  [
    'of a changed file, by nobody',
    () => aReceipt({ reason: 'FILE_CHANGED', door: 'file', by: null, known: null, name: null, uscc: null, result: null }),
  ],
  ['with much to say', long],
];

testWith('pdftotext').each(cases)('a receipt %s is one signed page with all of it', async (_name, receiptOf) => {
  const receipt = receiptOf();
  const { bytes, pages } = await makeReceipt(receipt, NOW);
  expect(pages).toBe(1);
  const text = flat(tool('pdftotext', bytes, (file) => ['-raw', file, '-']).out);
  const { words, reach, notes } = receiptConclusion(receipt);
  for (const part of [words, reach, ...notes, '核验回执', '不代表现在，也不是信用报告', receipt.id]) expect(text).toContain(flat(part));
  for (const item of receiptItems(receipt)) expect(text).toContain(flat(item.join('')));
  expect(text.includes('演示，不具有证明效力')).toBe(receipt.demo);
  expect(tool('pdfsig', bytes, (file) => ['-nocert', file]).out).toContain('Total document signed');
  expect(tool('qpdf', bytes, (file) => ['--check', file]).status).toBe(0);
  const plain = bytes.toString('latin1');
  for (const mark of ['/StructTreeRoot', '<pdfaid:part>2</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>'])
    expect(plain).toContain(mark);
  // No number of a report in plain bytes: a file that isn't the original must not be compared with that report's.
  expect(plain).not.toContain(receipt.number);
});

test('who verified is told with on whose word', () => {
  const by = (change: Partial<ReceiptData>) => receiptItems(aReceipt(change)).find(([name]) => name === '核验人')![1];
  expect(by({ known: 'self' })).toBe('某招标代理有限公司（自称）');
  expect(by({ known: 'registered' })).toBe('某招标代理有限公司（在本平台登记）');
  expect(by({ known: 'login', by: '王五' })).toBe('王五（登录姓名）');
  expect(by({ by: null, known: null })).toBe('没有写明');
});
