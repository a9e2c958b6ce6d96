import { usccCheckCharacter } from '../../cloudfunctions/core/identifiers/uscc';
import type { ArrearsDoc, AttestationDoc, BatchDoc, QuarantineDoc, RecordDoc, SubjectDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { inspectDatabase } from '../../local/fsck/inspect-database';
import { type SheetKind, sheetKinds } from '../../types/actions/source';
import { type Client, webClient } from '../support/clients';
import { TODAY, startTestCloud } from '../support/cloud';
import { testKeys } from '../support/keys';
import * as seed from '../support/seed';
import { organ, sheetOf } from '../support/sheets';

const unit = '市市场监督管理局';
const publication = { units: [{ name: unit, registeredName: organ.ORGAN, uscc: organ.ORGAN_CODE }] };
let cloud: LocalCloud;
let source: Client;
let holder: Client;
let subject: SubjectDoc;

beforeEach(async () => {
  cloud = await startTestCloud({ workers: 2 });
  source = webClient(cloud);
  holder = webClient(cloud);
  seed.addPublication(cloud, 'changzhi', publication);
  seed.addStaff(cloud, source, 'source', 'changzhi', unit);
  ({ subject } = seed.addHolder(cloud, holder));
});
afterEach(() => cloud.close());

const all = <T>(collection: string): T[] => [...cloud.database.all(collection)] as T[];
/** What fsck finds in what the data side keeps; the people and entries loaded for the test have no audit. */
const ours = ['records', 'arrears', 'quarantine', 'batches'];
const problems = async () =>
  (await inspectDatabase(cloud.database, { keys: testKeys })).problems.filter(({ collection }) => ours.includes(collection));
const of = (kind: SheetKind, ...rows: Record<string, string>[]) =>
  sheetOf(
    kind,
    rows.map((row) =>
      kind === 'penalty'
        ? { CF_XDR_SHXYM: subject._id, CF_XDR_MC: subject.name, ...row }
        : { USCC: subject._id, NAME: subject.name, ...row },
    ),
  );
const submit = (kind: SheetKind, ...rows: Record<string, string>[]) =>
  source.call('source', 'submitSheet', { ...of(kind, ...rows), allOrNothing: false });
const preview = async (fields: string[] = ['市场监管']) =>
  (
    await holder.call('holder', 'previewReport', {
      subject: subject._id,
      jurisdiction: 'changzhi',
      fields,
      period: { from: '2024-01-01', to: TODAY },
    })
  ).decision;
const kindsOf = async () => Object.fromEntries((await preview()).fields[0]!.kinds.map(({ kind, state }) => [kind, state]));

describe.each(['penalty', 'coercive', 'seriousDishonesty', 'abnormalOperation', 'criminalJudgment'] as const)('a sheet of %s', (kind) => {
  test('is shown, kept, and then in the report; sent twice it changes nothing', async () => {
    expect(await source.call('source', 'previewSheet', of(kind, {}))).toMatchObject({ template: kind, rows: 1, accepted: 1, errors: [] });
    expect(all('records')).toEqual([]);
    const first = await submit(kind, {});
    expect(first).toMatchObject({ outcome: 'stored', batch: { state: 'done', rows: 1, accepted: 1, stored: 1, done: 1, of: 1 } });
    expect((await preview()).records).toMatchObject([{ kind, fields: ['市场监管'], organ: organ.ORGAN }]);
    const before = all('records');
    expect(await submit(kind, {})).toEqual({ outcome: 'knownFile', batch: first.batch });
    // The same row in another file.
    expect((await submit(kind, {}, { REMARK: '再报', BZ: '再报' })).batch).toMatchObject({ rows: 2, accepted: 0, duplicates: 2 });
    expect(all('records')).toEqual(before);
  });

  test('of a subject that is not registered waits, and clouds nobody else', async () => {
    const [field] = kind === 'penalty' ? ['CF_XDR_SHXYM'] : ['USCC'];
    const other = seed.newUscc();
    expect((await submit(kind, { [field!]: other })).batch).toMatchObject({ quarantined: 1, accepted: 1, stored: 0 });
    expect(all<QuarantineDoc>('quarantine')).toMatchObject([{ kind, why: 'subject', waiting: true, mayConcern: `u:${other}` }]);
    expect((await preview()).records).toEqual([]);
  });
});

describe('a list entry', () => {
  const removal = { VIOLATION: '', BASIS: '', REMOVED: '2026-08-01', REMOVED_WHY: '整改到位' };

  test.each(['seriousDishonesty', 'abnormalOperation'] as const)(
    'of %s is removed by a later sheet: a new version, the old one kept',
    async (kind) => {
      await submit(kind, {});
      expect((await submit(kind, removal)).batch).toMatchObject({ corrected: 1, accepted: 1 });
      const [record] = all<RecordDoc>('records');
      expect(record).toMatchObject({ version: 2, removed: '2026-08-01', facts: '移出原因：整改到位', history: [{ version: 1 }] });
      expect(record!.violation).not.toBe('');
      expect(JSON.parse(record!.history[0]!.content)).toMatchObject({ removed: null });
      expect((await preview()).records).toMatchObject([{ removed: '2026-08-01' }]);
      // An older export that knows nothing of the removal leaves it standing; one that says 在列 takes it back.
      expect((await submit(kind, { REMARK: '旧表' })).batch).toMatchObject({ duplicates: 1, corrected: 0 });
      expect((await submit(kind, { STATE: '在列' })).batch).toMatchObject({ corrected: 1 });
      expect(all<RecordDoc>('records')).toMatchObject([{ version: 3, removed: null }]);
    },
  );

  test('and its removal in one sheet, in either order, are one record', async () => {
    expect((await submit('seriousDishonesty', removal, {})).batch).toMatchObject({ rows: 2, stored: 1, corrected: 1, accepted: 2 });
    expect(all<RecordDoc>('records')).toMatchObject([{ version: 1, removed: '2026-08-01', history: [] }]);
  });

  test('a removal without its entry waits, so that nothing is called clear, until the entry comes', async () => {
    seed.addAttestations(cloud, 'changzhi');
    expect(await kindsOf()).toMatchObject({ seriousDishonesty: 'clear' });
    await submit('seriousDishonesty', removal);
    expect(await kindsOf()).toMatchObject({ seriousDishonesty: 'cannotSay', penalty: 'clear' });
    await submit('seriousDishonesty', {});
    expect(all<RecordDoc>('records')).toMatchObject([{ version: 2, removed: '2026-08-01' }]);
    expect(all<QuarantineDoc>('quarantine')).toMatchObject([{ waiting: false, matched: expect.any(String) }]);
  });
});

describe('repairs', () => {
  const repair = { NUMBER: '示市监罚〔2026〕1号' };
  test('are set in their record, the newest result standing', async () => {
    await submit('penalty', {});
    expect((await submit('repair', repair)).batch).toMatchObject({ stored: 1 });
    expect((await preview()).records).toMatchObject([{ repaired: '2026-09-01', treatment: 'marked', version: 1 }]);
    expect((await submit('repair', { ...repair, RESULT: '撤销修复', REPAIRED: '2026-10-01' })).batch).toMatchObject({ corrected: 1 });
    expect((await preview()).records).toMatchObject([{ repaired: null, treatment: 'counted' }]);
    expect((await submit('repair', { ...repair, REMARK: '旧表' })).batch).toMatchObject({ superseded: 1, accepted: 0, rows: 1 });
    expect(all<RecordDoc>('records')).toMatchObject([
      { repaired: null, version: 1, repairs: [{ result: 'granted' }, { result: 'withdrawn' }] },
    ]);
  });

  test('survive a correction of their record', async () => {
    await submit('penalty', {});
    await submit('repair', repair);
    await submit('penalty', { CF_NR: '罚款0.2万元（更正）' });
    expect(all<RecordDoc>('records')).toMatchObject([{ version: 2, repaired: '2026-09-01' }]);
  });

  test.each([
    ['of an unknown number', { NUMBER: '另一文号' }],
    ['of another kind', { ...repair, KIND: '行政强制' }],
    ['before the decision', { ...repair, REPAIRED: '2026-05-27' }],
  ])('%s wait', async (_, row) => {
    await submit('penalty', {});
    expect((await submit('repair', row)).batch).toMatchObject({ quarantined: 1 });
    expect(all<QuarantineDoc>('quarantine')).toMatchObject([{ why: 'record', waiting: true }]);
    expect(all<RecordDoc>('records')).toMatchObject([{ repaired: null }]);
  });

  test('that came before their record find it later', async () => {
    await submit('repair', repair);
    await submit('penalty', {});
    expect(all<RecordDoc>('records')).toMatchObject([{ repaired: '2026-09-01' }]);
  });
});

describe.each(['socialInsurance', 'housingFund'] as const)('arrears of %s', (kind) => {
  test('of the newest day stand, the earlier kept', async () => {
    await submit(kind, { AMOUNT: '1', AS_OF: '2026-08-31' });
    expect((await submit(kind, { AMOUNT: '2', AS_OF: '2026-09-30' }, { AMOUNT: '0.5', AS_OF: '2026-10-31' })).batch).toMatchObject({
      ...{ rows: 2, accepted: 1, superseded: 1, corrected: 1 },
    });
    expect((await submit(kind, { AMOUNT: '3', AS_OF: '2026-07-31' })).batch).toMatchObject({ accepted: 0, superseded: 1 });
    expect((await submit(kind, { AMOUNT: '0.5', AS_OF: '2026-10-31' })).batch).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(all<ArrearsDoc>('arrears')).toMatchObject([
      { kind, unit, amountFen: 500_000, asOf: '2026-10-31', version: 2, history: [{ version: 1 }] },
    ]);
    expect(await problems()).toEqual([]);
  });
});

describe('a unit sends its own only', () => {
  test.each([
    ['another organ', { ORGAN: '长治市税务局', ORGAN_CODE: seed.newUscc() }, '强制机关', 'otherUnit'],
    ['an unknown organ', { ORGAN: '某局', ORGAN_CODE: seed.newUscc() }, '强制机关', 'otherUnit'],
    ['its own name under a code that is not its own', { ORGAN_CODE: seed.newUscc() }, '强制机关', 'otherUnit'],
    ['another’s name under its own code', { ORGAN: '长治市税务局' }, '强制机关', 'otherUnit'],
    ['a field it has no duty for', { FIELD: '税务' }, '领域', 'otherField'],
  ])('%s is refused by row and column, not quarantined', async (_, row, column, rule) => {
    const file = of('coercive', {}, { NUMBER: '2', ...row });
    const said = await source.call('source', 'previewSheet', file);
    expect(said).toMatchObject({ rows: 2, accepted: 1, rejected: 1, errors: [{ row: 3, column, rule, words: expect.any(String) }] });
    expect(await source.call('source', 'submitSheet', { ...file, allOrNothing: true })).toEqual({ outcome: 'refused', batch: null });
    expect(all('batches')).toEqual([]);
    const { batch } = await source.call('source', 'submitSheet', { ...file, allOrNothing: false });
    expect(batch).toMatchObject({ rows: 2, accepted: 1, rejected: 1, quarantined: 0 });
  });

  test('another unit’s record is neither overwritten nor hidden by a row under the same key', async () => {
    const police = webClient(cloud);
    seed.addStaff(cloud, police, 'source', 'changzhi', '市公安局');
    const code = seed.newUscc();
    const theirs = of('penalty', { CF_WSH: '长公罚〔2026〕1号', CF_CFJG: '长治市公安局', CF_CFJGDM: code });
    expect((await police.call('source', 'submitSheet', { ...theirs, allOrNothing: false })).batch).toMatchObject({ stored: 1 });
    const [before] = all<RecordDoc>('records');
    const forged = { CF_WSH: '长公罚〔2026〕1号', CF_CFJG: organ.ORGAN, CF_CFJGDM: code, CF_CFLB: '其他', CF_NR: '不予处罚', CF_NR_FK: '' };
    expect((await submit('penalty', forged)).batch).toMatchObject({ rejected: 1, corrected: 0 });
    // Nor by a unit whose code the authority hasn't entered.
    const taxes = webClient(cloud);
    seed.addStaff(cloud, taxes, 'source', 'changzhi', '市税务局');
    const other = { ...forged, CF_CFJG: '长治市税务局' };
    const answer = await taxes.call('source', 'submitSheet', { ...of('penalty', other), allOrNothing: false });
    expect(answer.batch).toMatchObject({ corrected: 0, quarantined: 1 });
    expect(all<RecordDoc>('records')).toEqual([before]);
  });

  test('a field chosen at upload that is not its own refuses every row', async () =>
    expect(await source.call('source', 'previewSheet', { ...of('coercive', {}), field: '税务' })).toMatchObject({
      accepted: 0,
      rejected: 1,
    }));

  test('the registry of subjects is not a source’s to send', async () => {
    const content = Buffer.from(
      `统一社会信用代码,名称,主体类型,法定代表人,法定代表人证件号码,行政区划代码,登记状态\n${subject._id}`,
    ).toString('base64');
    expect(await source.refused('source', 'previewSheet', { fileName: 'a.csv', content })).toBe('SHEET_NOT_YOURS');
  });

  test('a kind outside its duties is kept and said so', async () => {
    const { warnings } = await source.call('source', 'previewSheet', of('criminalJudgment', {}));
    expect(warnings).toEqual(['1行不在本单位归集责任的数据种类内，仍会接收。']);
  });

  test('nothing of a natural person is shown whole', async () => {
    const person = { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_MC: '王示例', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: '110101190608082196' };
    const { firstRows } = await source.call('source', 'previewSheet', of('penalty', person));
    expect(firstRows).toMatchObject([{ name: '王**', id: '110***********2196' }]);
    expect(JSON.stringify(firstRows)).not.toContain('110101190608082196');
  });
});

test.each([
  ['no file', '', 'BAD_INPUT'],
  ['no base64', '表', 'BAD_INPUT'],
  ['some file', Buffer.from('%PDF-1.7').toString('base64'), 'SHEET_NOT_XLSX'],
  ['no headings', Buffer.from('a,b\n1,2').toString('base64'), 'SHEET_NO_HEADINGS'],
  ['over 4 MB', 'A'.repeat(5_592_412), 'BAD_INPUT'],
])('%s is refused', async (_, content, code) =>
  expect(await source.refused('source', 'previewSheet', { fileName: 'a.csv', content })).toBe(code),
);

test('a sheet of 4 MB goes through the door and is read within one call', async () => {
  const rows = Array.from({ length: 6_000 }, (_, i) => ({ NUMBER: `长强〔2026〕${i}号`, CONTENT: '封'.repeat(90) }));
  const file = of('coercive', ...rows);
  expect(file.content.length).toBeGreaterThan(4_000_000);
  const began = performance.now();
  expect(await source.call('source', 'previewSheet', file)).toMatchObject({ rows: 6_000, accepted: 6_000 });
  expect(performance.now() - began).toBeLessThan(8_000);
});

test('a long sheet is kept in steps, each call going on where the last stopped, and counted once', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => ({ NUMBER: `长强〔2026〕${i}号` }));
  const file = { ...of('coercive', ...rows), allOrNothing: false };
  const [first, second] = await Promise.all([source.ask('source', 'submitSheet', file), source.ask('source', 'submitSheet', file)]);
  expect([first, second].some((answer) => answer.ok)).toBe(true);
  let last = await source.call('source', 'submitSheet', file);
  for (let i = 0; last.outcome === 'receiving' && i < 20; i++) last = await source.call('source', 'submitSheet', file);
  expect(last.batch).toMatchObject({ state: 'done', rows: 1200, stored: 1200, done: 1200, of: 1200 });
  expect(await source.call('source', 'getBatch', { batch: last.batch!.batch })).toEqual(last.batch);
  expect(all('records')).toHaveLength(1200);
  expect(await problems()).toEqual([]);
});

describe('a fault at any call', () => {
  const kinds = ['penalty', 'seriousDishonesty', 'housingFund'] as const;
  test.each(kinds.flatMap((kind) => (['fail', 'drop', 'repeat'] as const).map((mode) => [kind, mode] as const)))(
    'of a sheet of %s, mode %s: sent again it is finished once, and fsck is content',
    async (kind, mode) => {
      await submit(kind, kind === 'housingFund' ? { AS_OF: '2026-08-31' } : {});
      for (let k = 1; k <= 14; k++) {
        const change: Record<string, string> =
          kind === 'housingFund' ? { AMOUNT: `${k}` } : kind === 'penalty' ? { CF_NR: `更正${k}` } : { BASIS: `更正${k}` };
        const lost: Record<string, string> = kind === 'penalty' ? { CF_XDR_SHXYM: seed.newUscc() } : { USCC: seed.newUscc() };
        const file = { ...of(kind, change, lost), allOrNothing: false };
        cloud.faults.reset();
        cloud.faults.arm({ at: k, mode });
        const first = await source.ask('source', 'submitSheet', file);
        cloud.faults.reset();
        const { outcome, batch } = await source.call('source', 'submitSheet', file);
        expect([outcome, first.ok]).toEqual([first.ok ? 'knownFile' : expect.stringMatching(/^(stored|knownFile)$/), first.ok]);
        expect(batch).toMatchObject({ state: 'done', rows: 2, accepted: 2, corrected: 1, quarantined: 1 });
      }
      expect(await problems()).toEqual([]);
      expect(all<{ version: number }>(kind === 'housingFund' ? 'arrears' : 'records')).toMatchObject([{ version: 15 }]);
    },
  );
});

test('submissions add up, per month', async () => {
  await submit('penalty', {}, {}, { CF_JDRQ: '不详' }, { CF_WSH: '2', CF_XDR_SHXYM: seed.newUscc() });
  await submit('penalty', {}, { CF_WSH: '3' });
  const { batches, months } = await source.call('source', 'listBatches', {});
  expect(batches).toHaveLength(2);
  for (const b of batches) expect(b.rows).toBe(b.accepted + b.rejected + b.superseded + b.duplicates);
  expect(months).toMatchObject([{ month: '2026-11', batches: 2, rows: 6, accepted: 3, rejected: 1, superseded: 0, duplicates: 2 }]);
});

test('how late new records came is told with the submission and by month, corrections and backfills apart', async () => {
  const { batch } = await submit(
    'penalty',
    ...[{ CF_JDRQ: '2026-11-11' }, { CF_JDRQ: '2026-11-10', CF_WSH: '2' }, { CF_JDRQ: '2025-08-01', CF_WSH: '3' }],
    { CF_JDRQ: '2026-10-12', CF_WSH: '4', CF_XDR_SHXYM: seed.newUscc() },
  );
  expect(batch).toMatchObject({ stored: 3, quarantined: 1, late: 2, slowest: 29, unmeasured: 0 });
  expect((await submit('penalty', { CF_JDRQ: '2026-11-10', CF_WSH: '2', CF_NR: '更正' })).batch).toMatchObject({ corrected: 1, late: 0 });
  expect((await source.call('source', 'listBatches', {})).months).toMatchObject([
    { month: '2026-11', late: 2, slowest: 29, unmeasured: 0 },
  ]);
  expect(await problems()).toEqual([]);
});

test('another unit sees none of it', async () => {
  const { batch } = await submit('penalty', { CF_XDR_SHXYM: seed.newUscc() });
  const other = webClient(cloud);
  seed.addStaff(cloud, other, 'source', 'changzhi', '市税务局');
  const [waiting] = all<QuarantineDoc>('quarantine');
  expect(await other.call('source', 'listBatches', {})).toEqual({ batches: [], next: null, months: [] });
  expect(await other.refused('source', 'getBatch', { batch: batch!.batch })).toBe('BATCH_NOT_FOUND');
  expect(await other.call('source', 'listQuarantine', {})).toEqual({ waiting: [], inAll: 0, next: null });
  expect(await other.refused('source', 'settleRow', { id: waiting!._id, as: 'discard', reason: '不是我的' })).toBe('QUARANTINE_NOT_FOUND');
  const nobody = webClient(cloud);
  seed.addStaff(cloud, nobody, 'source', 'changzhi', null);
  expect(await nobody.refused('source', 'listDuties', {})).toBe('UNIT_UNKNOWN');
});

describe('a waiting row', () => {
  const lost = () => `91140400L${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  const wait = async (change?: Record<string, string>) => {
    const body = lost();
    await submit('penalty', change ?? { CF_XDR_SHXYM: body + usccCheckCharacter(body)! });
    return (await source.call('source', 'listQuarantine', {})).waiting[0]!;
  };

  test('is matched to a subject its unit names', async () => {
    const waiting = await wait({ CF_XDR_SHXYM: '', CF_XDR_GSZC: '140400000012345' });
    expect(waiting).toMatchObject({ title: '行政处罚', why: 'subject', row: 2, fileName: 'penalty.csv' });
    expect(await source.call('source', 'settleRow', { id: waiting.id, as: 'match', subject: subject._id })).toEqual({ waiting: 0 });
    expect(await source.call('source', 'settleRow', { id: waiting.id, as: 'match', subject: subject._id })).toEqual({ waiting: 0 });
    expect((await preview()).records).toHaveLength(1);
    expect(await problems()).toEqual([]);
  });

  test('is discarded with a reason, and does not come back with the next sheet', async () => {
    const waiting = await wait();
    await source.call('source', 'settleRow', { id: waiting.id, as: 'discard', reason: '外地主体，误报' });
    expect(all<QuarantineDoc>('quarantine')).toMatchObject([{ waiting: false, mayConcern: null, matched: null, reason: '外地主体，误报' }]);
    expect((await submit('penalty', { CF_XDR_SHXYM: waiting.uscc! }, { CF_WSH: '另' })).batch).toMatchObject({ duplicates: 1, stored: 1 });
    expect(await problems()).toEqual([]);
  });

  test.each([
    ['an unknown subject', async () => ({ id: (await wait()).id, as: 'match' as const, subject: seed.newUscc() }), 'SUBJECT_NOT_FOUND'],
    [
      'another subject than the code it bears',
      async () => ({ id: (await wait()).id, as: 'match' as const, subject: subject._id }),
      'QUARANTINE_UNMATCHED',
    ],
    ['no such row', async () => ({ id: 'none', as: 'discard' as const, reason: '误报' }), 'QUARANTINE_NOT_FOUND'],
    ['no reason', async () => ({ id: (await wait()).id, as: 'discard' as const, reason: ' ' }), 'BAD_INPUT'],
  ])('%s is refused', async (_, input, code) => expect(await source.refused('source', 'settleRow', await input())).toBe(code));

  test('that waits for its record cannot be matched to a subject', async () => {
    await submit('repair', { NUMBER: '另一文号' });
    const [waiting] = (await source.call('source', 'listQuarantine', {})).waiting;
    expect(await source.refused('source', 'settleRow', { id: waiting!.id, as: 'match', subject: subject._id })).toBe(
      'QUARANTINE_UNMATCHED',
    );
  });
});

test('from sheet and attestation to a report that says clear', async () => {
  const others = { ...Object.fromEntries(['税务', '气象'].map((f) => [f, 'never' as const])) };
  seed.addAttestations(cloud, 'changzhi', { ...others, 市场监管: 'never' });
  expect((await preview()).fields).toMatchObject([{ state: 'cannotSay' }]);
  const { duties, earliest } = await source.call('source', 'listDuties', {});
  expect(duties.map(({ kind, state, backfilled }) => [kind, state, backfilled])).toEqual([
    ['penalty', 'never', false],
    ['coercive', 'never', false],
    ['abnormalOperation', 'never', false],
    ['seriousDishonesty', 'never', false],
  ]);
  expect(await source.call('source', 'getDesk', {})).toMatchObject({ unit, late: 4, waiting: 0, place: '长治市' });
  for (const { duty, kind, upTo } of duties)
    await source.call('source', 'attestDuty', { jurisdiction: 'changzhi', duty, unit, kind, completeFrom: earliest!, completeTo: upTo });
  expect((await source.call('source', 'listDuties', {})).duties.map(({ state, backfilled, dueBy }) => [state, backfilled, dueBy])).toEqual(
    Array(4).fill(['fresh', true, '2026-12-10']),
  );
  expect((await preview()).fields[0]!.kinds.filter((k) => k.state === 'clear')).toHaveLength(4);
});

test('the same attestation again is not written again, a longer one is', async () => {
  seed.addAttestations(cloud, 'changzhi', { 市场监管: 'never' });
  const input = { jurisdiction: 'changzhi', duty: 'changzhi/15', unit, kind: 'penalty' as const, completeFrom: '2022-08-01' };
  const entries = () =>
    all<AttestationDoc>('attestations')
      .find(({ _id }) => _id === `changzhi|changzhi/15|${unit}|penalty`)!
      .outbox!.map(({ detail }) => detail!.completeTo);
  for (const completeTo of ['2026-09-30', '2026-09-30', '2026-10-31', '2026-10-31']) {
    expect(await source.call('source', 'attestDuty', { ...input, completeTo })).toEqual({ completeFrom: '2022-08-01', completeTo });
  }
  expect(entries()).toEqual(['2026-09-30', '2026-10-31']);
  expect(await source.refused('source', 'attestDuty', { ...input, completeTo: '2026-09-30' })).toBe('ATTESTATION_INVALID');
});

test.each(sheetKinds)('the template of %s comes as an XLSX the product knows', async (template) => {
  const { fileName, content } = await source.call('source', 'getTemplate', { template });
  expect(fileName).toMatch(/报送模板\.xlsx$/);
  expect(await source.refused('source', 'previewSheet', { fileName, content })).toBe('SHEET_EMPTY');
});

test('every submission is in the audit', async () => {
  const { batch } = await submit('seriousDishonesty', {});
  await submit('seriousDishonesty', { VIOLATION: '', BASIS: '', REMOVED: '2026-08-01' });
  const own = all<BatchDoc>('batches').find((b) => b._id === batch!.batch)!;
  expect(own.outbox!.map((e) => e.action)).toEqual(['receive-sheet', 'keep-sheet']);
  expect(all<RecordDoc>('records')[0]!.outbox!.map((e) => e.action)).toEqual(['correct']);
});
