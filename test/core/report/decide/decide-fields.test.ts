import { packs } from '../../../../config/jurisdictions';
import { type Evidence, decideFields } from '../../../../cloudfunctions/core/report/decide/decide-fields';
import { dutiesOf } from '../../../../cloudfunctions/core/places/duties';
import type { Pack, Publication } from '../../../../types/pack';
import type { Attestation, ViolationRecord, WaitingRow } from '../../../../types/record';
import { aRecord } from '../../../support/records';

const today = '2026-11-20';
const period = { from: '2022-09-01', to: today };
const subject = { uscc: '91350100M000100Y43', name: '示例有限公司' };
const packOf = (id: string) => packs.find((p) => p.id === id)!;

/** Where a document lists no duties, the authority names one for market supervision. */
const named = (field: string, unit: string): Publication => ({
  number: null,
  from: null,
  until: null,
  demo: true,
  units: [],
  duties: [{ fields: [field], kinds: ['penalty', 'seriousDishonesty', 'coercive', 'criminalJudgment'], lists: [], units: [unit] }],
  review: null,
  leavesOutEnded: null,
  veryLargeFineFen: null,
});

/** A row that waits to be matched, of nobody knows which unit. */
const waitingRow = (change: Partial<WaitingRow> = {}): WaitingRow => ({
  ...{ uscc: subject.uscc, name: subject.name, kind: 'penalty', unit: null, field: null, says: null },
  ...change,
});

function attestedBy(id: string, publication: Publication | null): Attestation[] {
  return dutiesOf(packOf(id), publication).flatMap((duty) =>
    duty.units.flatMap((unit) =>
      duty.kinds.map((kind) => ({ duty: duty.id, unit, kind, completeFrom: '2022-08-01', completeTo: '2026-10-31' })),
    ),
  );
}

function decideIn(id: string, change: Partial<Evidence> & { publication?: Publication | null; fields?: string[]; today?: string } = {}) {
  const pack = packOf(id);
  const { publication = null, fields = pack.fields.map((f) => f.name), today: day = today, ...evidence } = change;
  return decideFields(
    { pack, publication, subject, fields, period: { ...period, to: day }, today: day },
    { records: [], attestations: attestedBy(id, publication), quarantine: [], arrears: [], ...evidence },
  );
}

describe('one fixed set of records through packs that differ', () => {
  const unit = '市场监管单位';
  const set = [
    aRecord({ id: 'ordinary', unit }),
    aRecord({ id: 'simple', unit, procedure: 'simple', decided: '2026-10-20', fineFen: 5000 }),
    aRecord({ id: 'list', unit, kind: 'seriousDishonesty', decided: '2020-01-01', list: '名单' }),
    aRecord({ id: 'abnormal', unit, kind: 'abnormalOperation', decided: '2025-05-01' }),
    aRecord({ id: 'coercive', unit, kind: 'coercive' }),
    aRecord({ id: 'repaired', unit, repaired: '2026-10-30' }),
    aRecord({ id: 'noPenalty', unit, decision: 'noPenalty' }),
  ];
  const table = [
    ['heihe', '市市场监管单位', ['市场监管'], ['ordinary'], ['repaired'], 'report'],
    ['heilongjiang', '省市场监管单位', ['市场监管'], ['list', 'ordinary', 'simple'], [], 'refuse'],
    ['wuhai', '市市场监管局', ['市场监管'], ['abnormal', 'list', 'ordinary'], [], 'report'],
    ['yongchang', '县市场监管局', ['市场监管', '知识产权', '药品监管(安全)'], ['abnormal', 'list', 'ordinary'], [], 'viewOnly'],
    [
      'changzhi',
      '市市场监督管理局',
      ['市场监管', '食品', '药品', '特种设备', '知识产权'],
      ['abnormal', 'coercive', 'list', 'ordinary', 'repaired', 'simple'],
      [],
      'report',
    ],
    ['national', '市场监管单位', ['全部领域'], ['coercive', 'list', 'ordinary', 'repaired', 'simple'], [], 'report'],
  ] as const;

  test.each(table)('%s', (id, name, fields, shown, listedSeparately, outcome) => {
    const pack = packOf(id);
    const publication = pack.duties.every(({ serves }) => serves.length === 0) ? named(fields[0], name) : null;
    const decision = decideIn(id, { publication, records: set.map((r) => ({ ...r, unit: name })) });
    expect(decision.outcome).toBe(outcome);
    expect(decision.records.map((r) => r.id).sort()).toEqual([...shown]);
    expect(decision.listedSeparately.map((r) => r.id)).toEqual([...listedSeparately]);
    for (const line of decision.fields) {
      const hit = (fields as readonly string[]).includes(line.field);
      expect([line.field, line.state === 'hasRecords', [...line.records].sort()]).toEqual([line.field, hit, hit ? [...shown] : []]);
      if (hit) expect(line.words).toContain(`有${shown.length}条违法违规记录`);
    }
    expect(decision.fields.map((f) => f.field)).toEqual(pack.fields.map((f) => f.name));
  });
});

describe('clear, and the bare words', () => {
  test('Changzhi 工信: its duty has no penalties, so it never says the bare words', () => {
    const line = decideIn('changzhi', { fields: ['工业和信息化'] }).fields[0]!;
    expect([line.state, line.sentence, line.words]).toEqual(['clear', 'named', '严重失信主体名单：未查到记录（截至2026年10月31日）']);
    expect(line.kinds.map((k) => k.kind)).toEqual(['seriousDishonesty']);
  });

  test('Changzhi 工信 with a penalty all the same: it has records', () => {
    const line = decideIn('changzhi', { fields: ['工业和信息化'], records: [aRecord({ unit: '市工业和信息化局' })] }).fields[0]!;
    expect(line.state).toBe('hasRecords');
  });

  test('a field whose own rows are all clear says the bare words, with the kinds behind them and the day they reach', () => {
    const line = decideIn('yongchang', { fields: ['科技'] }).fields[0]!;
    const words = '无违法违规记录（行政处罚、严重失信主体名单，截至2026年10月31日）';
    expect([line.state, line.sentence, line.words, line.asOf]).toEqual(['clear', 'bare', words, '2026-10-31']);
  });

  test('the day is the first up to which not every kind is complete', () => {
    const attestations = attestedBy('yongchang', null).map((a) => (a.kind === 'penalty' ? { ...a, completeTo: '2026-11-15' } : a));
    expect(decideIn('yongchang', { fields: ['科技'], attestations }).fields[0]!.words).toContain('截至2026年10月31日');
  });

  test('kinds that its rows do not list are no matter of a field: Changzhi 教育 says the bare words', () => {
    const line = decideIn('changzhi', { fields: ['教育'] }).fields[0]!;
    expect([line.sentence, line.kinds.map((k) => k.kind)]).toEqual(['bare', ['penalty', 'seriousDishonesty']]);
  });

  test('no duties named at all: every field cannot be said', () => {
    for (const id of ['heihe', 'heilongjiang', 'national']) {
      for (const line of decideIn(id).fields) {
        expect([line.state, line.sentence, line.words]).toEqual(['cannotSay', null, '行政处罚：暂不能说明（未指定单位）']);
        expect(new Set(line.kinds.flatMap((k) => k.reasons))).toEqual(new Set(['noUnit']));
      }
    }
  });
});

describe('a kind that no row of the field lists', () => {
  const lines = (record: Partial<ViolationRecord>) =>
    decideIn('changzhi', { fields: ['教育'], records: [aRecord({ field: '教育', ...record })] }).fields[0]!;

  test('has a line all the same where a record of it stands', () => {
    const { kinds, state } = lines({ kind: 'abnormalOperation' });
    expect(state).toBe('hasRecords');
    expect(kinds.at(-1)).toMatchObject({ kind: 'abnormalOperation', state: 'hasRecords' });
  });
  test('has none for a record of another kind', () => expect(lines({ kind: 'penalty' }).kinds).toHaveLength(2));
});

describe('a field whose duty supplies nothing that the place counts', () => {
  const wuhai = packOf('wuhai');
  const decideCounting = (...recordKinds: Pack['rules']['recordKinds']['value']) => {
    const pack = { ...wuhai, rules: { ...wuhai.rules, recordKinds: { value: recordKinds, clause: '三' } } };
    return decideFields(
      { pack, publication: null, subject, fields: ['科技'], period, today },
      { records: [], attestations: attestedBy('wuhai', null), quarantine: [], arrears: [] },
    ).fields[0]!;
  };

  test('cannot be said: nothing of it is never a clear', () =>
    expect(decideCounting('coercive')).toMatchObject({
      state: 'cannotSay',
      sentence: null,
      kinds: [],
      words: '没有归集列入报告的记录种类',
    }));
  test('is clear by what is supplied and attested alone', () =>
    expect(decideCounting('penalty', 'coercive')).toMatchObject({ state: 'clear', sentence: 'bare' }));
});

describe('cannot say, each for its own reason, per kind', () => {
  const field = '科技';
  const duty = 'wuhai/4';
  const say = (attestations: Attestation[], extra: Partial<Evidence> & { today?: string } = {}) =>
    decideIn('wuhai', { fields: [field], attestations, ...extra }).fields[0]!.kinds.find((k) => k.kind === 'penalty')!;
  const by = (unit: string, completeFrom: string, completeTo: string): Attestation => ({
    duty,
    unit,
    kind: 'penalty',
    completeFrom,
    completeTo,
  });
  const good = [by('市科技局', '2021-01-01', '2026-10-31'), by('三区', '2021-01-01', '2026-10-31')];

  test('every unit attested: clear', () => expect(say(good)).toMatchObject({ state: 'clear', reasons: [], asOf: '2026-10-31' }));
  test('one of two reporters never attested: 未补录, and which', () =>
    expect(say([good[0]!])).toMatchObject({ state: 'cannotSay', reasons: ['notBackfilled'], units: ['三区'], asOf: null }));
  test('attested from after the period began: 未补录', () =>
    expect(say([good[0]!, by('三区', '2022-09-02', '2026-10-31')])).toMatchObject({ reasons: ['notBackfilled'], units: ['三区'] }));
  test('attested from the very day the period began: clear', () =>
    expect(say([good[0]!, by('三区', '2022-09-01', '2026-10-31')])).toMatchObject({ state: 'clear' }));
  test('last attested a month too early: 超期未报', () =>
    expect(say([good[0]!, by('三区', '2021-01-01', '2026-10-30')])).toMatchObject({ reasons: ['overdue'], units: ['三区'] }));
  test('within the days of grace the month before is recent enough', () => {
    const old = [by('市科技局', '2021-01-01', '2026-09-30'), by('三区', '2021-01-01', '2026-09-30')];
    expect(say(old, { today: '2026-11-10' })).toMatchObject({ state: 'clear' });
    expect(say(old, { today: '2026-11-11' })).toMatchObject({ reasons: ['overdue'] });
  });
  test('a row that may be ours waits to be matched: 待匹配', () => {
    const row = waitingRow();
    expect(say(good, { quarantine: [row] })).toMatchObject({ state: 'cannotSay', reasons: ['quarantined'] });
    expect(say(good, { quarantine: [{ ...row, uscc: null, name: '示例 有限公司' }] })).toMatchObject({ reasons: ['quarantined'] });
    expect(say(good, { quarantine: [{ ...row, unit: '市科技局' }] })).toMatchObject({ reasons: ['quarantined'] });
  });
  test('a row about another kind, unit, field or subject leaves this one clear', () => {
    const row = waitingRow();
    for (const other of [
      { ...row, kind: 'seriousDishonesty' as const },
      { ...row, unit: '市教育局' },
      { ...row, field: '教育' },
      { ...row, uscc: '911312003YUYK3NY5R' },
      { ...row, uscc: null, name: '另一家有限公司' },
    ]) {
      expect(say(good, { quarantine: [other] })).toMatchObject({ state: 'clear' });
    }
  });
  test('records are told even where nothing is attested', () => {
    const line = decideIn('wuhai', { fields: [field], attestations: [], records: [aRecord({ unit: '市科技局' })] }).fields[0]!;
    expect(line.state).toBe('hasRecords');
    expect(line.words).toMatch(/^有1条违法违规记录；行政处罚：可能还有未归集的记录（未补录）$/);
  });
});

describe('where a record counts', () => {
  test('a record of a unit or field the place no longer knows counts in every asked field: renaming hides nothing', () => {
    for (const change of [{ unit: '市旧称局' }, { field: '旧领域' }]) {
      const decision = decideIn('changzhi', { fields: ['教育', '科技'], records: [aRecord(change)] });
      expect(decision.fields.map((f) => f.state)).toEqual(['hasRecords', 'hasRecords']);
    }
  });

  test('a row that names its field counts there alone', () => {
    const decision = decideIn('changzhi', { records: [aRecord({ field: '食品' })] });
    expect(decision.fields.filter((f) => f.records.length > 0).map((f) => f.field)).toEqual(['食品']);
  });
  test('a record outside the asked fields is not in the report', () => {
    expect(decideIn('changzhi', { fields: ['教育'], records: [aRecord()] })).toMatchObject({ outcome: 'report', records: [] });
  });
  test('the newest record is told first, whatever order the store gives', () => {
    const days = ['2026-03-03', '2026-06-07', '2026-04-29'];
    const decision = decideIn('changzhi', { records: days.map((decided) => aRecord({ decided })) });
    expect(decision.records.map(({ decided }) => decided)).toEqual(['2026-06-07', '2026-04-29', '2026-03-03']);
  });

  test('a kind that stands in a line for its records alone hides no day up to which the others are complete', () => {
    const line = decideIn('changzhi', { fields: ['税务'], records: [aRecord({ unit: '市税务局', field: '税务' })] }).fields[0]!;
    expect(line.kinds.map(({ kind, asOf }) => [kind, asOf])).toContainEqual(['penalty', null]);
    expect(line).toMatchObject({ state: 'hasRecords', asOf: '2026-10-31' });
  });
});
