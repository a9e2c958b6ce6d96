import * as stored from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { type Client, clientAt, doors, newKey } from '../support/clients';
import { NOW, TODAY, attachSdk, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  seed.addAttestations(cloud, 'changzhi', { 审计: 'never', 体育: { to: '2026-07-31' }, 气象: { from: '2025-01-01' } });
  seed.addPublication(cloud, 'changzhi');
});
afterAll(() => cloud.close());

const DAY = 86_400_000;
const fields = ['市场监管', '工业和信息化', '生态环境', '审计', '体育', '气象'];
const question = { jurisdiction: 'changzhi', fields, period: { from: '2024-01-01', to: TODAY } };

/** Issue, open a code and let somebody scan it: the second half of the flow, where a test needs only that. */
async function shown(holder: Client, subject: string, options: object = {}) {
  const issued = await holder.call('holder', 'issueReport', { ...question, subject, key: newKey() });
  const opened = await holder.call('holder', 'openCode', { report: issued.number, key: newKey(), ...options });
  return { ...issued, ...opened };
}

describe.each(doors)('the main flow at the %s door', (door) => {
  test('login, bind, see, issue, open, scan, view, end', async () => {
    const [holder, verifier] = [clientAt(door, cloud), clientAt(door, cloud)];
    const somebody = seed.newPerson('王建国');
    const ticket = seed.addDemoPerson(cloud, somebody);
    const subject = seed.addSubject(cloud, somebody);
    const gone = seed.addSubject(cloud, somebody, { status: 'cancelled' });
    seed.addSubject(cloud, seed.newPerson('别人'));
    seed.addRecord(cloud, subject, {
      _id: `record-${door}`,
      documentNumber: '长市监罚〔2026〕8号',
      decided: '2026-10-08',
      fineFen: 500_000,
    });
    seed.addRecord(cloud, subject, { documentNumber: '长市监罚〔2023〕1号', decided: '2023-12-31' });

    expect(await holder.call('public', 'getMe', {})).toMatchObject({ person: null, subjects: [], staff: null });
    const { people, providers } = await holder.call('public', 'listProviders', {});
    expect(providers).toEqual([{ id: 'demo', name: '演示身份' }]);
    expect(people.map((p) => p.id)).toContain(ticket);
    const me = await holder.call('public', 'login', { provider: 'demo', ticket });
    expect(me).toMatchObject({ person: { name: '王建国', provider: 'demo' }, subjects: [] });

    const { subjects } = await holder.call('holder', 'listCandidates', {});
    expect(subjects).toEqual([
      {
        uscc: subject._id,
        number: subject._id,
        name: subject.name,
        kind: 'company',
        division: '140400',
        founded: '2019-05-06',
        status: 'active',
      },
    ]);
    expect(await holder.refused('holder', 'bindSubject', { uscc: gone._id })).toBe('SUBJECT_CANCELLED');
    expect(await holder.call('holder', 'bindSubject', { uscc: subject._id })).toEqual({ subject: subjects[0], others: 0 });
    expect((await holder.call('public', 'getMe', {})).subjects).toEqual(subjects);

    const preview = await holder.call('holder', 'previewReport', { ...question, subject: subject._id });
    expect(preview).toMatchObject({ title: '专项信用报告', period: question.period, demo: true, decision: { outcome: 'report' } });
    const key = newKey();
    const issued = await holder.call('holder', 'issueReport', { ...question, subject: subject._id, key });
    expect(issued.number).toMatch(/^140400-20261120-[0-9A-Z]{10}$/);
    expect(issued.verificationCode).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(await holder.call('holder', 'issueReport', { ...question, subject: subject._id, key })).toEqual(issued);
    expect(await holder.refused('holder', 'issueReport', { ...question, fields: ['审计'], subject: subject._id, key })).toBe('KEY_REUSED');

    const { reports } = await holder.call('holder', 'listReports', { subject: subject._id });
    const valid = { state: 'valid', since: null, flags: [] };
    const result = {
      place: '长治市',
      fields: { clear: 2, hasRecords: 1, cannotSay: 3 },
      overall: { words: '长治市6个领域有违法违规记录1条' },
    };
    expect(reports).toMatchObject([{ number: issued.number, validTo: '2026-12-20', subjectName: subject.name, life: valid, result }]);
    const report = await holder.call('holder', 'getReport', { number: issued.number });
    expect(report).toMatchObject({ life: valid, verificationCode: issued.verificationCode });
    expect(report.statement.decision).toEqual(preview.decision);

    const opened = await holder.call('holder', 'openCode', { report: issued.number, key: newKey() });
    expect(opened.link).toBe(`${cloud.origin}/c/`);
    expect(opened.expires - opened.opened).toBe(600_000);
    expect(await holder.call('holder', 'getCode', { code: opened.code })).toMatchObject({ state: 'open', viewersLeft: 1, scans: [] });

    const token = tokenAt(opened, cloud.now());
    const attempt = newKey();
    const use = await verifier.call('verifier', 'redeemToken', { token, attempt, name: '某招标代理公司' });
    if (use.state !== 'open') throw new Error('expected an open view');
    const seen = await verifier.call('verifier', 'getView', { view: use.view });
    expect(seen).toEqual({
      overall: expect.objectContaining({ tone: 'bad', words: '长治市6个领域有违法违规记录1条' }),
      receipt: { id: expect.any(String), signed: expect.objectContaining({ signature: expect.any(String) }) },
      service: { name: '合规一码通', host: new URL(cloud.origin).host },
      verdict: expect.objectContaining({ verdict: 'genuine', reason: 'VALID' }),
      until: use.until,
      statement: report.statement,
      life: valid,
    });

    const status = await holder.call('holder', 'getCode', { code: opened.code });
    const who = { name: '某招标代理公司', known: 'self' };
    expect(status).toMatchObject({ state: 'spent', viewersLeft: 0, scans: [{ scan: 0, who, state: 'viewing', until: use.until }] });
    const ended = await holder.call('holder', 'endCode', { code: opened.code });
    expect(ended).toMatchObject({ state: 'ended', scans: [{ state: 'over' }] });
    expect(await holder.call('holder', 'endCode', { code: opened.code })).toEqual(ended);
    expect(await verifier.refused('verifier', 'getView', { view: use.view })).toBe('VIEW_ENDED');
    expect(await clientAt(door, cloud).refused('verifier', 'redeemToken', { token, attempt: newKey() })).toBe('CODE_ENDED');

    expect((await holder.call('holder', 'listNotices', {})).notices.map((n) => n.kind).sort()).toEqual(['bound', 'issued']);
    expect(await holder.call('holder', 'unbindSubject', { uscc: subject._id })).toEqual({});
    expect(await holder.refused('holder', 'listReports', { subject: subject._id })).toBe('FORBIDDEN');
    expect(await holder.call('public', 'logout', {})).toMatchObject({ person: null });
    expect(await holder.refused('holder', 'listCandidates', {})).toBe('LOGIN_REQUIRED');
  });

  test('a report is right cell by cell', async () => {
    const holder = clientAt(door, cloud);
    const { subject } = seed.addHolder(cloud, holder);
    const record = seed.addRecord(cloud, subject, { documentNumber: '长市监罚〔2026〕9号', decided: '2026-10-08', fineFen: 500_000 });
    seed.addRecord(cloud, subject, { decided: '2023-12-31' });
    const asked = cloud.now();
    const { number } = await holder.call('holder', 'issueReport', {
      ...question,
      subject: subject._id,
      key: newKey(),
      recipient: { name: '某银行' },
    });
    const answered = cloud.now();
    const { statement } = await holder.call('holder', 'getReport', { number });

    const rows = statement.decision.fields.map((f) => [f.field, f.state, f.words, f.sentence, f.asOf]);
    expect(rows).toEqual([
      ['工业和信息化', 'clear', '严重失信主体名单：未查到记录（截至2026年10月31日）', 'named', '2026-10-31'],
      ['生态环境', 'clear', '无违法违规记录（行政处罚、行政强制、严重失信主体名单，截至2026年10月31日）', 'bare', '2026-10-31'],
      ['市场监管', 'hasRecords', '有1条违法违规记录', null, '2026-10-31'],
      ['气象', 'cannotSay', '行政处罚：暂不能说明（未补录）', null, '2026-10-31'],
      ['体育', 'cannotSay', '行政处罚：暂不能说明（超期未报）', null, '2026-07-31'],
      ['审计', 'cannotSay', '行政处罚、行政强制：暂不能说明（未补录）', null, null],
    ]);
    const cells = statement.decision.fields.map((f) =>
      f.kinds.map((k) => `${k.kind} ${k.state} ${k.reasons.join('+')} ${k.units.join('+')}`.trim()),
    );
    expect(cells[4]).toEqual(['penalty cannotSay overdue 市体育局']);
    expect(cells[2]).toEqual(['penalty hasRecords', 'coercive clear', 'seriousDishonesty clear', 'abnormalOperation clear']);
    expect(statement.decision.records).toMatchObject([
      { id: record._id, version: 1, documentNumber: '长市监罚〔2026〕9号', treatment: 'counted', fields: ['市场监管'], fineFen: 500_000 },
    ]);
    expect(statement).toMatchObject({
      number,
      title: '专项信用报告',
      place: '长治市',
      pack: expect.stringMatching(/^changzhi@1\.1#[0-9a-f]{8}$/),
      document: { demo: true },
      subject: { uscc: subject._id, name: subject.name, kind: 'company' },
      version: 'standard',
      period: question.period,
      purpose: null,
      recipient: { name: '某银行' },
      validTo: '2026-12-20',
    });
    expect(statement.issued).toBeGreaterThanOrEqual(asked);
    expect(statement.issued).toBeLessThanOrEqual(answered);
    expect(statement.rules.length).toBeGreaterThan(15);
    expect(statement.notices.length).toBeGreaterThan(0);
  });

  describe('the life of a report', () => {
    afterEach(() => cloud.setClock(NOW));

    async function viewed() {
      const [holder, verifier] = [clientAt(door, cloud), clientAt(door, cloud)];
      const { subject } = seed.addHolder(cloud, holder);
      const record = seed.addRecord(cloud, subject);
      const code = await shown(holder, subject._id);
      const { view } = await verifier.call('verifier', 'redeemToken', { token: tokenAt(code, cloud.now()), attempt: newKey() });
      const lives = async () => [
        (await holder.call('holder', 'getReport', { number: code.number })).life,
        (await holder.call('holder', 'listReports', { subject: subject._id })).reports[0]!.life,
        (await verifier.call('verifier', 'getView', { view })).life,
      ];
      const everywhere = async (life: object) => expect(await lives()).toEqual([life, life, life]);
      return { holder, verifier, subject, record, ...code, everywhere };
    }

    test('withdrawn by the holder, for good', async () => {
      const { holder, number, everywhere } = await viewed();
      const { life } = await holder.call('holder', 'withdrawReport', { number });
      expect(life).toMatchObject({ state: 'withdrawn', flags: [] });
      expect(await holder.call('holder', 'withdrawReport', { number })).toEqual({ life });
      await everywhere(life);
      expect(await holder.refused('holder', 'openCode', { report: number, key: newKey() })).toBe('REPORT_NOT_VALID');
    });

    test('revoked by the authority, which outweighs a withdrawal', async () => {
      const { holder, number, everywhere } = await viewed();
      const authority = clientAt(door, cloud);
      seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
      await holder.call('holder', 'withdrawReport', { number });
      const { life } = await authority.call('authority', 'revokeReport', { number, reason: '依据的数据有误' });
      expect(life.state).toBe('revoked');
      expect(await authority.call('authority', 'revokeReport', { number, reason: '依据的数据有误' })).toEqual({ life });
      await everywhere(life);
      expect(await holder.refused('holder', 'withdrawReport', { number })).toBe('REPORT_NOT_VALID');
      expect(await holder.refused('holder', 'openCode', { report: number, key: newKey() })).toBe('REPORT_NOT_VALID');
    });

    test('valid through its last day, expired on the next', async () => {
      const { holder, number, subject } = await viewed();
      cloud.setClock(Date.parse('2026-12-20T23:59:00+08:00'));
      await stored.accounts.update({ _id: holder.account() }, { until: cloud.now() + DAY });
      expect((await holder.call('holder', 'getReport', { number })).life.state).toBe('valid');
      cloud.setClock(Date.parse('2026-12-21T00:00:00+08:00'));
      expect((await holder.call('holder', 'getReport', { number })).life).toEqual({ state: 'expired', since: null, flags: [] });
      expect((await holder.call('holder', 'listReports', { subject: subject._id })).reports[0]!.life.state).toBe('expired');
      expect(await holder.refused('holder', 'openCode', { report: number, key: newKey() })).toBe('REPORT_NOT_VALID');
    });

    test.each([
      ['underObjection', { underObjection: true }],
      ['corrected', { version: 2, fineFen: 1 }],
      ['repaired', { repaired: TODAY }],
    ])('flagged %s', async (flag, change) => {
      const { record, everywhere } = await viewed();
      await stored.records.update({ _id: record._id }, change);
      await everywhere({ state: 'valid', since: null, flags: [flag] });
    });

    test.each([
      ['in its fields and period', { decided: '2026-11-01' }, ['added']],
      ['naming one of its fields', { decided: '2026-11-01', field: '审计' }, ['added']],
      [
        'as a list entry made before its period and still in force',
        { kind: 'seriousDishonesty' as const, decided: '2020-01-01', list: '名单' },
        ['added'],
      ],
      ['naming another field', { decided: '2026-11-01', field: '食品' }, []],
      ['decided before its period', { decided: '2023-12-31' }, []],
    ])('flagged added when a record arrives %s', async (_name, change, flags) => {
      const { subject, everywhere } = await viewed();
      seed.addRecord(cloud, subject, { ...change, receivedAt: cloud.now() + 1000 });
      await everywhere({ state: 'valid', since: null, flags });
    });
  });
});
