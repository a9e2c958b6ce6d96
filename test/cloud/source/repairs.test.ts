import type { QuarantineDoc, RecordDoc } from '../../../cloudfunctions/store/documents';
import { sourceDesk } from '../../support/source-desk';

const { all, submit, preview } = sourceDesk();

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

  test.each<[string, Record<string, string>, ...Record<string, string>[]]>([
    ['of an unknown number', { NUMBER: '另一文号' }],
    ['of another kind', { ...repair, KIND: '行政强制' }],
    ['of a number that two decisions bear', repair, { CF_JDRQ: '2026-05-29' }],
    ['before the decision', { ...repair, REPAIRED: '2026-05-27' }],
  ])('%s wait', async (_, row, ...more) => {
    await submit('penalty', {}, ...more);
    expect((await submit('repair', row)).batch).toMatchObject({ quarantined: 1 });
    expect(all<QuarantineDoc>('quarantine')).toMatchObject([{ why: 'record', waiting: true }]);
    expect(all<RecordDoc>('records').map(({ repaired }) => repaired)).toEqual([null, ...more.map(() => null)]);
  });

  test('that came before their record find it later', async () => {
    await submit('repair', repair);
    await submit('penalty', {});
    expect(all<RecordDoc>('records')).toMatchObject([{ repaired: '2026-09-01' }]);
  });
});
