import { packs } from '../../../../config/jurisdictions';
import { publicUntil, tierOf } from '../../../../cloudfunctions/core/report/decide/display';
import { inPeriod } from '../../../../cloudfunctions/core/report/decide/in-period';
import { treat } from '../../../../cloudfunctions/core/report/decide/treatment';
import type { ViolationRecord } from '../../../../types/record';
import { aRecord } from '../../../support/records';
import vectors from '../../../vectors/records-by-pack.json';

const rulesOf = (id: string) => packs.find((p) => p.id === id)!.rules;

describe('the truth table: every state of a record in every pack', () => {
  test('no pack is left out', () => expect([...vectors.packs].sort()).toEqual(packs.map((p) => p.id).sort()));

  for (const { state, record, expect: expected } of vectors.states) {
    test.each(vectors.packs.map((id, i) => [id, expected[i]!]))(`${state} in %s: %s`, (id, cell) => {
      const treated = treat(aRecord(record as Partial<ViolationRecord>), rulesOf(id), vectors.today, null);
      expect(treated.treatment).toBe(cell);
      expect(treated.clause).toBe(rulesOf(id)[treated.rule].clause);
    });
  }
});

describe('display, 令36号', () => {
  test.each([
    ['a large fine once the sum is entered', aRecord({ fineFen: 5_000_000 }), 5_000_000, 'severe', '2029-10-08'],
    ['a smaller fine once the sum is entered', aRecord({ fineFen: 4_999_999 }), 5_000_000, 'general', '2027-10-08'],
    ['any fine while it is unspecified', aRecord({ fineFen: 100 }), null, 'unspecified', '2029-10-08'],
    ['simple procedure', aRecord({ procedure: 'simple', fineFen: 100 }), null, 'minor', '2027-01-08'],
    [
      'simple procedure that revokes a licence',
      aRecord({ procedure: 'simple', categories: ['吊销许可证件'] }),
      null,
      'severe',
      '2029-10-08',
    ],
    ['warning and circular', aRecord({ categories: ['警告', '通报批评'] }), null, 'minor', '2027-01-08'],
    ['warning and confiscation', aRecord({ categories: ['警告', '没收违法所得、没收非法财物'] }), null, 'general', '2027-10-08'],
    ['a list in force', aRecord({ kind: 'seriousDishonesty' }), null, 'severe', null],
  ] as const)('%s', (_name, record, large, tier, until) => {
    expect(tierOf(record, large)).toBe(tier);
    expect(publicUntil(record, large)).toBe(until);
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
