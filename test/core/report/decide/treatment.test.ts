import { packs } from '../../../../config/jurisdictions';
import { displayOf, tierOf } from '../../../../cloudfunctions/core/report/decide/display';
import { inPeriod } from '../../../../cloudfunctions/core/report/decide/in-period';
import { treat } from '../../../../cloudfunctions/core/report/decide/treatment';
import { recordKindCodes } from '../../../../types/kinds';
import { Rules } from '../../../../types/pack';
import type { ViolationRecord } from '../../../../types/record';
import { aRecord } from '../../../support/records';
import vectors from '../../../vectors/records-by-pack.json';

const { states, places, today } = vectors;

test.each(packs.map((pack) => [pack.id, pack.rules] as const))('the truth table in %s: every state of a record', (id, rules) => {
  for (const { state, record, display, byRules, inPlaces } of states) {
    const found = treat(aRecord(record as Partial<ViolationRecord>), rules, today, null);
    expect([state, displayOf(aRecord(record as Partial<ViolationRecord>), today, null)]).toEqual([state, display]);
    expect([state, found.treatment]).toEqual([state, cell(byRules, rules, record)]);
    expect([state, found.clause]).toEqual([state, rules[found.rule].clause]);
    if (places.includes(id)) expect([state, found.treatment]).toEqual([state, inPlaces[places.indexOf(id)]]);
  }
});

test('the places that the vectors name are there', () => {
  expect(places.filter((id) => !packs.some((pack) => pack.id === id))).toEqual([]);
  for (const { state, inPlaces } of states) expect([state, inPlaces.length]).toEqual([state, places.length]);
});

test('the truth table for whatever a place may lay down', () => {
  const combinations = everyCombination(packs[0]!.rules);
  expect(combinations).toHaveLength(2 * 2 * 2 * 4 * 3);
  for (const { state, record, byRules } of states) {
    const used = new Set<string>();
    for (const rules of combinations) {
      const treated = treat(aRecord(record as Partial<ViolationRecord>), rules, today, null).treatment;
      expect([state, laidDown(rules, record), treated]).toEqual([state, laidDown(rules, record), cell(byRules, rules, record, used)]);
    }
    // A key that holds for no combination would be a slip of the pen.
    expect([state, Object.keys(byRules).filter((key) => !used.has(key))]).toEqual([state, []]);
  }
});

test('a combination without a cell, or with two, is an error by its name', () => {
  const { rules } = packs.find(({ id }) => id === 'changzhi')!;
  expect(() => cell({ 'kind left out': 'leftOut' }, rules, {})).toThrow(/kind counted, .*repaired marked/);
  expect(() => cell({ 'kind counted': 'counted', 'repaired marked': 'marked' }, rules, {})).toThrow(/kind counted, .*repaired marked/);
});

describe('display, 令36号', () => {
  test.each([
    ['a large fine once the sum is entered', aRecord({ fineFen: 5_000_000 }), 5_000_000, 'severe', '2029-10-07'],
    ['a smaller fine once the sum is entered', aRecord({ fineFen: 4_999_999 }), 5_000_000, 'general', '2027-10-07'],
    ['any fine while it is unspecified', aRecord({ fineFen: 100 }), null, 'unspecified', '2029-10-07'],
    ['simple procedure', aRecord({ procedure: 'simple', fineFen: 100 }), null, 'minor', '2027-01-07'],
    [
      'simple procedure that revokes a licence',
      aRecord({ procedure: 'simple', categories: ['吊销许可证件'] }),
      null,
      'severe',
      '2029-10-07',
    ],
    ['warning and circular', aRecord({ categories: ['警告', '通报批评'] }), null, 'minor', '2027-01-07'],
    ['warning and confiscation', aRecord({ categories: ['警告', '没收违法所得、没收非法财物'] }), null, 'general', '2027-10-07'],
    ['a list in force', aRecord({ kind: 'seriousDishonesty' }), null, 'severe', null],
  ] as const)('%s', (_name, record, large, tier, until) => {
    expect(tierOf(record, large)).toBe(tier);
    expect(displayOf(record, today, large)).toEqual(until && { until, computed: true, ended: false });
  });
});

describe('which records fall in a period', () => {
  const period = { from: '2026-01-01', to: '2026-06-30' };
  test.each([
    ['decided on the first day', aRecord({ decided: '2026-01-01' }), true],
    ['decided on the last day', aRecord({ decided: '2026-06-30' }), true],
    ['decided the day before', aRecord({ decided: '2025-12-31' }), false],
    ['decided the day after', aRecord({ decided: '2026-07-01' }), false],
    ['a list still in force', aRecord({ kind: 'seriousDishonesty', decided: '2020-01-01' }), true],
    ['a list removed within', aRecord({ kind: 'seriousDishonesty', decided: '2020-01-01', removed: '2026-01-01' }), true],
    ['a list removed before', aRecord({ kind: 'seriousDishonesty', decided: '2020-01-01', removed: '2025-12-31' }), false],
    ['an abnormal-operation entry in force', aRecord({ kind: 'abnormalOperation', decided: '2020-01-01' }), true],
    ['a penalty has no standing', aRecord({ decided: '2020-01-01', removed: null }), false],
  ] as const)('%s', (_name, record, expected) => expect(inPeriod(record, period)).toBe(expected));
});

/** What the vectors may name of a place's rules, for a record. */
function laidDown(rules: Rules, record: { kind?: string }): string[] {
  const counted = rules.recordKinds.value.some((kind) => kind === (record.kind ?? 'penalty'));
  return [
    `kind ${counted ? 'counted' : 'left out'}`,
    ...(['simpleProcedure', 'noPenaltyDecision', 'repaired', 'displayEnded'] as const).map((name) => `${name} ${rules[name].value}`),
  ];
}

/** The cell of the one key that holds, noted as used. @throws Error that names the combination where none holds, or more than one */
function cell(byRules: object, rules: Rules, record: { kind?: string }, used = new Set<string>()): string {
  const facts = laidDown(rules, record);
  const found = Object.entries(byRules).filter(([key]) => key.split(', ').every((fact) => facts.includes(fact)));
  if (found.length !== 1) throw new Error(`the vectors have ${found.length} cells for ${facts.join(', ')}`);
  used.add(found[0]![0]);
  return found[0]![1] as string;
}

/** The rules that decide about a record, in all their values, on any ground that matters. */
function everyCombination(rules: Rules): Rules[] {
  const of = <T>(values: readonly T[]) => values.map((value) => ({ value, clause: '三' }));
  const { simpleProcedure, noPenaltyDecision, repaired, displayEnded } = Rules.entries;
  return of([recordKindCodes, []]).flatMap((recordKinds) =>
    of(simpleProcedure.entries.value.options).flatMap((simple) =>
      of(noPenaltyDecision.entries.value.options).flatMap((none) =>
        of(repaired.entries.value.options).flatMap((mended) =>
          of(displayEnded.entries.value.options).map((ended) => ({
            ...rules,
            ...{ recordKinds, simpleProcedure: simple, noPenaltyDecision: none, repaired: mended, displayEnded: ended },
          })),
        ),
      ),
    ),
  );
}
