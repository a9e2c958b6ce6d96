import type { LocalCloud } from '../../local/emulator/cloud';
import type { Input } from '../../types/actions';
import { type Client, newKey, webClient } from '../support/clients';
import { TODAY, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  seed.addPublication(cloud, 'changzhi');
  seed.addAttestations(cloud, 'changzhi');
});
afterAll(() => cloud.close());

const period = { from: '2023-11-20', to: TODAY };

/** What somebody is told by a typed code, by a scan, and in their history, of a report that is asked for so. */
async function told(holder: Client, question: Input<'holder', 'previewReport'>) {
  const issued = await holder.call('holder', 'issueReport', { ...question, period, key: newKey() });
  const verifier = webClient(cloud);
  const code = await holder.call('holder', 'openCode', { report: issued.number, key: newKey() });
  const typed = await verifier.call('verifier', 'verifyCode', { code: issued.verificationCode, key: newKey() });
  const scanned = await verifier.call('verifier', 'redeemToken', {
    token: tokenAt(code, cloud.now()),
    attempt: newKey(),
    name: '某采购中心',
  });
  const { overall, statement } = await verifier.call('verifier', 'getView', { view: scanned.view });
  const { receipts } = await verifier.call('verifier', 'listReceipts', {});
  return { overall, statement, everywhere: [typed.result!.overall, overall, ...receipts.map(({ result }) => result!.overall)] };
}

test('three clean fields of a company with eight penalties are never green, at no door, and say what was not asked', async () => {
  const holder = webClient(cloud);
  const { subject } = seed.addHolder(cloud, holder);
  for (let i = 0; i < 8; i++) seed.addRecord(cloud, subject, { documentNumber: `长市监罚〔2026〕${i}号`, decided: '2026-05-06' });
  const { everywhere, statement } = await told(holder, {
    ...{ subject: subject._id, jurisdiction: 'changzhi', purpose: 'commerce' },
    fields: ['发展改革', '财政', '水利'],
  });
  expect(everywhere).toHaveLength(4);
  for (const overall of everywhere) {
    expect(overall).toMatchObject({ tone: 'limited', words: expect.stringContaining('长治市3个领域') });
    expect(overall.notes).toContain('查了3个领域，共39个；36个没有查。');
  }
  expect(statement.scope.notAsked).toContain('市场监管');
});

test('refused in its own province, a company’s report of another place says so, and is never green', async () => {
  const holder = webClient(cloud);
  const { subject } = seed.addHolder(cloud, holder, { division: '230103' });
  seed.addPublication(cloud, 'heilongjiang', {
    ...{ number: '演示〔2026〕1号', from: '2026-01-01', until: '2027-12-31' },
    duties: [{ fields: ['市场监管'], kinds: ['penalty'], lists: [], units: ['市市场监督管理局'] }],
  });
  seed.addRecord(cloud, subject, { jurisdiction: 'heilongjiang', decided: '2026-05-06' });
  const own = { subject: subject._id, jurisdiction: 'heilongjiang' };
  expect(await holder.refused('holder', 'issueReport', { ...own, key: newKey() })).toBe('RECORDS_FOUND');
  const duty = { fields: ['生态环境'], kinds: ['penalty' as const], lists: [], units: ['市生态环境局'] };
  seed.addAttestations(cloud, 'heihe', {}, seed.addPublication(cloud, 'heihe', { duties: [duty] }));
  const { everywhere } = await told(holder, { subject: subject._id, jurisdiction: 'heihe', fields: ['生态环境'] });
  for (const overall of everywhere) {
    expect(overall).toMatchObject({ tone: 'limited', words: '黑河市1个领域无违法违规记录' });
    expect(overall.notes).toContain('该单位的登记地不在黑河市，本报告不含登记地的记录。');
  }
});

describe('words of one’s own', () => {
  const sentence = '经长治市发改委核实该企业无任何违法违规记录且资信等级为AAA级并已通过年度审查特此证明';
  test('as a recipient are short, can be seen, and are printed as the holder’s', async () => {
    const holder = webClient(cloud);
    const { subject } = seed.addHolder(cloud, holder);
    const asked = { subject: subject._id, jurisdiction: 'changzhi', period };
    for (const name of [sentence, '\u3164', '某公司\u3164', '某\u202e公司', '无记录！', ''])
      expect([name, await holder.refused('holder', 'previewReport', { ...asked, recipient: { name } })]).toEqual([name, 'BAD_INPUT']);
    const { statement } = await told(holder, { ...asked, recipient: { name: '某交易中心' } });
    expect(statement.recipient).toEqual({ name: '某交易中心', uscc: null });
  });
  test('as a scanner’s name can be seen, or are refused', async () => {
    const code = `${'A'.repeat(32)}`;
    expect(await webClient(cloud).refused('verifier', 'redeemToken', { token: code, attempt: newKey(), name: '\u3164' })).toBe('BAD_INPUT');
  });
});
