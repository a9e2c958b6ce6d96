import type { AttestationDoc } from '../../../cloudfunctions/store/documents';
import * as seed from '../../support/seed';
import { sourceDesk, unit } from '../../support/source-desk';

const desk = sourceDesk();
const { all, preview } = desk;

test('from sheet and attestation to a report that says clear', async () => {
  const others = { ...Object.fromEntries(['税务', '气象'].map((f) => [f, 'never' as const])) };
  seed.addAttestations(desk.cloud, 'changzhi', { ...others, 市场监管: 'never' });
  expect((await preview()).fields).toMatchObject([{ state: 'cannotSay' }]);
  const { duties, earliest } = await desk.source.call('source', 'listDuties', {});
  expect(duties.map(({ kind, state, backfilled }) => [kind, state, backfilled])).toEqual([
    ['penalty', 'never', false],
    ['coercive', 'never', false],
    ['abnormalOperation', 'never', false],
    ['seriousDishonesty', 'never', false],
  ]);
  expect(await desk.source.call('source', 'getDesk', {})).toMatchObject({ unit, late: 4, waiting: 0, place: '长治市' });
  for (const { duty, kind, upTo } of duties)
    await desk.source.call('source', 'attestDuty', {
      jurisdiction: 'changzhi',
      duty,
      unit,
      kind,
      completeFrom: earliest!,
      completeTo: upTo,
    });
  expect(
    (await desk.source.call('source', 'listDuties', {})).duties.map(({ state, backfilled, dueBy }) => [state, backfilled, dueBy]),
  ).toEqual(Array(4).fill(['fresh', true, '2026-12-10']));
  expect((await preview()).fields[0]!.kinds.filter((k) => k.state === 'clear')).toHaveLength(4);
});

test('the same attestation again is not written again, a longer one is', async () => {
  seed.addAttestations(desk.cloud, 'changzhi', { 市场监管: 'never' });
  const input = { jurisdiction: 'changzhi', duty: 'changzhi/15', unit, kind: 'penalty' as const, completeFrom: '2022-08-01' };
  const entries = () =>
    all<AttestationDoc>('attestations')
      .find(({ _id }) => _id === `changzhi|changzhi/15|${unit}|penalty`)!
      .outbox!.map(({ detail }) => detail!.completeTo);
  for (const completeTo of ['2026-09-30', '2026-09-30', '2026-10-31', '2026-10-31']) {
    expect(await desk.source.call('source', 'attestDuty', { ...input, completeTo })).toEqual({ completeFrom: '2022-08-01', completeTo });
  }
  expect(entries()).toEqual(['2026-09-30', '2026-10-31']);
  expect(await desk.source.refused('source', 'attestDuty', { ...input, completeTo: '2026-09-30' })).toBe('ATTESTATION_INVALID');
});
