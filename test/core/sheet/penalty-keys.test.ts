import fc from 'fast-check';
import { readPenalties } from '../../../cloudfunctions/core/kinds/penalty/read-penalties';
import { allCodes, good, person, personTag, read, sheetOf, today } from './penalty-sheet';

describe('the natural key', () => {
  const figures = (...changes: Record<string, string>[]) => {
    const { accepted: rows, duplicates, errors } = read(changes.map((change) => ({ ...good, ...change })));
    return {
      accepted: rows.map(({ row }) => row),
      duplicates,
      conflicts: errors.map(({ row, column, rule }) => `${row} ${column} ${rule}`),
    };
  };
  const conflict = (row: number) => `${row} 行政处罚决定书文号 conflict`;

  test.each([
    ['the same row again', [{}, {}], { accepted: [2], duplicates: [3] }],
    [
      'the same in other spellings',
      [{}, { CF_WSH: ' 示市监罚[2024]1号', CF_JDRQ: '2024年5月28日', CF_NR_FK: '0.200000' }],
      { accepted: [2], duplicates: [3] },
    ],
    ['thrice', [{}, {}, {}], { accepted: [2], duplicates: [3, 4] }],
    ['another number', [{}, { CF_WSH: '2号' }], { accepted: [2, 3] }],
    ['another day', [{}, { CF_JDRQ: '2024-05-29' }], { accepted: [2, 3] }],
    ['another organ', [{}, { CF_CFJGDM: '11231100UJXRRNJY1U' }], { accepted: [2, 3] }],
    ['another party: two records', [{}, { CF_XDR_SHXYM: '911404001X74Q3514M' }], { accepted: [2, 3] }],
    ['other content', [{}, { CF_NR_FK: '0.3' }], { accepted: [], conflicts: [conflict(2), conflict(3)] }],
    ['other content, twice', [{}, {}, { CF_SY: '另一事实' }], { accepted: [], conflicts: [conflict(2), conflict(3), conflict(4)] }],
    ['a repeat of a refused row is refused as itself', [{ CF_SY: '' }, {}], { accepted: [3], conflicts: ['2 违法事实 required'] }],
    ['one person', [person, person], { accepted: [2], duplicates: [3] }],
    ['two persons', [person, { ...person, CF_XDR_ZJHM: '11010119031117193X' }], { accepted: [2, 3] }],
    [
      'one person, with somebody’s code beside it once',
      [person, { ...person, CF_XDR_SHXYM: '91350100M000100Y43' }],
      { conflicts: [conflict(2), conflict(3)], accepted: [] },
    ],
    ['one person, one company', [person, { CF_XDR_LB: '法人及非法人组织' }], { accepted: [2, 3] }],
  ])('%s', (_, changes, expected) =>
    expect(figures(...(changes as Record<string, string>[]))).toEqual({ duplicates: [], conflicts: [], ...expected }),
  );
});

describe('whatever the order', () => {
  const change = fc.record({
    CF_WSH: fc.constantFrom('1号', '2号', '3号', ''),
    CF_NR_FK: fc.constantFrom('0.2', '0.20', '1', '-1'),
    CF_XDR_SHXYM: fc.constantFrom('91350100M000100Y43', '911404001X74Q3514M'),
    BZ: fc.constantFrom('', '简易程序'),
  });
  const figures = ({
    rows,
    accepted: good_,
    rejected,
    duplicates,
    errors,
    simpleProcedure,
    fineTotalFen,
    perSubject,
  }: ReturnType<typeof read>) => ({
    rows,
    keys: good_.map(({ key }) => key).sort(),
    rejected: rejected.length,
    duplicates: duplicates.length,
    errors: errors.map(({ column, rule }) => column + rule).sort(),
    simpleProcedure,
    fineTotalFen,
    perSubject,
  });

  test('of rows', () =>
    fc.assert(
      fc.property(
        fc
          .array(change, { minLength: 1, maxLength: 12 })
          .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const [a, b] = [rows, shuffled].map((some) => read(some.map((row) => ({ ...good, ...row }))));
          expect(figures(b!)).toEqual(figures(a!));
          expect(a!.rows).toBe(a!.accepted.length + a!.rejected.length + a!.duplicates.length);
        },
      ),
    ));

  test('of columns', () =>
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.shuffledSubarray([...allCodes], { minLength: 32 }),
        (rows, codes) => {
          const all = rows.map((row) => ({ ...good, ...row }));
          expect(readPenalties(sheetOf(all, codes), { today, pack: { fieldOf: () => null }, personTag })).toEqual(read(all));
        },
      ),
    ));
});
