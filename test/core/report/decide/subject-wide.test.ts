import { packs } from '../../../../config/jurisdictions';
import { type Evidence, decideFields, elsewhereName } from '../../../../cloudfunctions/core/report/decide/decide-fields';
import { dutiesOf } from '../../../../cloudfunctions/core/places/duties';
import type { Pack, Publication } from '../../../../types/pack';
import type { ViolationRecord, WaitingRow } from '../../../../types/record';
import { nothing } from '../../places/publication';
import { aRecord } from '../../../support/records';

const today = '2026-11-20';
const subject = { uscc: '91350100M000100Y43', name: '示例有限公司' };
const packOf = (id: string): Pack => packs.find((p) => p.id === id)!;

function decideIn(id: string, fields: string[] | null, change: Partial<Evidence> = {}, publication: Publication | null = null) {
  const pack = packOf(id);
  const attestations = dutiesOf(pack, publication).flatMap((duty) =>
    duty.units.flatMap((unit) =>
      duty.kinds.map((kind) => ({ duty: duty.id, unit, kind, completeFrom: '2020-01-01', completeTo: '2026-10-31' })),
    ),
  );
  return decideFields(
    { pack, publication, subject, fields: fields ?? pack.fields.map((f) => f.name), period: { from: '2023-11-20', to: today }, today },
    { records: [], attestations, quarantine: [], arrears: [], ...change },
  );
}
const says = (change: Partial<NonNullable<WaitingRow['says']>> = {}): NonNullable<WaitingRow['says']> => ({
  ...{ organ: '某法院', documentNumber: '（2025）黑0103执1号', list: '失信被执行人', decided: '2025-03-01', removed: null },
  ...{ decision: 'penalty', procedure: 'ordinary', violation: '有履行能力而拒不履行', content: '列入失信被执行人', ...change },
});
const waiting = (change: Partial<WaitingRow> = {}): WaitingRow => ({
  ...{ uscc: subject.uscc, name: subject.name, kind: 'seriousDishonesty', unit: null, field: null, says: says(), ...change },
});
const judgment = (change: Partial<ViolationRecord> = {}) => aRecord({ kind: 'criminalJudgment', unit: '市中级法院', ...change });

describe('what one organ supplies for everybody', () => {
  test('stands in every report, whatever fields were asked for, by its own name', () => {
    expect(decideIn('changzhi', ['教育']).subjectWide.map(({ name, words }) => [name, words])).toEqual([
      ['失信被执行人名单', '未查到记录（截至2026年10月31日）'],
      ['刑事裁判', '未查到记录（截至2026年10月31日）'],
    ]);
    for (const [id, name] of [
      ['yongchang', '失信被执行人'],
      ['wuhai', '失信被执行人'],
      ['heilongjiang', '失信被执行人'],
    ] as const)
      expect([id, decideIn(id, null).subjectWide.map((line) => [line.name, line.state])]).toEqual([id, [[name, 'clear']]]);
    expect(decideIn('heihe', null).subjectWide).toEqual([]);
  });

  test('a judgment is in a report of other fields, and counts', () => {
    const decision = decideIn('changzhi', ['教育'], { records: [judgment()] });
    expect(decision.records.map(({ kind, fields }) => [kind, fields])).toEqual([['criminalJudgment', []]]);
    expect(decision.fields[0]).toMatchObject({ state: 'clear', sentence: 'bare' });
    expect(decision.subjectWide.find(({ name }) => name === '刑事裁判')).toMatchObject({ state: 'hasRecords', words: '有1条记录' });
  });

  test('a record of the same organ in a field asked for stands in both, and is one record', () => {
    const { records, fields, subjectWide } = decideIn('changzhi', ['法院执行'], { records: [judgment()] });
    expect(records.map((record) => record.fields)).toEqual([['法院执行']]);
    expect([fields[0]!.records, subjectWide[1]!.records]).toEqual([[records[0]!.id], [records[0]!.id]]);
  });

  test('lists that its own list is not are of no line of its: they belong to no field', () => {
    const record = aRecord({ kind: 'seriousDishonesty', unit: '国家信用信息共享平台', list: '重大税收违法失信主体名单' });
    const { subjectWide } = decideIn('heilongjiang', null, { records: [record] });
    expect(subjectWide.map(({ name, state }) => [name, state])).toEqual([
      ['失信被执行人', 'clear'],
      [elsewhereName, 'hasRecords'],
    ]);
  });

  test('not attested: it cannot be said', () =>
    expect(decideIn('heilongjiang', null, { attestations: [] }).subjectWide[0]).toMatchObject({ words: '暂不能说明（未补录）' }));

  test('an authority may name another: a duty without fields', () => {
    const duty = { fields: [], kinds: ['seriousDishonesty' as const], lists: ['失信被执行人'], units: ['市中级法院'] };
    const decision = decideIn('wuhai', ['教育'], {}, { ...nothing, duties: [duty] });
    expect(decision.subjectWide.map(({ name }) => name)).toEqual(['失信被执行人']);
  });
});

describe('a record that belongs to no selectable field', () => {
  const statistics = aRecord({ unit: '县统计局', decided: '2026-05-01' });

  test('is never invisible, and stops where the place stops', () => {
    const decision = decideIn('yongchang', ['教育'], { records: [statistics] });
    expect(decision.outcome).toBe('viewOnly');
    expect(decision.subjectWide.at(-1)).toMatchObject({ name: elsewhereName, state: 'hasRecords', words: '有1条违法违规记录' });
  });

  test('nor when a rule keeps it out: it is counted beside', () => {
    const decision = decideIn('yongchang', ['教育'], { records: [{ ...statistics, procedure: 'simple' }] });
    expect(decision.outcome).toBe('report');
    expect(decision.subjectWide.at(-1)).toMatchObject({
      ...{ name: elsewhereName, state: 'clear', sentence: 'named', words: '已报送的记录均不列入' },
      leftOut: [{ rule: 'simpleProcedure', clause: '三（二）', count: 1 }],
    });
  });

  test('a waiting one can not be said', () => {
    const row = waiting({ kind: 'penalty', unit: '县统计局', uscc: null, says: null });
    const decision = decideIn('yongchang', ['教育'], { quarantine: [row] });
    expect(decision.fields[0]!.state).toBe('clear');
    expect(decision.subjectWide.at(-1)).toMatchObject({ name: elsewhereName, state: 'cannotSay', words: '行政处罚：暂不能说明（待匹配）' });
  });
});

describe('a waiting row with the exact USCC', () => {
  const heldIn = (id: string, row: WaitingRow, fields: string[] | null = null) => decideIn(id, fields, { quarantine: [row] });

  test('holds the issue where a place issues nothing on records, time and content told', () => {
    const decision = heldIn('heilongjiang', waiting());
    expect(decision.outcome).toBe('held');
    expect(decision.waiting).toMatchObject([{ decided: '2025-03-01', list: '失信被执行人', content: '列入失信被执行人' }]);
    // Of nobody knows whom, it clouds the line it belongs to and no field: only that organ supplies such lists.
    expect(decision.subjectWide).toMatchObject([{ name: '失信被执行人', state: 'cannotSay', words: '暂不能说明（待匹配）' }]);
  });

  test.each([
    ['a place that reports records', 'changzhi', waiting()],
    ['another subject', 'heilongjiang', waiting({ uscc: '911312003YUYK3NY5R' })],
    ['the same name without a code', 'heilongjiang', waiting({ uscc: null })],
    ['decided after the period', 'heilongjiang', waiting({ says: says({ decided: '2026-11-21' }) })],
    ['removed before it', 'heilongjiang', waiting({ says: says({ decided: '2020-01-01', removed: '2021-01-01' }) })],
    ['a kind the place does not count', 'heilongjiang', waiting({ kind: 'coercive' })],
    ['what is no record', 'heilongjiang', waiting({ says: null })],
    ['a field that was not asked for', 'yongchang', waiting({ kind: 'penalty', unit: '县教育局', says: says({ list: null }) })],
  ])('does not hold it: %s', (_, id, row) => {
    const decision = heldIn(id, row, id === 'yongchang' ? ['科技'] : null);
    expect(decision).toMatchObject({ outcome: 'report', waiting: [] });
  });

  test('nor a decision that the place leaves out anyway', () => {
    const simple = waiting({ kind: 'penalty', says: says({ list: null, procedure: 'simple' }) });
    expect(heldIn('yongchang', simple).outcome).toBe('report');
    expect(heldIn('heilongjiang', simple).outcome).toBe('held');
    const none = waiting({ kind: 'penalty', says: says({ list: null, decision: 'noPenalty' }) });
    expect(heldIn('heilongjiang', none).outcome).toBe('report');
  });

  test('records that are there outweigh it: the place refuses for them', () => {
    const decision = decideIn('heilongjiang', null, { records: [aRecord()], quarantine: [waiting()] });
    expect(decision).toMatchObject({ outcome: 'refuse', waiting: [{ decided: '2025-03-01' }] });
  });
});

describe('what a rule keeps out is counted and named beside the sentence', () => {
  const old = { decided: '2024-01-10', categories: ['警告'] };
  const school = { unit: '县教育局' };

  test('each rule in its field, and each record once in the whole', () => {
    const records = [
      aRecord({ ...school, procedure: 'simple' }),
      aRecord({ ...school, procedure: 'simple', decided: '2026-01-10' }),
      aRecord({ ...school, repaired: '2026-11-01' }),
      aRecord({ unit: '县市场监管局', decision: 'noPenalty' }),
    ];
    const decision = decideIn('yongchang', ['教育', '市场监管', '知识产权'], { records });
    const tallies = [
      { rule: 'simpleProcedure', clause: '三（二）', count: 2 },
      { rule: 'repaired', clause: '令36号 第三条', count: 1 },
    ];
    const none = { rule: 'noPenaltyDecision', clause: '三（二）', count: 1 };
    expect(decision.fields.map(({ sentence, leftOut }) => [sentence, leftOut])).toEqual([
      ['bare', tallies],
      ['bare', [none]],
      ['bare', [none]],
    ]);
    expect(decision.leftOut).toEqual([...tallies, none]);
  });

  test('a record whose display has ended counts, marked, until an authority enters otherwise', () => {
    const records = [aRecord({ ...school, ...old })];
    expect(decideIn('yongchang', ['教育'], { records })).toMatchObject({
      outcome: 'viewOnly',
      records: [{ treatment: 'marked', display: { until: '2024-04-09', computed: true, ended: true } }],
    });
    const decision = decideIn('yongchang', ['教育', '科技'], { records }, { ...nothing, leavesOutEnded: '永信办〔2026〕9号' });
    expect(decision).toMatchObject({ outcome: 'report', records: [], leavesOut: expect.arrayContaining(['displayEnded']) as string[] });
    const words = '公示期内无违法违规记录（行政处罚、严重失信主体名单，截至2026年10月31日）';
    expect(decision.fields.map((line) => [line.words, line.leftOut.map(({ clause, count }) => [clause, count])])).toEqual([
      [words, [['永信办〔2026〕9号', 1]]],
      // No sentence of such a report is the bare one, also where nothing was kept out.
      [words, []],
    ]);
  });
});
