import type { QuarantineDoc } from '../../../cloudfunctions/store/documents';
import * as seed from '../../support/seed';
import { sourceDesk } from '../../support/source-desk';

const desk = sourceDesk();
const { all, submit, preview, problems } = desk;

describe('a waiting row', () => {
  const wait = async (change: Record<string, string> = { CF_XDR_SHXYM: seed.newUscc() }) => {
    await submit('penalty', change);
    return (await desk.source.call('source', 'listQuarantine', {})).waiting[0]!;
  };

  test('is matched to a subject its unit names', async () => {
    const waiting = await wait({ CF_XDR_SHXYM: '', CF_XDR_GSZC: '140400000012345' });
    expect(waiting).toMatchObject({ title: '行政处罚', why: 'subject', row: 2, fileName: 'penalty.csv' });
    expect(await desk.source.call('source', 'settleRow', { id: waiting.id, as: 'match', subject: desk.subject._id })).toEqual({
      waiting: 0,
    });
    expect(await desk.source.call('source', 'settleRow', { id: waiting.id, as: 'match', subject: desk.subject._id })).toEqual({
      waiting: 0,
    });
    expect((await preview()).records).toHaveLength(1);
    expect(await problems()).toEqual([]);
  });

  test('is discarded with a reason, and does not come back with the next sheet', async () => {
    const waiting = await wait();
    await desk.source.call('source', 'settleRow', { id: waiting.id, as: 'discard', reason: '外地主体，误报' });
    expect(all<QuarantineDoc>('quarantine')).toMatchObject([{ waiting: false, mayConcern: null, matched: null, reason: '外地主体，误报' }]);
    expect((await submit('penalty', { CF_XDR_SHXYM: waiting.uscc! }, { CF_WSH: '另' })).batch).toMatchObject({ duplicates: 1, stored: 1 });
    expect(await problems()).toEqual([]);
  });

  test.each([
    ['an unknown subject', async () => ({ id: (await wait()).id, as: 'match' as const, subject: seed.newUscc() }), 'SUBJECT_NOT_FOUND'],
    [
      'another subject than the code it bears',
      async () => ({ id: (await wait()).id, as: 'match' as const, subject: desk.subject._id }),
      'QUARANTINE_UNMATCHED',
    ],
    ['no such row', async () => ({ id: 'none', as: 'discard' as const, reason: '误报' }), 'QUARANTINE_NOT_FOUND'],
    ['no reason', async () => ({ id: (await wait()).id, as: 'discard' as const, reason: ' ' }), 'BAD_INPUT'],
  ])('%s is refused', async (_, input, code) => expect(await desk.source.refused('source', 'settleRow', await input())).toBe(code));

  test('that waits for its record cannot be matched to a subject', async () => {
    await submit('repair', { NUMBER: '另一文号' });
    const [waiting] = (await desk.source.call('source', 'listQuarantine', {})).waiting;
    expect(await desk.source.refused('source', 'settleRow', { id: waiting!.id, as: 'match', subject: desk.subject._id })).toBe(
      'QUARANTINE_UNMATCHED',
    );
  });
});
