import * as v from 'valibot';
import { reportData } from '../../cloudfunctions/core/report/report-data';
import { readList } from '../../cloudfunctions/core/statement/signed-list';
import { publishedKeys } from '../../cloudfunctions/runtime/signing-keys';
import type { LocalCloud } from '../../local/emulator/cloud';
import { ReportData } from '../../types/report-data';
import type { SignedList } from '../../types/trust';
import { type Client, clientAt, doors, newKey } from '../support/clients';
import { attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaperMadeHere } from '../support/papers';
import { aStatement } from '../support/statements';
import { tokenAt } from '../support/token';
import { openChangzhi, withReport } from '../support/world';

let cloud: LocalCloud;
let paper: Paper;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
  paper = await aPaperMadeHere(cloud, { field: '税务', fineFen: 1_234_500 });
});
afterAll(() => cloud.close());

const read = (signed: SignedList, keys = publishedKeys('statement')) => readList('report', signed, keys, ReportData);
const openView = async (client: Client, { holder, number }: Pick<Paper, 'holder' | 'number'>): Promise<string> => {
  const opened = await holder.call('holder', 'openCode', { report: number, minutes: 60, key: newKey() });
  return (await client.call('verifier', 'redeemToken', { token: tokenAt(opened, cloud.now()), attempt: newKey() })).view;
};

test('a holder takes the report as data: what its page and its PDF say', async () => {
  const { holder, number } = paper;
  const { fileName, signed } = await holder.call('holder', 'getReportData', { number });
  const { statement } = await holder.call('holder', 'getReport', { number });
  expect(fileName).toBe(`${statement.title}-${number}.json`);
  const data = read(signed)!;
  const { outcome: _outcome, waiting: _waiting, ...decision } = statement.decision;
  expect(data.statement).toEqual({ ...statement, decision });
  expect(data.statement.decision.records).toMatchObject([{ fineFen: 1_234_500, fields: ['税务'] }]);
  expect(data).toMatchObject({
    ...{ host: new URL(cloud.origin).host, issuerCode: '140400', signed: expect.any(Number) },
    result: { overall: { tone: 'bad', words: '长治市2个领域有违法违规记录1条' }, fields: { hasRecords: 1 } },
  });
  expect(data.cannotProve.map(({ title }) => title)).toEqual(['本报告不能证明的事项', '按原途径查询', '其他说明']);
  expect(JSON.stringify(data)).not.toContain(paper.code.replaceAll('-', ''));
  // Keys of lists and receipts sign no report.
  for (const purpose of ['list', 'receipt'] as const) expect(read(signed, publishedKeys(purpose))).toBeNull();
});

test('a changed file, and another file of the same key, is no report', async () => {
  const { signed } = await paper.holder.call('holder', 'getReportData', { number: paper.number });
  const data = JSON.parse(Buffer.from(signed.payload, 'base64url').toString()) as ReportData;
  const payload = Buffer.from(JSON.stringify({ ...data, host: 'elsewhere.example' })).toString('base64url');
  expect(read({ ...signed, payload })).toBeNull();
  const protectedBy = (typ: string) => Buffer.from(JSON.stringify({ alg: 'ES256', typ, kid: publishedKeys('statement')[0]!.id }));
  expect(read({ ...signed, protected: protectedBy('receipt').toString('base64url') })).toBeNull();
  expect(readList('receipt', signed, publishedKeys('statement'), v.looseObject({}))).toBeNull();
});

describe.each(doors)('a view at the %s door', (door) => {
  test('gives the same data to who opened it, and leaves the receipt that a read leaves', async () => {
    const client = clientAt(door, cloud);
    const view = await openView(client, paper);
    const { signed } = await client.call('verifier', 'getViewData', { view });
    const own = read((await paper.holder.call('holder', 'getReportData', { number: paper.number })).signed)!;
    expect({ ...read(signed), signed: 0 }).toEqual({ ...own, signed: 0 });
    expect((await client.call('verifier', 'listReceipts', {})).receipts).toMatchObject([{ door: 'dynamicCode', number: paper.number }]);
    const { receipt } = await client.call('verifier', 'getView', { view });
    expect((await client.call('verifier', 'listReceipts', {})).receipts.map(({ id }) => id)).toEqual([receipt.id]);
    expect(await clientAt(door, cloud).refused('verifier', 'getViewData', { view })).toBe('VIEW_NOT_FOUND');
  });

  test('ends with the view, and is not signed for a report that has ended', async () => {
    const client = clientAt(door, cloud);
    const world = await withReport(cloud);
    const [kept, ended] = [await openView(client, world), await openView(clientAt(door, cloud), paper)];
    await world.holder.call('holder', 'withdrawReport', { number: world.number });
    expect(await client.refused('verifier', 'getViewData', { view: kept })).toBe('REPORT_NOT_VALID');
    const answer = await world.holder.ask('holder', 'getReportData', { number: world.number });
    expect(answer).toMatchObject({ ok: false, error: { code: 'REPORT_NOT_VALID', hint: expect.stringContaining('数据文件') } });
    expect(await client.refused('verifier', 'getViewData', { view: ended })).toBe('VIEW_NOT_FOUND');
    cloud.setClock(cloud.now() + 31 * 60_000);
    expect(await client.refused('verifier', 'getViewData', { view: kept })).toBe('VIEW_EXPIRED');
  });
});

test('a natural person is masked, as on paper', () => {
  const subject = { kind: 'naturalPerson', name: '张建国', uscc: '110101194910011003' };
  const data = reportData(aStatement({ change: { subject } }), { host: 'code.example', signed: 0, flags: [] });
  expect(data.statement.subject).toEqual({ kind: 'naturalPerson', name: '张**', uscc: '110***********1003' });
  expect(v.safeParse(ReportData, data).success).toBe(true);
});

test('its schema is published, and a place of its own in the description of the door', async () => {
  const answer = await fetch(`${cloud.origin}/api/schemas/report-1.json`);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  const schema = (await answer.json()) as { $id: string; required: string[]; additionalProperties: boolean };
  expect(schema.$id).toBe(`${cloud.origin}/api/schemas/report-1.json`);
  expect(schema.required).toEqual(['typ', 'schema', 'host', 'signed', 'flags', 'issuerCode', 'result', 'cannotProve', 'statement']);
  expect(schema.additionalProperties).toBe(false);
  const page = (await (await fetch(`${cloud.origin}/api/openapi.json`)).json()) as {
    paths: object;
    components: { schemas: Record<string, { required?: string[] }> };
  };
  expect(page.components.schemas.ReportData!.required).toEqual(schema.required);
  expect(Object.keys(page.paths)).toContain('/api/schemas/report-1.json');
  for (const path of ['report-2.json', '__proto__', '']) {
    expect((await fetch(`${cloud.origin}/api/schemas/${path}`)).status).toBe(404);
  }
});
