import type { SubjectDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { Input } from '../../types/actions';
import { clientAt, doors, newKey, webClient, wechatClient } from '../support/clients';
import { NOW, TODAY, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';

const organ = '哈尔滨市市场监督管理局';
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  seed.addPublication(cloud, 'changzhi');
  seed.addAttestations(cloud, 'changzhi');
});
afterAll(() => cloud.close());

type Question = Partial<Input<'holder', 'previewReport'>>;
/** Everything kept but logins and seeds of other cases: what a refused question must leave as it was. */
const stored = (): unknown =>
  ['reports', 'codes', 'audit', 'publications', 'attestations', 'batches'].map((name) => [...cloud.database.all(name)].length);

/** Asks as a holder of a fresh subject, before and when issuing. */
async function ask(subject: Partial<SubjectDoc>, question: Question, record: Parameters<typeof seed.addRecord>[2] | null = null) {
  const client = wechatClient(cloud);
  const { subject: held } = seed.addHolder(cloud, client, subject);
  if (record) seed.addRecord(cloud, held, record);
  const asked = { jurisdiction: 'changzhi', subject: held._id, ...question };
  const before = stored();
  const preview = await client.ask('holder', 'previewReport', asked);
  const issued = await client.ask('holder', 'issueReport', { ...asked, key: newKey() });
  expect(stored()).toEqual(before);
  return { preview, issued };
}
const errorOf = (answer: { ok: boolean; error?: { code: string; hint: string } }) => answer.error ?? { code: 'ALLOWED', hint: '' };

describe('a question is refused', () => {
  const period = (from: string, to = TODAY) => ({ period: { from, to } });
  const yongchang = { jurisdiction: 'yongchang', purpose: 'finance' };

  test.each<[string, Partial<SubjectDoc>, Question, string, RegExp]>([
    ['in an unknown place', {}, { jurisdiction: 'nowhere' }, 'PACK_UNKNOWN', /重新选择地区/],
    ['by a name that every object has', {}, { jurisdiction: '__proto__' }, 'PACK_UNKNOWN', /重新选择地区/],
    ['under a draft', { division: '150300' }, { jurisdiction: 'wuhai', purpose: 'finance' }, 'PACK_DRAFT', /征求意见/],
    ['under a document that expired', { division: '230100' }, { jurisdiction: 'heilongjiang' }, 'PACK_EXPIRED', /到期/],
    ['for a cancelled subject', { status: 'cancelled' }, {}, 'SUBJECT_CANCELLED', /注销/],
    ['for one registered elsewhere, naming the way home', { division: '231102' }, {}, 'SUBJECT_ELSEWHERE', /登记地的平台.+：\S+/],
    ['for one that no local platform serves', { division: '110105' }, {}, 'SUBJECT_ELSEWHERE', /登记地/],
    ['for a kind the document leaves out', { division: '620321', kind: 'naturalPerson' }, yongchang, 'SUBJECT_KIND', /永昌县.*自然人/],
    ['for no field', {}, { fields: [] }, 'FIELDS_EMPTY', /至少选择一个/],
    ['for an unknown field', {}, { fields: ['市场监管', '占星'] }, 'FIELDS_UNKNOWN', /不在本地清单/],
    ['for a field of another place', {}, { fields: ['园林绿化'] }, 'FIELDS_UNKNOWN', /不在本地清单/],
    ['before the earliest day', {}, period('2022-07-31'), 'PERIOD_TOO_EARLY', /2022年8月1日.*按原途径查询/],
    ['backwards', {}, period('2026-01-01', '2025-01-01'), 'PERIOD_INVALID', /开始日期要早于/],
    ['for tomorrow', {}, period('2026-01-01', '2026-11-21'), 'PERIOD_INVALID', /不能晚于今天/],
    ['under the national baseline', {}, { jurisdiction: 'national' }, 'PACK_BASELINE', /登记地所在的地区/],
    ['for a recipient nobody knows', {}, { recipient: { uscc: '91350100M000100Y43' } }, 'RECIPIENT_UNKNOWN', /持有人填写/],
    [
      'for some fields of the listing',
      { division: '620321' },
      { ...yongchang, version: 'listing', period: { months: 12 }, fields: ['科技'] },
      'LISTING_FIXED',
      /全部领域/,
    ],
    ['for a listing the place has not', {}, { version: 'listing', period: { months: 12 } }, 'NO_LISTING', /普通版/],
    [
      'for months the listing does not offer',
      { division: '620321' },
      { ...yongchang, version: 'listing', period: { months: 13 } },
      'PERIOD_LISTING',
      /12、24、36/,
    ],
    ['for a purpose the place has not', {}, { purpose: 'war' }, 'PURPOSE_UNKNOWN', /用途/],
    ['without the purpose the place wants', { division: '620321' }, { jurisdiction: 'yongchang' }, 'PURPOSE_UNKNOWN', /用途/],
  ])('%s', async (_name, subject, question, code, hint) => {
    const { preview, issued } = await ask(subject, question);
    expect(errorOf(preview)).toMatchObject({ code, hint: expect.stringMatching(hint) as string });
    expect(errorOf(issued)).toEqual(errorOf(preview));
  });

  test.each<[string, object]>([
    ['a day that is none', { period: { from: '2026-02-30', to: TODAY } }],
    ['a day in words', { period: { from: '去年', to: TODAY } }],
    ['half a period', { period: { from: '2026-01-01' } }],
    ['no months', { period: { months: 0 } }],
    ['a hundred and one fields', { fields: Array.from({ length: 101 }, (_, i) => `领域${i}`) }],
    ['a field of another type', { fields: [7] }],
    ['a version of its own', { version: 'gold' }],
    ['a USCC that is too short', { subject: '91' }],
    ['a recipient as long as a novel', { recipient: { name: '某'.repeat(41) } }],
    ['a purpose as long as a novel', { ownPurpose: '某'.repeat(41) }],
  ])('with %s, as bad input', async (_name, question) => {
    const { preview, issued } = await ask({}, question);
    expect([errorOf(preview).code, errorOf(issued).code]).toEqual(['BAD_INPUT', 'BAD_INPUT']);
  });
});

describe('what the authority has entered decides', () => {
  let own: LocalCloud;
  beforeEach(async () => {
    own = await startTestCloud({ workers: 1 });
  });
  afterEach(() => own.close());

  async function previewed(jurisdiction: string, division: string, more: object = {}) {
    const client = wechatClient(own);
    const { subject } = seed.addHolder(own, client, { division });
    const key = newKey();
    return {
      client,
      subject,
      preview: () => client.ask('holder', 'previewReport', { jurisdiction, subject: subject._id, ...more }),
      issue: () => client.ask('holder', 'issueReport', { jurisdiction, subject: subject._id, key, ...more }),
    };
  }

  test('a pack that begins later has not started; reviewed by hand it sends people to the counter', async () => {
    const asked = await previewed('changzhi', '140400');
    seed.addPublication(own, 'changzhi', { number: '演示〔2026〕1号', from: '2026-12-01' });
    expect(errorOf(await asked.issue())).toMatchObject({ code: 'PACK_NOT_STARTED', hint: expect.stringContaining('施行日') as string });
    const second = await startTestCloud({ workers: 1 });
    seed.addPublication(second, 'changzhi', { review: 'manual' });
    const client = wechatClient(second);
    const { subject } = seed.addHolder(second, client);
    expect(await client.refused('holder', 'issueReport', { jurisdiction: 'changzhi', subject: subject._id, key: newKey() })).toBe(
      'REVIEW_MANUAL',
    );
    await second.close();
  });

  test('黑龙江 issues nothing when records are found, and says which', async () => {
    const duties = [{ fields: ['市场监管'], kinds: ['penalty' as const], lists: [], units: [organ] }];
    seed.addPublication(own, 'heilongjiang', { number: '演示〔2026〕1号', from: '2026-01-01', until: '2027-12-31', duties });
    const asked = await previewed('heilongjiang', '230103');
    const choice = { jurisdiction: 'heilongjiang', subject: asked.subject._id, key: newKey() };
    expect(await asked.client.refused('holder', 'issueReport', { ...choice, fields: ['市场监管'] })).toBe('FIELDS_FIXED');
    expect(await asked.client.refused('holder', 'issueReport', { ...choice, period: { months: 12 } })).toBe('PERIOD_FIXED');
    const issued = await asked.client.call('holder', 'issueReport', choice);

    // What is on its way may arrive twice: the repetition gets the report, whatever was recorded since; another key is refused.
    seed.addRecord(own, asked.subject, {
      jurisdiction: 'heilongjiang',
      unit: organ,
      documentNumber: '哈市监罚〔2026〕2号',
      decided: '2026-03-05',
    });
    expect(await asked.client.call('holder', 'issueReport', choice)).toEqual(issued);
    expect(await asked.client.refused('holder', 'issueReport', { ...choice, purpose: 'finance' })).toBe('KEY_REUSED');
    expect(await asked.client.refused('holder', 'issueReport', { ...choice, key: newKey() })).toBe('RECORDS_FOUND');

    const other = await previewed('heilongjiang', '230103');
    seed.addRecord(own, other.subject, {
      jurisdiction: 'heilongjiang',
      unit: organ,
      documentNumber: '哈市监罚〔2026〕1号',
      decided: '2026-03-04',
    });
    const preview = await other.preview();
    expect(preview).toMatchObject({
      ok: true,
      data: {
        decision: { outcome: 'refuse', records: [{ documentNumber: '哈市监罚〔2026〕1号', decided: '2026-03-04', content: '内容' }] },
      },
    });
    expect(errorOf(await other.issue())).toMatchObject({ code: 'RECORDS_FOUND', hint: expect.stringContaining('申请信用修复') as string });
    expect([...own.database.all('reports')]).toHaveLength(1);
  });

  test('黑龙江 holds the issue while a row under the exact code waits, and tells its time and content', async () => {
    seed.addPublication(own, 'heilongjiang', { number: '演示〔2026〕1号', from: '2026-01-01', until: '2027-12-31' });
    const asked = await previewed('heilongjiang', '230103');
    seed.addWaiting(own, asked.subject, {
      jurisdiction: 'heilongjiang',
      kind: 'seriousDishonesty',
      list: '失信被执行人',
      decided: '2025-03-01',
    });
    expect(await asked.preview()).toMatchObject({
      ok: true,
      data: { decision: { outcome: 'held', waiting: [{ list: '失信被执行人', decided: '2025-03-01' }] } },
    });
    expect(errorOf(await asked.issue())).toMatchObject({ code: 'RECORDS_WAITING', hint: expect.stringContaining('正在核对') as string });
    expect([...own.database.all('reports')]).toHaveLength(0);
  });

  test('永昌 lets the holder read records and issues nothing', async () => {
    const asked = await previewed('yongchang', '620321', { purpose: 'finance' });
    seed.addRecord(own, asked.subject, { jurisdiction: 'yongchang', unit: '县市场监管局', decided: '2026-03-04' });
    expect(await asked.preview()).toMatchObject({
      ok: true,
      data: { decision: { outcome: 'viewOnly', records: [{ decided: '2026-03-04' }] } },
    });
    expect(errorOf(await asked.issue())).toMatchObject({ code: 'VIEW_ONLY', hint: expect.stringContaining('只能查看') as string });
    expect([...own.database.all('reports')]).toHaveLength(0);
  });
});

describe.each(doors)('staff are refused at the %s door', (door) => {
  const unit = '市市场监督管理局';
  const attestation = {
    jurisdiction: 'changzhi',
    duty: 'changzhi/15',
    unit,
    kind: 'penalty' as const,
    completeFrom: '2000-01-01',
    completeTo: '2026-11-19',
  };

  test.each([
    [{ duty: 'changzhi/99' }, 'DUTY_UNKNOWN'],
    [{ duty: 'changzhi/1' }, 'DUTY_UNKNOWN'],
    [{ kind: 'criminalJudgment' as const }, 'DUTY_UNKNOWN'],
    [{ unit: '市气象局' }, 'FORBIDDEN'],
    [{ jurisdiction: 'wuhai' }, 'FORBIDDEN'],
    [{ completeFrom: '2026-11-20', completeTo: '2026-11-19' }, 'ATTESTATION_INVALID'],
    [{ completeTo: '2026-11-21' }, 'ATTESTATION_INVALID'],
    // What was attested before is not taken back.
    [{ completeFrom: '2000-01-02' }, 'ATTESTATION_INVALID'],
    [{ completeTo: '2026-10-30' }, 'ATTESTATION_INVALID'],
  ])('attesting %j', async (change, code) => {
    const client = clientAt(door, cloud);
    seed.addStaff(cloud, client, 'source', 'changzhi', unit);
    const before = stored();
    expect(await client.refused('source', 'attestDuty', { ...attestation, ...change })).toBe(code);
    expect(stored()).toEqual(before);
  });

  const publication = {
    number: null,
    from: null,
    until: null,
    demo: true,
    units: [],
    duties: [],
    review: null,
    leavesOutEnded: null,
    veryLargeFineFen: null,
  };
  test.each<[string, object, string]>([
    ['a number without a date', { publication: { ...publication, number: '演示1号' } }, 'PUBLICATION_INVALID'],
    ['a date without a number', { publication: { ...publication, from: '2026-01-01' } }, 'PUBLICATION_INVALID'],
    [
      'an end before its start',
      { publication: { ...publication, number: '演示1号', from: '2026-02-01', until: '2026-01-01' } },
      'PUBLICATION_INVALID',
    ],
    ['what somebody else entered meanwhile', { expects: 0, publication: { ...publication, veryLargeFineFen: 1 } }, 'CONFLICT'],
    ['over an entry that is not there yet', { expects: 7, publication: { ...publication, veryLargeFineFen: 1 } }, 'CONFLICT'],
    ['another place', { jurisdiction: 'wuhai' }, 'FORBIDDEN'],
    ['rules of its own', { publication: { ...publication, rules: {} } }, 'BAD_INPUT'],
  ])('publishing %s', async (_name, change, code) => {
    const client = clientAt(door, cloud);
    seed.addStaff(cloud, client, 'authority', 'changzhi', null);
    const before = [...cloud.database.all('publications')];
    const input = { jurisdiction: 'changzhi', expects: 1, publication, ...change };
    expect(await client.refused('authority', 'publishPack', input)).toBe(code);
    expect([...cloud.database.all('publications')]).toEqual(before);
  });

  test('revoking what is not there', async () => {
    const client = clientAt(door, cloud);
    seed.addStaff(cloud, client, 'authority', 'changzhi', null);
    expect(await client.refused('authority', 'revokeReport', { number: '140400-20261120-0000000000', reason: '依据的数据有误' })).toBe(
      'REPORT_NOT_FOUND',
    );
    expect(await client.refused('authority', 'revokeReport', { number: '140400-20261120-0000000000', reason: ' ' })).toBe('BAD_INPUT');
  });
});

test('more than the door takes is refused before anything reads it', async () => {
  const answer = await webClient(cloud).raw('public/login', { provider: 'demo', ticket: 'x'.repeat(7 * 1024 * 1024) });
  expect(answer).toMatchObject({ ok: false, error: { code: 'TOO_LARGE' } });
  const phone = wechatClient(cloud).raw('public/login', { provider: 'demo', ticket: 'x'.repeat(7 * 1024 * 1024) });
  await expect(phone).rejects.toMatchObject({ errCode: -1 });
  expect(NOW).toBeLessThanOrEqual(cloud.now());
});
