import type { LocalCloud } from '../../local/emulator/cloud';
import type { Overview } from '../../types/actions/authority';
import { type Client, webClient } from '../support/clients';
import { startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { organ, sheetOf } from '../support/sheets';

const unit = '市市场监督管理局';
const units = [{ name: unit, registeredName: organ.ORGAN, uscc: organ.ORGAN_CODE }];
let cloud: LocalCloud;
let authority: Client;

beforeEach(async () => {
  cloud = await startTestCloud();
  authority = webClient(cloud);
  seed.addStaff(cloud, authority, 'authority', 'changzhi', null);
});
afterEach(() => cloud.close());

const overview = (): Promise<Overview> => authority.call('authority', 'getOverview', { jurisdiction: 'changzhi' });

test('who is late, unit by unit, late ones first, adding up', async () => {
  seed.addPublication(cloud, 'changzhi', { units });
  seed.addAttestations(cloud, 'changzhi', { 审计: 'never', 体育: { to: '2026-07-31' }, 气象: { from: '2025-01-01' } });
  const answer = await overview();
  const lines = answer.units.flatMap((u) => u.duties);
  const { fresh, due, overdue, never } = answer.tally;
  expect(fresh + due + overdue + never).toBe(lines.length);
  expect([due, overdue, never]).toEqual([0, 1, 2]);
  expect(answer.units.slice(0, 2).map(({ unit: name, late }) => [name, late])).toEqual([
    ['市审计局', 2],
    ['市体育局', 1],
  ]);
  expect(answer.units.find((u) => u.unit === unit)!.registered).toEqual({ registeredName: organ.ORGAN, uscc: organ.ORGAN_CODE });
  const weather = answer.units.find((u) => u.unit === '市气象局')!.duties;
  expect(weather).toMatchObject([{ state: 'fresh', backfilled: false, dueBy: '2026-12-10', clause: '附件2 第19行' }]);
  expect(answer.validity).toMatchObject({ valid: true, from: '2025-09-01' });
});

test('a new entry names units: waiting rows find theirs, and the overview follows', async () => {
  const source = webClient(cloud);
  const holder = webClient(cloud);
  seed.addStaff(cloud, source, 'source', 'changzhi', unit);
  const { subject } = seed.addHolder(cloud, holder);
  const file = sheetOf('penalty', [{ CF_XDR_SHXYM: seed.newUscc() }, { CF_XDR_SHXYM: subject._id, CF_CFJG: '市监局', CF_WSH: '2' }]);
  const { batch } = await source.call('source', 'submitSheet', { ...file, allOrNothing: false });
  expect(batch).toMatchObject({ rows: 2, accepted: 1, rejected: 1, quarantined: 1 });
  const publication = {
    number: null,
    from: null,
    until: null,
    demo: true,
    units,
    duties: [],
    review: null,
    leavesOutEnded: null,
    veryLargeFineFen: null,
  };
  expect(await authority.call('authority', 'publishPack', { jurisdiction: 'changzhi', expects: 1, publication })).toEqual({ version: 2 });
  // Known by its code now, whatever the sheet calls it.
  const again = await source.call('source', 'submitSheet', {
    ...sheetOf('penalty', [{ CF_XDR_SHXYM: subject._id, CF_CFJG: '市监局' }]),
    allOrNothing: true,
  });
  expect(again.batch).toMatchObject({ stored: 1 });
  const answer = await overview();
  expect(answer.units.find((u) => u.unit === unit)).toMatchObject({ waiting: 1, registered: { uscc: organ.ORGAN_CODE } });
  expect(answer.months).toMatchObject([
    { month: '2026-11', unit, rows: 3, accepted: 2, rejected: 1, superseded: 0, duplicates: 0, late: 2 },
  ]);
});

test('a place whose document names no unit says so, field by field, until its authority enters duties', async () => {
  const heihe = webClient(cloud);
  seed.addStaff(cloud, heihe, 'authority', 'heihe', null);
  const before = await heihe.call('authority', 'getOverview', { jurisdiction: 'heihe' });
  expect(before.withoutUnit).toEqual([...before.fields, '参保欠缴', '住房公积金欠缴']);
  expect(before.units).toEqual([]);
  const duties = [{ fields: ['生态环境'], kinds: ['penalty' as const], lists: [], units: ['市生态环境局'] }];
  const publication = {
    number: null,
    from: null,
    until: null,
    demo: true,
    units: [],
    duties,
    review: null,
    leavesOutEnded: null,
    veryLargeFineFen: null,
  };
  await heihe.call('authority', 'publishPack', { jurisdiction: 'heihe', expects: 1, publication });
  const after = await heihe.call('authority', 'getOverview', { jurisdiction: 'heihe' });
  expect(after.withoutUnit).not.toContain('生态环境');
  expect(after.units).toMatchObject([{ unit: '市生态环境局', late: 1, duties: [{ kind: 'penalty', state: 'never' }] }]);
});

test('an expired document is told as such until a number and dates are entered', async () => {
  const province = webClient(cloud);
  seed.addStaff(cloud, province, 'authority', 'heilongjiang', null);
  expect((await province.call('authority', 'getOverview', { jurisdiction: 'heilongjiang' })).validity).toMatchObject({
    valid: false,
    hint: expect.stringContaining('到期'),
  });
  const publication = {
    number: '演示〔2026〕9号',
    from: '2026-10-01',
    until: '2028-09-30',
    demo: true,
    units: [],
    duties: [],
    review: null,
    leavesOutEnded: null,
    veryLargeFineFen: null,
  };
  await province.call('authority', 'publishPack', { jurisdiction: 'heilongjiang', expects: 1, publication });
  expect((await province.call('authority', 'getOverview', { jurisdiction: 'heilongjiang' })).validity).toEqual({
    ...{ valid: true, hint: null, number: '演示〔2026〕9号', from: '2026-10-01', until: '2028-09-30' },
  });
  expect(
    await province.refused('authority', 'publishPack', {
      jurisdiction: 'heilongjiang',
      expects: 1,
      publication: { ...publication, number: '另' },
    }),
  ).toBe('CONFLICT');
  expect(
    await province.refused('authority', 'publishPack', {
      jurisdiction: 'heilongjiang',
      expects: 2,
      publication: { ...publication, until: '2026-09-30' },
    }),
  ).toBe('PUBLICATION_INVALID');
});

test('the telephone that an authority enters is told to everybody, and so is its correction', async () => {
  const { version, publication } = await authority.call('authority', 'getPublication', { jurisdiction: 'changzhi' });
  const told = async () => (await webClient(cloud).call('public', 'getPack', { id: 'changzhi' })).telephone;
  const enter = (expects: number, telephone: string | null) =>
    authority.call('authority', 'publishPack', { jurisdiction: 'changzhi', expects, publication: { ...publication!, telephone } });
  await enter(version, '0355-0000000');
  expect(await told()).toBe('0355-0000000');
  await enter(version + 1, '0355-0000001');
  expect(await told()).toBe('0355-0000001');
  await enter(version + 2, null);
  expect(await told()).toBeNull();
});

test('what was entered comes with what the document says and what holds', async () => {
  const read = () => authority.call('authority', 'getPublication', { jurisdiction: 'changzhi' });
  const document = { number: null, from: '2025-09-01', until: null, review: 'automatic' };
  expect(await read()).toMatchObject({ version: 1, publication: { number: null }, inForce: { from: '2025-09-01' }, document });
  seed.addPublication(cloud, 'changzhi', { number: '长〔2026〕1号', from: '2026-01-01', review: 'manual' });
  expect(await read()).toMatchObject({ inForce: { number: '长〔2026〕1号', from: '2026-01-01', until: null }, document });
});
