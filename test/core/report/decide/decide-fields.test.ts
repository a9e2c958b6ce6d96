import { packs } from '../../../../config/jurisdictions';
import { type Evidence, decideFields } from '../../../../cloudfunctions/core/report/decide/decide-fields';
import { dutiesOf } from '../../../../cloudfunctions/core/places/duties';
import type { Pack, Publication } from '../../../../types/pack';
import type { Attestation, QuarantinedRow, ViolationRecord } from '../../../../types/record';
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
  veryLargeFineFen: null,
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
    ['yongchang', '县市场监管局', ['市场监管', '药品监管(安全)'], ['abnormal', 'list', 'ordinary'], [], 'viewOnly'],
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
    const publication = pack.duties.length === 0 ? named(fields[0], name) : null;
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
    expect(line.state).toBe('clear');
    expect(line.bare).toBe(false);
    expect(line.words).not.toContain('无违法违规记录');
    expect(line.words).toContain('严重失信主体名单：未查到记录');
    expect(line.kinds.find((k) => k.kind === 'penalty')?.state).toBe('notCovered');
  });

  test('Changzhi 工信 with a penalty all the same: it has records', () => {
    const line = decideIn('changzhi', { fields: ['工业和信息化'], records: [aRecord({ unit: '市工业和信息化局' })] }).fields[0]!;
    expect(line.state).toBe('hasRecords');
  });

  test('Yongchang 科技: every kind its duty lists is clear, so it says the bare words', () => {
    const line = decideIn('yongchang', { fields: ['科技'] }).fields[0]!;
    expect([line.state, line.bare, line.words, line.asOf]).toEqual(['clear', true, '无违法违规记录', '2026-10-31']);
  });

  test('a field without any duty cannot be said: 未指定单位', () => {
    const line = decideIn('yongchang', { fields: ['商务'] }).fields[0]!;
    expect(line.state).toBe('cannotSay');
    expect(line.words).toContain('未指定单位');
  });

  test('no duties named at all: every field cannot be said', () => {
    for (const id of ['heihe', 'heilongjiang', 'national']) {
      for (const line of decideIn(id).fields) {
        expect([line.state, line.bare]).toEqual(['cannotSay', false]);
        expect(new Set(line.kinds.flatMap((k) => k.reasons))).toEqual(new Set(['noUnit']));
      }
    }
  });
});

describe('a kind that a place counts only by duty', () => {
  const lines = (record?: Partial<ViolationRecord>) =>
    decideIn('changzhi', { fields: ['教育'], records: record ? [aRecord({ field: '教育', ...record })] : [] }).fields[0]!;

  test('has no line where no duty of the field supplies it', () =>
    expect(lines().kinds.map((k) => k.kind)).toEqual(['penalty', 'coercive', 'seriousDishonesty', 'criminalJudgment']));
  test('has one all the same where a record of it stands', () => {
    const { kinds, state } = lines({ kind: 'abnormalOperation' });
    expect(state).toBe('hasRecords');
    expect(kinds.at(-1)).toMatchObject({ kind: 'abnormalOperation', state: 'hasRecords' });
  });
  test('has none for a record of another kind', () => expect(lines({ kind: 'penalty' }).kinds).toHaveLength(4));
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

  test('cannot be said: nothing of it is never a clear', () => {
    const line = decideCounting({ kind: 'coercive', scope: 'all' });
    expect(line.kinds.map((k) => k.state)).toEqual(['notCovered']);
    expect(line).toMatchObject({ state: 'cannotSay', bare: false, words: '行政强制：不在本领域归集范围', asOf: null });
  });
  test('nor where it has no line at all', () =>
    expect(decideCounting({ kind: 'coercive', scope: 'byDuty' })).toMatchObject({ state: 'cannotSay', bare: false, kinds: [] }));
  test('is clear by what is supplied and attested alone', () =>
    expect(decideCounting({ kind: 'penalty', scope: 'all' }, { kind: 'coercive', scope: 'all' })).toMatchObject({ state: 'clear' }));
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
    const row: QuarantinedRow = { uscc: subject.uscc, name: subject.name, kind: 'penalty', unit: null, field: null };
    expect(say(good, { quarantine: [row] })).toMatchObject({ state: 'cannotSay', reasons: ['quarantined'] });
    expect(say(good, { quarantine: [{ ...row, uscc: null, name: '示例 有限公司' }] })).toMatchObject({ reasons: ['quarantined'] });
    expect(say(good, { quarantine: [{ ...row, unit: '市科技局' }] })).toMatchObject({ reasons: ['quarantined'] });
  });
  test('a row about another kind, unit, field or subject leaves this one clear', () => {
    const row: QuarantinedRow = { uscc: subject.uscc, name: subject.name, kind: 'penalty', unit: null, field: null };
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
    expect(line.words).toMatch(/^有1条违法违规记录；行政处罚：可能还有未归集的记录（未补录）/);
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

  test('arrears are shown only where the pack says so, and never count', () => {
    const arrears = [
      {
        id: 'a',
        jurisdiction: 'x',
        subject: subject.uscc,
        kind: 'socialInsurance' as const,
        unit: '社保中心',
        amountFen: 100,
        asOf: today,
      },
    ];
    expect(decideIn('heihe', { arrears })).toMatchObject({ outcome: 'report', arrears: [{ kind: 'socialInsurance', amountFen: 100 }] });
    expect(decideIn('changzhi', { arrears }).arrears).toEqual([]);
  });
});
