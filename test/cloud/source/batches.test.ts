import type { BatchDoc, RecordDoc } from '../../../cloudfunctions/store/documents';
import * as seed from '../../support/seed';
import { sourceDesk } from '../../support/source-desk';

const desk = sourceDesk();
const { all, of, submit, problems } = desk;

test('a long sheet is stored in steps, each call going on where the last stopped, and counted once', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => ({ NUMBER: `长强〔2026〕${i}号` }));
  const file = { ...of('coercive', ...rows), allOrNothing: false };
  const [first, second] = await Promise.all([
    desk.source.ask('source', 'submitSheet', file),
    desk.source.ask('source', 'submitSheet', file),
  ]);
  expect([first, second].some((answer) => answer.ok)).toBe(true);
  let last = await desk.source.call('source', 'submitSheet', file);
  for (let i = 0; last.outcome === 'receiving' && i < 20; i++) last = await desk.source.call('source', 'submitSheet', file);
  expect(last.batch).toMatchObject({ state: 'done', rows: 1200, stored: 1200, done: 1200, of: 1200 });
  expect(await desk.source.call('source', 'getBatch', { batch: last.batch!.batch })).toEqual(last.batch);
  expect(all('records')).toHaveLength(1200);
  expect(await problems()).toEqual([]);
});

describe('a fault at any call', () => {
  const kinds = ['penalty', 'seriousDishonesty', 'housingFund'] as const;
  test.each(kinds.flatMap((kind) => (['fail', 'drop', 'repeat'] as const).map((mode) => [kind, mode] as const)))(
    'of a sheet of %s, mode %s: sent again it is finished once, and fsck is content',
    async (kind, mode) => {
      await submit(kind, kind === 'housingFund' ? { AS_OF: '2026-08-31' } : {});
      for (let k = 1; k <= 14; k++) {
        const change: Record<string, string> =
          kind === 'housingFund' ? { AMOUNT: `${k}` } : kind === 'penalty' ? { CF_NR: `更正${k}` } : { BASIS: `更正${k}` };
        const lost: Record<string, string> = kind === 'penalty' ? { CF_XDR_SHXYM: seed.newUscc() } : { USCC: seed.newUscc() };
        const file = { ...of(kind, change, lost), allOrNothing: false };
        desk.cloud.faults.reset();
        desk.cloud.faults.arm({ at: k, mode });
        const first = await desk.source.ask('source', 'submitSheet', file);
        desk.cloud.faults.reset();
        const { outcome, batch } = await desk.source.call('source', 'submitSheet', file);
        expect([outcome, first.ok]).toEqual([first.ok ? 'knownFile' : expect.stringMatching(/^(stored|knownFile)$/), first.ok]);
        expect(batch).toMatchObject({ state: 'done', rows: 2, accepted: 2, corrected: 1, quarantined: 1 });
      }
      expect(await problems()).toEqual([]);
      expect(all<{ version: number }>(kind === 'housingFund' ? 'arrears' : 'records')).toMatchObject([{ version: 15 }]);
    },
  );
});

test('submissions add up, per month', async () => {
  await submit('penalty', {}, {}, { CF_JDRQ: '不详' }, { CF_WSH: '2', CF_XDR_SHXYM: seed.newUscc() });
  await submit('penalty', {}, { CF_WSH: '3' });
  const { batches, months } = await desk.source.call('source', 'listBatches', {});
  expect(batches).toHaveLength(2);
  for (const b of batches) expect(b.rows).toBe(b.accepted + b.rejected + b.superseded + b.duplicates);
  expect(months).toMatchObject([{ month: '2026-11', batches: 2, rows: 6, accepted: 3, rejected: 1, superseded: 0, duplicates: 2 }]);
});

test('how late new records came is told with the submission and by month, corrections and backfills apart', async () => {
  const { batch } = await submit(
    'penalty',
    ...[{ CF_JDRQ: '2026-11-11' }, { CF_JDRQ: '2026-11-10', CF_WSH: '2' }, { CF_JDRQ: '2025-08-01', CF_WSH: '3' }],
    { CF_JDRQ: '2026-10-12', CF_WSH: '4', CF_XDR_SHXYM: seed.newUscc() },
  );
  expect(batch).toMatchObject({ stored: 3, quarantined: 1, late: 2, slowest: 29, unmeasured: 0 });
  expect((await submit('penalty', { CF_JDRQ: '2026-11-10', CF_WSH: '2', CF_NR: '更正' })).batch).toMatchObject({ corrected: 1, late: 0 });
  expect((await desk.source.call('source', 'listBatches', {})).months).toMatchObject([
    { month: '2026-11', late: 2, slowest: 29, unmeasured: 0 },
  ]);
  expect(await problems()).toEqual([]);
});

test('every submission is in the audit', async () => {
  const { batch } = await submit('seriousDishonesty', {});
  await submit('seriousDishonesty', { VIOLATION: '', BASIS: '', REMOVED: '2026-08-01' });
  const own = all<BatchDoc>('batches').find((b) => b._id === batch!.batch)!;
  expect(own.outbox!.map((e) => e.action)).toEqual(['receive-sheet', 'keep-sheet']);
  expect(all<RecordDoc>('records')[0]!.outbox!.map((e) => e.action)).toEqual(['correct']);
});
