import type { QuarantineDoc, RecordDoc } from '../../../cloudfunctions/store/documents';
import * as seed from '../../support/seed';
import { organ } from '../../support/sheets';
import { sourceDesk, unit } from '../../support/source-desk';

const desk = sourceDesk();
const { all, clerk, of, submit } = desk;

describe('a unit sends its own only', () => {
  test.each([
    ['another organ', { ORGAN: '长治市税务局', ORGAN_CODE: seed.newUscc() }, '强制机关', 'otherUnit'],
    ['an unknown organ', { ORGAN: '某局', ORGAN_CODE: seed.newUscc() }, '强制机关', 'otherUnit'],
    ['its own name under a code that is not its own', { ORGAN_CODE: seed.newUscc() }, '强制机关', 'otherUnit'],
    ['another’s name under its own code', { ORGAN: '长治市税务局' }, '强制机关', 'otherUnit'],
    ['a field it has no duty for', { FIELD: '税务' }, '领域', 'otherField'],
  ])('%s is refused by row and column, not quarantined', async (_, row, column, rule) => {
    const file = of('coercive', {}, { NUMBER: '2', ...row });
    const preview = await desk.source.call('source', 'previewSheet', file);
    expect(preview).toMatchObject({ rows: 2, accepted: 1, rejected: 1, errors: [{ row: 3, column, rule, words: expect.any(String) }] });
    expect(await desk.source.call('source', 'submitSheet', { ...file, allOrNothing: true })).toEqual({ outcome: 'refused', batch: null });
    expect(all('batches')).toEqual([]);
    const { batch } = await desk.source.call('source', 'submitSheet', { ...file, allOrNothing: false });
    expect(batch).toMatchObject({ rows: 2, accepted: 1, rejected: 1, quarantined: 0 });
  });

  test('another unit’s record is neither overwritten nor hidden by a row under the same key', async () => {
    const police = clerk('市公安局');
    const code = seed.newUscc();
    const theirs = of('penalty', { CF_WSH: '长公罚〔2026〕1号', CF_CFJG: '长治市公安局', CF_CFJGDM: code });
    expect((await police.call('source', 'submitSheet', { ...theirs, allOrNothing: false })).batch).toMatchObject({ stored: 1 });
    const [before] = all<RecordDoc>('records');
    const forged = { CF_WSH: '长公罚〔2026〕1号', CF_CFJG: organ.ORGAN, CF_CFJGDM: code, CF_CFLB: '其他', CF_NR: '不予处罚', CF_NR_FK: '' };
    expect((await submit('penalty', forged)).batch).toMatchObject({ rejected: 1, corrected: 0 });
    // Nor by a unit whose code the authority hasn't entered.
    const taxes = clerk('市税务局');
    const other = { ...forged, CF_CFJG: '长治市税务局' };
    const answer = await taxes.call('source', 'submitSheet', { ...of('penalty', other), allOrNothing: false });
    expect(answer.batch).toMatchObject({ corrected: 0, quarantined: 1 });
    expect(all<RecordDoc>('records')).toEqual([before]);
  });

  test('a field chosen at upload that is not its own refuses every row', async () =>
    expect(await desk.source.call('source', 'previewSheet', { ...of('coercive', {}), field: '税务' })).toMatchObject({
      accepted: 0,
      rejected: 1,
    }));

  test('the registry of subjects is not a source’s to send', async () => {
    const content = Buffer.from(
      `统一社会信用代码,名称,主体类型,法定代表人,法定代表人证件号码,行政区划代码,登记状态\n${desk.subject._id}`,
    ).toString('base64');
    expect(await desk.source.refused('source', 'previewSheet', { fileName: 'a.csv', content })).toBe('SHEET_NOT_YOURS');
  });

  test('a kind outside its duties is received, with a warning', async () => {
    const { warnings } = await desk.source.call('source', 'previewSheet', of('criminalJudgment', {}));
    expect(warnings).toEqual(['1行不在本单位归集责任的数据种类内，仍会接收。']);
  });

  test('nothing of a natural person is shown whole', async () => {
    const person = { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_MC: '王示例', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: '110101190608082196' };
    const { firstRows } = await desk.source.call('source', 'previewSheet', of('penalty', person));
    expect(firstRows).toMatchObject([{ name: '王**', id: '110***********2196' }]);
    expect(JSON.stringify(firstRows)).not.toContain('110101190608082196');
  });
});

test.each([
  ['another unit of the place', '市税务局', 'changzhi'],
  ['another place’s unit of the same name', unit, 'wuhai'],
])('%s sees and settles none of it', async (_, name, jurisdiction) => {
  const { batch } = await submit('penalty', { CF_XDR_SHXYM: '', CF_XDR_GSZC: '140400000012345' });
  const other = clerk(name, jurisdiction);
  const [waiting] = all<QuarantineDoc>('quarantine');
  expect(await other.call('source', 'listBatches', {})).toEqual({ batches: [], next: null, months: [] });
  expect(await other.refused('source', 'getBatch', { batch: batch!.batch })).toBe('BATCH_NOT_FOUND');
  expect(await other.call('source', 'listQuarantine', {})).toEqual({ waiting: [], inAll: 0, next: null });
  for (const settlement of [{ as: 'discard', reason: '不是我的' } as const, { as: 'match', subject: desk.subject._id } as const]) {
    expect(await other.refused('source', 'settleRow', { id: waiting!._id, ...settlement })).toBe('QUARANTINE_NOT_FOUND');
  }
  expect(all('quarantine')).toEqual([waiting]);
});

test('who works for no unit has no desk', async () => expect(await clerk(null).refused('source', 'listDuties', {})).toBe('UNIT_UNKNOWN'));
