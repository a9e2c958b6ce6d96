import type { QuarantineDoc } from '../../../cloudfunctions/store/documents';
import { NOW, attachSdk } from '../../support/cloud';
import * as seed from '../../support/seed';
import { sheetOf } from '../../support/sheets';
import { sourceDesk } from '../../support/source-desk';

const desk = sourceDesk();
const waiting = () => desk.all<QuarantineDoc>('quarantine');
const uscc = '91350100M000100Y43';
const row = (change: object = {}) => ({ CF_XDR_SHXYM: uscc, CF_XDR_MC: '某新公司', CF_WSH: '长市监罚〔2026〕77号', ...change });
const send = (rows: Record<string, string>[]) =>
  desk.source.call('source', 'submitSheet', { ...sheetOf('penalty', rows), allOrNothing: false });

test('a correction of a waiting row waits in its place, what was said before with it, and is what the subject comes by', async () => {
  await send([row({ CF_CFLB: '其他', CF_NR: '不予行政处罚', CF_NR_FK: '' })]);
  expect((await send([row({ CF_CFLB: '罚款', CF_NR: '罚款50万元', CF_NR_FK: '50' })])).batch).toMatchObject({
    accepted: 1,
    quarantined: 1,
  });
  expect(waiting()).toMatchObject([{ waiting: true, before: [{ waiting: true, content: expect.stringContaining('不予行政处罚') }] }]);
  attachSdk(desk.cloud);
  seed.addSubject(desk.cloud, seed.newPerson(), { _id: uscc, name: '某新公司' });
  const { rematch } = await import('../../../cloudfunctions/intake/rematch');
  expect(await rematch('changzhi', { now: NOW, account: 'operator' })).toBe(1);
  expect(desk.all('records')).toMatchObject([{ decision: 'penalty', fineFen: 50_000_000, content: '罚款50万元' }]);
  expect(await desk.problems()).toEqual([]);
});

test('the same again changes nothing, wherever it stands in its sheet', async () => {
  await send([row()]);
  expect((await send([row({ CF_WSH: '长市监罚〔2026〕78号' }), row()])).batch).toMatchObject({ rows: 2, quarantined: 2 });
  expect(waiting().map(({ before }) => before)).toEqual([undefined, undefined]);
});

test('what its unit discarded and sends anew with other content waits again; the same content stays discarded', async () => {
  seed.addAttestations(desk.cloud, 'changzhi');
  const own = (change: object = {}) => row({ CF_XDR_SHXYM: '', CF_XDR_GSZC: '140400123456789', CF_XDR_MC: desk.subject.name, ...change });
  await send([own()]);
  const state = async () => (await desk.preview()).fields[0]!.state;
  expect(await state()).toBe('cannotSay');
  await desk.source.call('source', 'settleRow', { id: waiting()[0]!._id, as: 'discard', reason: '内容写错，另报' });
  expect(await state()).toBe('clear');
  expect((await send([own(), row({ CF_WSH: '另一号' })])).batch).toMatchObject({ duplicates: 1, quarantined: 1 });
  expect(await state()).toBe('clear');
  expect((await send([own({ CF_NR: '罚款50万元', CF_NR_FK: '50' })])).batch).toMatchObject({ duplicates: 0, quarantined: 1 });
  expect(await state()).toBe('cannotSay');
  expect(waiting().find(({ before }) => before)).toMatchObject({ before: [{ waiting: false, reason: '内容写错，另报' }], discarded: null });
  expect(await desk.problems()).toEqual([]);
});
