import { CODES_A_DAY, REPORTS_A_DAY } from '../../cloudfunctions/limits/bound-growth';
import type { CodeDoc, ReportDoc } from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, webClient } from '../support/clients';
import { NOW, TODAY, startTestCloud } from '../support/cloud';
import * as seed from '../support/seed';
import { openChangzhi } from '../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.setClock(NOW));

async function issued() {
  const holder = webClient(cloud);
  const { subject } = seed.addHolder(cloud, holder);
  const asked = { subject: subject._id, jurisdiction: 'changzhi', fields: ['市场监管'], period: { from: '2024-01-01', to: TODAY } };
  const key = newKey();
  const { number } = await holder.call('holder', 'issueReport', { ...asked, key });
  return { holder, asked, key, number };
}
const many = <T extends { _id: string }>(doc: T, count: number, change: (i: number) => object): T[] =>
  Array.from({ length: count }, (_, i) => ({ ...doc, _id: newKey(), ...change(i) }));

test('a subject has so many reports a day, and again the next; what was issued before is answered', async () => {
  const { holder, asked, key, number } = await issued();
  const report = [...cloud.database.all<ReportDoc>('reports')].find((doc) => doc.number === number)!;
  seed.load(cloud, 'reports', ...many(report, REPORTS_A_DAY - 2, (i) => ({ number: `140400-20261120-${i}`, verification: newKey() })));
  await holder.call('holder', 'issueReport', { ...asked, key: newKey() });
  expect(await holder.refused('holder', 'issueReport', { ...asked, key: newKey() })).toBe('TOO_MANY_TODAY');
  expect(await holder.call('holder', 'issueReport', { ...asked, key })).toMatchObject({ number });
  cloud.setClock(NOW + 25 * 3_600_000);
  expect(await holder.ask('holder', 'issueReport', { ...asked, key: newKey() })).toMatchObject({ error: { code: 'LOGIN_REQUIRED' } });
});

test('a report has so many codes a day', async () => {
  const { holder, number } = await issued();
  await holder.call('holder', 'openCode', { report: number, key: newKey() });
  const code = [...cloud.database.all<CodeDoc>('codes')].find((doc) => doc.number === number)!;
  seed.load(cloud, 'codes', ...many(code, CODES_A_DAY - 2, () => ({})));
  await holder.call('holder', 'openCode', { report: number, key: newKey() });
  expect(await holder.refused('holder', 'openCode', { report: number, key: newKey() })).toBe('TOO_MANY_TODAY');
});
