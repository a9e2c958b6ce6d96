import { packs } from '../../../../config/jurisdictions';
import { decideFields } from '../../../../cloudfunctions/core/report/decide/decide-fields';
import { dutiesOf } from '../../../../cloudfunctions/core/places/duties';
import { nothingEntered } from '../../../../cloudfunctions/core/places/nothing-entered';
import { overallOf } from '../../../../cloudfunctions/core/report/text/overall';
import { arrearsSection } from '../../../../cloudfunctions/core/report/text/records-sections';
import type { Publication } from '../../../../types/pack';
import type { Arrears, WaitingRow } from '../../../../types/record';

const today = '2026-11-27';
const subject = { uscc: '91350100M000100Y43', name: '示例有限公司' };
const tax = { fields: [], kinds: ['socialInsurance' as const], lists: [], units: ['市税务局'] };
const entered: Publication = { ...nothingEntered, duties: [tax] };

interface Wish {
  place?: string;
  publication?: Publication;
  /** The day up to which the unit has attested; null: never. */
  attested?: string | null;
  sums?: Pick<Arrears, 'unit' | 'amountFen' | 'asOf'>[];
  waiting?: Partial<WaitingRow>[];
}

function decide({ place = 'heihe', publication = entered, attested = '2026-10-31', sums = [], waiting = [] }: Wish) {
  const pack = packs.find(({ id }) => id === place)!;
  const attestations = dutiesOf(pack, publication)
    .filter(({ kinds }) => kinds.includes('socialInsurance'))
    .flatMap(({ id, units }) =>
      units.flatMap((unit) =>
        attested === null ? [] : [{ duty: id, unit, kind: 'socialInsurance' as const, completeFrom: attested, completeTo: attested }],
      ),
    );
  const arrears = sums.map((sum, i) => ({
    id: String(i),
    jurisdiction: place,
    subject: subject.uscc,
    kind: 'socialInsurance' as const,
    ...sum,
  }));
  const quarantine = waiting.map((row) => ({
    ...{ uscc: subject.uscc, name: subject.name, kind: 'socialInsurance' as const, unit: null, field: null, says: null },
    ...row,
  }));
  const asked = { pack, publication, subject, fields: [pack.fields[0]!.name], period: { from: '2024-01-01', to: today }, today };
  return decideFields(asked, { records: [], attestations, quarantine, arrears });
}
const line = (wish: Wish) => decide(wish).arrears.find(({ kind }) => kind === 'socialInsurance');

const owes = { unit: '市税务局', amountFen: 1_250_050, asOf: '2026-10-31' };
const nothing = { ...owes, amountFen: 0 };

test.each<[what: string, wish: Wish, state: string, words: string]>([
  ['attested, nothing known', {}, 'none', '无欠缴（截至2026年10月31日）'],
  // In November the last whole month is October; its first days of grace are over.
  ['attested up to the day before the last month ends', { attested: '2026-10-30' }, 'notSupplied', '未提供（超期未报）'],
  ['never attested', { attested: null }, 'notSupplied', '未提供（超期未报）'],
  ['nobody named', { publication: nothingEntered }, 'notSupplied', '未提供（未指定单位）'],
  ['a unit named without units', { publication: { ...entered, duties: [{ ...tax, units: [] }] } }, 'notSupplied', '未提供（未指定单位）'],
  ['a sum of nothing, recent, without an attestation', { attested: null, sums: [nothing] }, 'none', '无欠缴（截至2026年10月31日）'],
  ['a sum of nothing, old', { attested: null, sums: [{ ...nothing, asOf: '2026-09-30' }] }, 'notSupplied', '未提供（超期未报）'],
  ['an old sum of nothing, attested since', { sums: [{ ...nothing, asOf: '2026-01-31' }] }, 'none', '无欠缴（截至2026年10月31日）'],
  ['a sum', { sums: [owes] }, 'owing', '欠缴12,500.50元'],
  ['a sum of long ago that its unit never changed', { sums: [{ ...owes, asOf: '2026-01-31' }] }, 'owing', '欠缴12,500.50元'],
  [
    'a sum of one unit, and another that never told',
    { publication: { ...entered, duties: [{ ...tax, units: ['市税务局', '县税务局'] }] }, attested: null, sums: [owes] },
    'owing',
    '欠缴12,500.50元，可能还有（超期未报）',
  ],
  ['a sum of a unit that no longer supplies', { sums: [{ ...owes, unit: '市社保局' }] }, 'owing', '欠缴12,500.50元'],
  ['a row that waits', { waiting: [{}] }, 'notSupplied', '未提供（待匹配）'],
  ['a row that waits of another subject', { waiting: [{ uscc: '91350100M000100X44' }] }, 'none', '无欠缴（截至2026年10月31日）'],
  ['a row of another kind that waits', { waiting: [{ kind: 'housingFund' }] }, 'none', '无欠缴（截至2026年10月31日）'],
])('arrears, %s', (_what, wish, state, words) => {
  expect(line(wish)).toMatchObject({ state, words });
});

test('arrears never count as a record, and stand beside the result and in a section of their own', () => {
  const decision = decide({ sums: [owes] });
  expect(decision).toMatchObject({ outcome: 'report', records: [] });
  const scope = { of: 16, notAsked: [], usualMissing: [], shorter: false, elsewhere: false };
  expect(overallOf({ decision, scope, place: '黑河市' }).notes).toContain(
    '另列欠缴情况（不属于违法违规记录）：参保欠缴12,500.50元；住房公积金未提供（未指定单位）。',
  );
  const section = arrearsSection(decision)!;
  expect(section.heading).toBe('欠缴情况（不属于违法违规记录）');
  expect(section.blocks).toMatchObject([
    {
      rows: [
        [{ text: '参保欠缴' }, { text: '欠缴12,500.50元' }, { text: '市税务局（12,500.50元，截至2026年10月31日）' }],
        [{ text: '住房公积金欠缴' }, { text: '未提供（未指定单位）' }, { text: '—' }],
      ],
    },
  ]);
});

test('where every unit has told that nothing is owed, the result says nothing of it; where no document shows arrears, nothing says it', () => {
  expect(
    overallOf({
      decision: { ...decide({}), arrears: [line({})!] },
      scope: { of: 1, notAsked: [], usualMissing: [], shorter: false, elsewhere: false },
      place: '',
    }).notes.join(),
  ).not.toMatch(/欠缴/);
  expect(decide({ place: 'changzhi', sums: [owes] }).arrears).toEqual([]);
});
