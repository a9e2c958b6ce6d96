import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { PlaceFile } from '../../types/pack';
import { builtWithPlace } from '../support/built';
import { type Client, clientAt, doors, newKey, webClient } from '../support/clients';
import { TODAY, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';

const clause = '一';
const unit = '市示例局';
const place: PlaceFile = {
  ...{ id: 'invented-town', title: '演示市实施方案', place: '演示市', division: '990100', authority: { value: '市牵头部门', clause } },
  document: {
    ...{ number: '演示〔2026〕1号', issuedBy: '演示市人民政府', issued: '2026-01-01', status: 'inForce', from: '2026-01-01' },
    ...{ until: null, trial: null, clause },
  },
  ...{ reportName: { value: '专项信用报告', clause }, site: { value: '信用演示', clause }, kindWords: { 行政处罚: 'penalty' } },
  fields: ['示例', '另一'].map((name) => ({ name, unit, clause, aliases: [] })),
  notSelectable: [],
  duties: [{ row: 1, fields: ['示例'], serves: ['示例'], kinds: ['行政处罚'], lists: [], units: [unit], clause }],
  rules: {
    recordKinds: { value: ['penalty'], clause },
    notices: { value: ['示例。'], clause },
  },
};

let functionsDir: string;
let cloud: LocalCloud;
beforeAll(async () => {
  functionsDir = await builtWithPlace(place);
  cloud = await startTestCloud({ functionsDir });
  seed.addPublication(cloud, place.id);
  const source = webClient(cloud);
  seed.addStaff(cloud, source, 'source', place.id, unit);
  const attested = { jurisdiction: place.id, duty: 'invented-town/1', unit, kind: 'penalty' as const };
  await source.call('source', 'attestDuty', { ...attested, completeFrom: '2020-01-01', completeTo: '2026-10-31' });
});
afterAll(async () => {
  await cloud.close();
  rmSync(dirname(functionsDir), { recursive: true });
});

async function issued(holder: Client, subject: string): Promise<string> {
  const question = { jurisdiction: place.id, subject, period: { from: '2026-01-01', to: TODAY }, key: newKey() };
  return (await holder.call('holder', 'issueReport', question)).number;
}

describe.each(doors)('a place that is one file more, at the %s door', (door) => {
  test('it is listed and told, its silent rules as defaults', async () => {
    const { packs } = await clientAt(door, cloud).call('public', 'listPacks', {});
    expect(packs.find(({ id }) => id === place.id)).toMatchObject({ place: '演示市', validity: { valid: true } });
    expect(packs.map(({ id }) => id)).not.toContain('national');
    const { rules } = await clientAt(door, cloud).call('public', 'getPack', { id: place.id });
    expect(rules.find(({ name }) => name === 'validDays')).toMatchObject({ clause: 'default', isDefault: true });
    expect(rules.find(({ name }) => name === 'recordKinds')).toMatchObject({ clause, isDefault: false });
  });

  test('a report is issued, drawn, and checked by its document and by its verification code', async () => {
    const holder = clientAt(door, cloud);
    const { subject } = seed.addHolder(cloud, holder, { division: place.division });
    const number = await issued(holder, subject._id);
    expect(number).toMatch(/^990100-20261120-/);
    const { statement, verificationCode } = await holder.call('holder', 'getReport', { number });
    expect(statement.pack).toMatch(/^invented-town@1\.1#[0-9a-f]{8}$/);
    expect(statement.decision.fields.map(({ field, state }) => [field, state])).toEqual([
      ['示例', 'clear'],
      ['另一', 'cannotSay'],
    ]);
    const { sha256 } = await holder.call('holder', 'getPdf', { number });
    const verifier = clientAt(door, cloud);
    for (const found of [
      await verifier.call('verifier', 'verifyHash', { sha256, key: newKey() }),
      await verifier.call('verifier', 'verifyCode', { code: verificationCode, key: newKey() }),
    ]) {
      expect(found).toMatchObject({ verdict: 'genuine' });
    }
  });
});

test('what its authority publishes makes the next edition', async () => {
  const [authority, holder] = [webClient(cloud), webClient(cloud)];
  seed.addStaff(cloud, authority, 'authority', place.id, null);
  const publication = {
    number: null,
    from: null,
    until: null,
    demo: true,
    units: [],
    duties: [],
    review: null,
    leavesOutEnded: null,
    veryLargeFineFen: null,
  };
  await authority.call('authority', 'publishPack', { jurisdiction: place.id, expects: 0, publication });
  const { subject } = seed.addHolder(cloud, holder, { division: place.division });
  const { statement } = await holder.call('holder', 'getReport', { number: await issued(holder, subject._id) });
  expect(statement.pack).toMatch(/^invented-town@1\.1#[0-9a-f]{8}$/);
});
