import type { ArrearsDoc, QuarantineDoc, RecordDoc } from '../../../cloudfunctions/store/documents';
import * as seed from '../../support/seed';
import { sourceDesk, unit } from '../../support/source-desk';

const desk = sourceDesk();
const { all, submit, preview, problems } = desk;
const kindsOf = async () => Object.fromEntries((await preview()).fields[0]!.kinds.map(({ kind, state }) => [kind, state]));

describe('a list entry', () => {
  const removal = { VIOLATION: '', BASIS: '', REMOVED: '2026-08-01', REMOVED_WHY: '整改到位' };

  test.each(['seriousDishonesty', 'abnormalOperation'] as const)(
    'of %s is removed by a later sheet: a new version, the old one with it',
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
    seed.addAttestations(desk.cloud, 'changzhi');
    expect(await kindsOf()).toMatchObject({ seriousDishonesty: 'clear' });
    await submit('seriousDishonesty', removal);
    expect(await kindsOf()).toMatchObject({ seriousDishonesty: 'cannotSay', penalty: 'clear' });
    await submit('seriousDishonesty', {});
    expect(all<RecordDoc>('records')).toMatchObject([{ version: 2, removed: '2026-08-01' }]);
    expect(all<QuarantineDoc>('quarantine')).toMatchObject([{ waiting: false, matched: expect.any(String) }]);
  });
});

describe.each(['socialInsurance', 'housingFund'] as const)('arrears of %s', (kind) => {
  test('of the newest day stand, the earlier with them', async () => {
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
