import * as seed from '../../support/seed';
import { webClient } from '../../support/clients';
import { TODAY } from '../../support/cloud';
import { organ } from '../../support/sheets';
import { sourceDesk } from '../../support/source-desk';

const desk = sourceDesk();
const fund = '市住房公积金管理中心';
const owed = { fields: [], kinds: ['housingFund' as const], lists: [], units: [fund] };

/** What a report of 黑河 says of the housing fund. */
async function said() {
  const question = { jurisdiction: 'heihe', fields: ['生态环境'], period: { from: '2024-01-01', to: TODAY } };
  const { decision } = await desk.holder.call('holder', 'previewReport', { ...question, subject: desk.subject._id });
  return decision.arrears.find(({ kind }) => kind === 'housingFund')!;
}

test('a unit attests to arrears like to any duty: 未提供, then 无欠缴, then 欠缴, each by its own word', async () => {
  seed.addPublication(desk.cloud, 'heihe', {
    duties: [owed],
    units: [{ name: fund, registeredName: organ.ORGAN, uscc: organ.ORGAN_CODE }],
  });
  const source = desk.clerk(fund, 'heihe');
  expect(await said()).toMatchObject({ state: 'notSupplied', reasons: ['overdue'], units: [fund], words: '未提供（超期未报）' });

  const { duties } = await source.call('source', 'listDuties', {});
  expect(duties).toMatchObject([{ kind: 'housingFund', fields: [], serves: [], lists: [], state: 'never' }]);
  const { duty, kind, upTo } = duties[0]!;
  expect((await source.call('source', 'getDesk', {})).sheets.filter(({ own }) => own).map(({ id }) => id)).toEqual([
    'housingFund',
    'repair',
  ]);
  const span = { completeFrom: '2024-01-01', completeTo: upTo };
  await source.call('source', 'attestDuty', { jurisdiction: 'heihe', duty, unit: fund, kind, ...span });
  expect(await said()).toMatchObject({ state: 'none', asOf: upTo, words: expect.stringMatching(/^无欠缴（截至2026年/) });

  await source.call('source', 'submitSheet', { ...desk.of('housingFund', { AMOUNT: '0.86', AS_OF: upTo }), allOrNothing: false });
  expect(await said()).toMatchObject({ state: 'owing', words: '欠缴8,600元', owed: [{ unit: fund, amountFen: 860_000, asOf: upTo }] });
  await source.call('source', 'submitSheet', { ...desk.of('housingFund', { AMOUNT: '0', AS_OF: TODAY }), allOrNothing: false });
  expect(await said()).toMatchObject({ state: 'none', words: expect.stringMatching(/^无欠缴/) });
  expect(await desk.problems()).toEqual([]);
});

test('two duties of everybody are told apart by unit and kind, and nobody attests to another’s', async () => {
  const insurance = { ...owed, kinds: ['socialInsurance' as const], units: ['市税务局'] };
  seed.addPublication(desk.cloud, 'heihe', { duties: [owed, insurance] });
  const source = desk.clerk('市税务局', 'heihe');
  const { duties } = await source.call('source', 'listDuties', {});
  expect(duties.map(({ kind }) => kind)).toEqual(['socialInsurance']);
  const { duty, upTo } = duties[0]!;
  const word = { jurisdiction: 'heihe', duty, unit: '市税务局', completeFrom: '2024-01-01', completeTo: upTo };
  await source.call('source', 'attestDuty', { ...word, kind: 'socialInsurance' });
  await expect(source.call('source', 'attestDuty', { ...word, kind: 'housingFund' })).rejects.toThrow('DUTY_UNKNOWN');
});

test('where the document shows no arrears, the sheet is taken with a warning', async () => {
  const other = webClient(desk.cloud);
  seed.addStaff(desk.cloud, other, 'source', 'changzhi', '市市场监督管理局');
  const { warnings } = await other.call('source', 'previewSheet', desk.of('housingFund', { AMOUNT: '1', AS_OF: TODAY }));
  expect(warnings).toEqual([expect.stringMatching(/1行/)]);
});

describe('sums of single insurances', () => {
  const tax = '市税务局';
  const entered = {
    duties: [{ ...owed, kinds: ['socialInsurance' as const], units: [tax] }],
    units: [{ name: tax, registeredName: organ.ORGAN, uscc: organ.ORGAN_CODE }],
  };
  const insured = async () => {
    const question = { jurisdiction: 'heihe', fields: ['生态环境'], period: { from: '2024-01-01', to: TODAY } };
    const { decision } = await desk.holder.call('holder', 'previewReport', { ...question, subject: desk.subject._id });
    return decision.arrears.find(({ kind }) => kind === 'socialInsurance')!;
  };

  test('stand beside each other, and nothing owed of one says nothing of the others', async () => {
    seed.addPublication(desk.cloud, 'heihe', entered);
    const source = desk.clerk(tax, 'heihe');
    const send = (...rows: Record<string, string>[]) =>
      source.call('source', 'submitSheet', { ...desk.of('socialInsurance', ...rows), allOrNothing: false });
    const [pension, jobless] = [{ INSURANCE: '企业职工基本养老保险' }, { INSURANCE: '失业保险' }];
    const { batch } = await send({ ...pension, AMOUNT: '1.25', AS_OF: '2026-10-31' }, { ...jobless, AMOUNT: '0', AS_OF: '2026-11-05' });
    expect(batch).toMatchObject({ stored: 2, superseded: 0 });
    expect(await insured()).toMatchObject({ state: 'owing', owed: [{ unit: `${tax}（企业职工基本养老保险）`, amountFen: 1_250_000 }] });
    await send({ ...pension, AMOUNT: '0', AS_OF: '2026-11-10' });
    expect(await insured()).toMatchObject({ state: 'notSupplied', reasons: ['overdue'] });
    // A sum of everything is the unit's word on everything.
    await send({ INSURANCE: '', AMOUNT: '0', AS_OF: '2026-11-12' });
    expect(await insured()).toMatchObject({ state: 'none' });
    await send({ ...jobless, AMOUNT: '0.5', AS_OF: '2026-11-15' });
    expect(await insured()).toMatchObject({ state: 'owing', words: expect.stringContaining('5,000元') });
    expect(await desk.problems()).toEqual([]);
  });
});
