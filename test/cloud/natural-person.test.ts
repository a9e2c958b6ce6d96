import { schema } from '../../cloudfunctions/store/schema';
import type { QuarantineDoc, RecordDoc, SubjectDoc } from '../../cloudfunctions/store/documents';
import { type Client, newKey, webClient } from '../support/clients';
import { TODAY } from '../support/cloud';
import { personOf } from '../support/keys';
import * as seed from '../support/seed';
import { sheetOf } from '../support/sheets';
import { sourceDesk } from '../support/source-desk';
import { tokenAt } from '../support/token';

const desk = sourceDesk();
const idNumber = '11010119900307109X';
const number = '110***********109X';
const period = { from: '2024-01-01', to: TODAY };

let citizen: Client;
const somebody = (id = idNumber, name = '张晓明') => {
  const person = personOf(id);
  return { idNumber: id, person, name, number };
};
beforeEach(() => {
  citizen = webClient(desk.cloud);
  seed.signIn(desk.cloud, citizen, somebody());
});

const penalty = { CF_XDR_MC: '张晓明', CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_FRDB: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: idNumber };
const send = (kind: Parameters<typeof sheetOf>[0], ...rows: Record<string, string>[]) =>
  desk.source.call('source', 'submitSheet', { ...sheetOf(kind, rows), allOrNothing: false });
const self = async (client = citizen) => (await client.call('holder', 'bindSelf', {})).subject;
const question = { jurisdiction: 'changzhi', fields: ['市场监管'], period };
const decided = async (client = citizen) => {
  const { uscc: subject } = await self(client);
  return (await client.call('holder', 'previewReport', { ...question, subject })).decision;
};

test('whoever is logged in holds themselves, by a keyed hash, and lets go again', async () => {
  const own = await self();
  expect(own).toMatchObject({ number, name: '张晓明', kind: 'naturalPerson', division: null, uscc: expect.stringMatching(/^Z.{17}$/) });
  expect(await self()).toEqual(own);
  expect((await citizen.call('public', 'getMe', {})).subjects).toEqual([own]);
  expect((await citizen.call('holder', 'listCandidates', {})).subjects).toEqual([]);
  await citizen.call('holder', 'unbindSubject', { uscc: own.uscc });
  expect((await citizen.call('public', 'getMe', {})).subjects).toEqual([]);
  expect(await citizen.refused('holder', 'previewReport', { ...question, subject: own.uscc })).toBe('FORBIDDEN');
  expect(await self()).toEqual(own);
});

test('a name that changed is taken over; nobody else comes by another’s', async () => {
  await self();
  const later = webClient(desk.cloud);
  seed.signIn(desk.cloud, later, somebody(idNumber, '张小明'));
  expect(await self(later)).toMatchObject({ name: '张小明' });
  expect(desk.all<SubjectDoc>('subjects').filter(({ kind }) => kind === 'naturalPerson')).toMatchObject([{ name: '张小明', version: 2 }]);
  const other = webClient(desk.cloud);
  seed.signIn(desk.cloud, other, somebody('110101199003071110'));
  expect((await self(other)).uscc).not.toBe((await self(later)).uscc);
  expect(await other.refused('holder', 'previewReport', { ...question, subject: (await self(later)).uscc })).toBe('FORBIDDEN');
});

describe('rows about a natural person', () => {
  test('are records by the ID number, before and after the person comes, and of nobody of the same name', async () => {
    seed.addAttestations(desk.cloud, 'changzhi');
    expect((await decided()).fields).toMatchObject([{ state: 'clear', sentence: 'bare' }]);
    expect((await send('penalty', penalty)).batch).toMatchObject({ stored: 1, quarantined: 0 });
    expect(await decided()).toMatchObject({ outcome: 'report', records: [{ kind: 'penalty', fields: ['市场监管'] }] });
    const namesake = webClient(desk.cloud);
    seed.signIn(desk.cloud, namesake, somebody('110101199003071110'));
    expect((await decided(namesake)).records).toEqual([]);
    // A company of that name has its rows without a code looked at by name; a person's never.
    seed.addSubject(desk.cloud, seed.newPerson(), { name: '张晓明' });
    expect(await desk.problems()).toEqual([]);
  });

  test.each([
    ['coercive', {}],
    ['seriousDishonesty', {}],
    ['criminalJudgment', {}],
  ] as const)('of %s name the person by the same number', async (kind, more) => {
    await send(kind, { NAME: '张晓明', USCC: '', ID_NUMBER: idNumber.toLowerCase(), ...more });
    expect(desk.all<RecordDoc>('records')).toMatchObject([{ kind, subject: (await self()).uscc }]);
    expect((await decided()).records).toMatchObject([{ kind }]);
  });

  test('of repairs find the record', async () => {
    await send('coercive', { NAME: '张晓明', USCC: '', ID_NUMBER: idNumber, NUMBER: '长交强制〔2026〕9号' });
    const repair = { KIND: '行政强制', NUMBER: '长交强制〔2026〕9号', REPAIRED: '2026-09-01' };
    expect((await send('repair', { NAME: '张晓明', USCC: '', ID_NUMBER: idNumber, ...repair })).batch).toMatchObject({
      stored: 1,
      quarantined: 0,
    });
    expect((await decided()).records).toMatchObject([{ treatment: 'marked', repaired: '2026-09-01' }]);
  });

  test.each([
    ['neither code nor number', { USCC: '', ID_NUMBER: '' }, '统一社会信用代码', 'required'],
    ['both', { ID_NUMBER: idNumber }, '身份证件号码', 'oneParty'],
    ['a number that can’t be', { USCC: '', ID_NUMBER: '110101199003071090' }, '身份证件号码', 'id'],
  ])('with %s are refused by row and column', async (_what, change, column, rule) => {
    const { errors } = await desk.source.call('source', 'previewSheet', sheetOf('coercive', [change]));
    expect(errors).toMatchObject([{ row: 2, column, rule }]);
  });

  test.each([
    '身份证号',
    '身份证号码',
    '二代身份证',
    '居民身份证号码',
    '临时居民身份证',
    '居民户口簿',
    '公民身份号码',
    '111',
    '有效身份证',
    '港澳台居民居住证',
  ])('with that number count whatever its document is called: %s', async (type) => {
    expect((await send('penalty', { ...penalty, CF_XDR_ZJLX: type })).batch).toMatchObject({ stored: 1, quarantined: 0 });
    expect((await decided()).records).toHaveLength(1);
  });

  test('with a number of a resident’s card that can’t be one are refused, however the card is called', async () => {
    for (const type of ['身份证', '身份证号码', '居民户口簿']) {
      const { errors } = await desk.source.call(
        'source',
        'previewSheet',
        sheetOf('penalty', [{ ...penalty, CF_XDR_ZJLX: type, CF_XDR_ZJHM: '110101199003071090' }]),
      );
      expect(errors).toMatchObject([{ rule: 'id' }]);
    }
  });

  test('with a passport and a company’s code are not the company’s', async () => {
    seed.addAttestations(desk.cloud, 'changzhi');
    await send('penalty', { ...penalty, CF_XDR_SHXYM: desk.subject._id, CF_XDR_ZJLX: '护照', CF_XDR_ZJHM: 'E12345678' });
    expect(desk.all<RecordDoc>('records')).toEqual([]);
  });

  test('under another document wait and concern nobody', async () => {
    seed.addAttestations(desk.cloud, 'changzhi');
    await send('penalty', { ...penalty, CF_XDR_ZJLX: '护照', CF_XDR_ZJHM: 'E12345678' });
    expect(desk.all<QuarantineDoc>('quarantine')).toMatchObject([{ waiting: true, why: 'subject', uscc: null }]);
    expect((await decided()).fields).toMatchObject([{ state: 'clear' }]);
  });

  test('of a unit nobody has entered cloud that person’s fields and no namesake’s', async () => {
    seed.addAttestations(desk.cloud, 'changzhi');
    const { receiveSheet } = await import('../../cloudfunctions/intake/receive-sheet');
    const { attachSdk, NOW } = await import('../support/cloud');
    attachSdk(desk.cloud);
    const { content, fileName } = sheetOf('penalty', [{ ...penalty, CF_CFJG: '长治市无此局', CF_CFJGDM: '91350100M000100Y43' }]);
    const submission = { jurisdiction: 'changzhi', bytes: Buffer.from(content, 'base64'), fileName, field: null, allOrNothing: false };
    await receiveSheet(submission, { account: 'operator', now: NOW, today: TODAY });
    expect(desk.all<QuarantineDoc>('quarantine')).toMatchObject([{ why: 'unit', uscc: (await self()).uscc }]);
    expect((await decided()).fields).toMatchObject([{ state: 'cannotSay' }]);
    const namesake = webClient(desk.cloud);
    seed.signIn(desk.cloud, namesake, somebody('110101199003071110'));
    expect((await decided(namesake)).fields).toMatchObject([{ state: 'clear' }]);
  });

  test('wait where the place does not report on natural persons', async () => {
    seed.addPublication(desk.cloud, 'yongchang', {
      units: [{ name: '县市场监管局', registeredName: '长治市市场监督管理局', uscc: '11350100M000100013' }],
    });
    const source = desk.clerk('县市场监管局', 'yongchang');
    const { batch } = await source.call('source', 'submitSheet', { ...sheetOf('penalty', [penalty]), allOrNothing: false });
    expect(batch).toMatchObject({ stored: 0, quarantined: 1 });
    expect((await source.call('source', 'listQuarantine', {})).waiting).toMatchObject([{ name: '张**', uscc: number }]);
  });
});

test('a natural person is nobody’s registered recipient', async () => {
  const { uscc } = await self();
  const asked = { ...question, subject: desk.subject._id, recipient: { uscc } };
  expect(await desk.holder.refused('holder', 'previewReport', asked)).toBe('RECIPIENT_UNKNOWN');
});

test('places whose documents leave natural persons out refuse them, and say so', async () => {
  const { uscc: subject } = await self();
  for (const place of ['heihe', 'wuhai', 'yongchang']) {
    seed.addPublication(desk.cloud, place, { number: '演示1号', from: '2024-01-01' });
    expect(await citizen.refused('holder', 'previewReport', { subject, jurisdiction: place, period })).toBe('SUBJECT_KIND');
  }
  const { packs } = await citizen.call('public', 'listPacks', {});
  expect(packs.filter(({ subjects }) => subjects.includes('naturalPerson')).map(({ id }) => id)).toEqual(['changzhi']);
});

describe('a report', () => {
  async function issued(options: object = {}) {
    await send('penalty', { ...penalty, CF_WFXW: '张晓明无照经营' });
    const { uscc: subject } = await self();
    const report = await citizen.call('holder', 'issueReport', { ...question, subject, key: newKey() });
    const code = await citizen.call('holder', 'openCode', { report: report.number, key: newKey(), ...options });
    const verifier = webClient(desk.cloud);
    const scanned = await verifier.call('verifier', 'redeemToken', { token: tokenAt(code, desk.cloud.now()), attempt: newKey() });
    return { ...report, verifier, view: await verifier.call('verifier', 'getView', { view: scanned.view }) };
  }

  test('shows its holder the whole name, and whoever scans its first character', async () => {
    const { number: report, view, verifier, verificationCode } = await issued();
    const own = await citizen.call('holder', 'getReport', { number: report });
    expect(own.statement.subject).toEqual({ uscc: number, name: '张晓明', kind: 'naturalPerson' });
    expect(own.statement.scope.elsewhere).toBe(false);
    expect(view.statement.subject).toEqual({ uscc: number, name: '张**', kind: 'naturalPerson' });
    expect(view.statement.decision.records).toMatchObject([{ violation: '张**无照经营' }]);
    const { compare } = await verifier.call('verifier', 'verifyCode', { code: verificationCode, key: newKey() });
    expect(compare).toMatchObject({ name: '张**', uscc: number });
    expect((await verifier.call('verifier', 'listReceipts', {})).receipts.map(({ name }) => name)).toEqual(['张**', '张**']);
  });

  test('shows the whole name to whom its holder lets see it, at that scan and nowhere else', async () => {
    const { view, verifier, verificationCode } = await issued({ showsName: true });
    expect(view.statement.subject).toEqual({ uscc: number, name: '张晓明', kind: 'naturalPerson' });
    const { compare } = await verifier.call('verifier', 'verifyCode', { code: verificationCode, key: newKey() });
    expect(compare).toMatchObject({ name: '张**' });
    // A receipt outlives the look.
    expect((await verifier.call('verifier', 'listReceipts', {})).receipts.map(({ name }) => name)).toEqual(['张**', '张**']);
  });

  test('hides the name and the number however a record writes them', async () => {
    await send('penalty', {
      ...{ ...penalty, CF_WSH: '张晓明罚〔2026〕1号', CF_WFXW: '张 晓 明（１１０１０１１９９００３０７１０９Ｘ）无照经营' },
      CF_NR: '对张晓明（110101 19900307 109X，旧号110101900307109）罚款',
    });
    const { uscc: subject } = await self();
    const { number: report } = await citizen.call('holder', 'issueReport', { ...question, subject, key: newKey() });
    const { signed } = await citizen.call('holder', 'getReportData', { number: report });
    const text = Buffer.from(signed.payload, 'base64url').toString('utf8');
    const told = JSON.stringify(JSON.parse(text));
    for (const part of ['晓', '19900307', '9003071', '１９９００']) expect([part, told.includes(part)]).toEqual([part, false]);
  });
});

test('the number itself is in nothing that is stored', async () => {
  await send('penalty', penalty, { ...penalty, CF_WSH: '2号', CF_XDR_ZJLX: '护照', CF_XDR_ZJHM: 'E12345678' });
  await send('coercive', { NAME: '张晓明', USCC: '', ID_NUMBER: idNumber });
  await self();
  for (const { name } of schema.collections) {
    const text = JSON.stringify([...desk.cloud.database.all(name)]);
    expect([name, text.includes(idNumber), text.includes('E12345678')]).toEqual([name, false, false]);
  }
});
