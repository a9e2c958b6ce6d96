import { readPenalties } from '../../../cloudfunctions/core/kinds/penalty/read-penalties';
import { allCodes, good, idNumber, personTag, sheetOf, today } from './penalty-sheet';

describe('older sheets', () => {
  const older = (row: Record<string, string>, codes: readonly string[]) =>
    readPenalties(sheetOf([{ ...good, ...row }], codes), { today, pack: { fieldOf: () => null }, personTag });
  const without = (...gone: string[]) => allCodes.filter((code) => !gone.includes(code));

  test('two columns of categories, a result for the content, a name, a division, a stamp', () => {
    const codes = [
      ...without('CF_CFLB', 'CF_NR', 'CF_FR_ZJHM', 'CF_FR_ZJLX'),
      'CF_CFLB1',
      'CF_CFLB2',
      'CF_JG',
      'CF_CFMC',
      'DFBM',
      'SJC',
      'CF_FR_SFZH',
    ];
    const row = {
      CF_CFLB1: '罚款',
      CF_CFLB2: '警告',
      CF_JG: '罚款2000元',
      CF_CFMC: '某案',
      DFBM: '231100',
      SJC: '2024-05-28 10:00:00',
      CF_FR_SFZH: idNumber,
    };
    const result = older(row, codes);
    expect(result.errors).toEqual([]);
    expect(result.warnings).toEqual([{ kind: 'procedureAssumed', rows: 1 }]);
    expect(result.accepted[0]).toMatchObject({ categories: ['警告', '罚款'], content: '罚款2000元' });
    expect(JSON.stringify(result)).not.toContain(idNumber);
  });

  test('today’s column wins where it says something', () => {
    expect(older({ CF_JG: '旧' }, [...allCodes, 'CF_JG']).accepted[0]!.content).toBe(good.CF_NR);
    expect(older({ CF_NR: '', CF_JG: '旧' }, [...allCodes, 'CF_JG']).accepted[0]!.content).toBe('旧');
  });

  test.each([
    ['', false],
    ['0', false],
    ['正常', false],
    ['2', true],
    ['异议', true],
  ])('the state %p', (state, underObjection) =>
    expect(older({ CF_ZT: state }, [...allCodes, 'CF_ZT']).accepted[0]!.underObjection).toBe(underObjection),
  );

  test.each(['1', '撤销', '3', '其他'])('a decision in the state %s is not read as one in force', (state) =>
    expect(older({ CF_ZT: state }, [...allCodes, 'CF_ZT']).errors).toEqual([{ row: 2, column: '当前状态', rule: 'enum' }]),
  );
});
