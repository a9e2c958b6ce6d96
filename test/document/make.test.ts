import { createHash, generateKeyPairSync } from 'node:crypto';
import { pdfPass } from '../../cloudfunctions/runtime/pdf-pass';
import * as stored from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import { type Client, clientAt, doors, wechatClient } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { certificate } from '../../local/keys/certificate';
import { newSigning } from '../../local/keys/signing';
import { openChangzhi, withReport } from '../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
beforeEach(() => {
  cloud.faults.reset();
  cloud.setClock(NOW);
});

const download = async (url: string): Promise<string> => {
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  return createHash('sha256')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex');
};
const docOf = async (number: string) => (await stored.documents.find({ _id: (await stored.reports.find({ number }))[0]!._id }))[0];

describe.each(doors)('a document at the %s door', (door) => {
  test('is made once, registered before it is told of, and the same ever after', async () => {
    const { holder, number } = await withReport(cloud, clientAt(door, cloud));
    expect(await docOf(number)).toBeUndefined();
    const first = await holder.call('holder', 'getPdf', { number });
    expect(await download(first.url)).toBe(first.sha256);
    expect(first).toMatchObject({ name: `专项信用报告-${number}.pdf`, until: expect.any(Number) });
    const doc = (await docOf(number))!;
    expect(doc).toMatchObject({ sha256: first.sha256, size: first.size, number });
    expect(doc.outbox).toMatchObject([{ action: 'make-document', actor: holder.account(), detail: { sha256: first.sha256 } }]);
    const again = await holder.call('holder', 'getPdf', { number });
    expect(again.sha256).toBe(first.sha256);
    await holder.call('holder', 'withdrawReport', { number });
    expect((await holder.call('holder', 'getPdf', { number })).sha256).toBe(first.sha256);
  });

  test('of a report that ended before is not made', async () => {
    const { holder, number } = await withReport(cloud, clientAt(door, cloud));
    await holder.call('holder', 'withdrawReport', { number });
    expect(await holder.refused('holder', 'getPdf', { number })).toBe('REPORT_NOT_VALID');
  });
});

test('of makers at the same time one is registered, and all tell of that one', async () => {
  const { holder, number } = await withReport(cloud);
  const answers = await Promise.all(Array.from({ length: 2 }, () => holder.call('holder', 'getPdf', { number })));
  expect(new Set(answers.map((t) => t.sha256)).size).toBe(1);
  for (const { url, sha256 } of answers) expect(await download(url)).toBe(sha256);
});

test('the link ends after ten minutes', async () => {
  const { holder, number } = await withReport(cloud);
  const { url } = await holder.call('holder', 'getPdf', { number });
  cloud.setClock(NOW + 11 * 60_000);
  expect((await fetch(url)).status).toBe(403);
});

describe.each(['fail', 'drop', 'repeat'] as const)('when the k-th call is hit by %s', (mode) => {
  test('a retry finishes it once, and the bytes behind the link are the registered ones', async () => {
    let survived = 0;
    for (let k = 1; k <= 18; k++) {
      const { holder, number } = await withReport(cloud);
      cloud.faults.reset();
      cloud.faults.arm({ at: k, mode });
      const answer = await holder.ask('holder', 'getPdf', { number });
      cloud.faults.reset();
      if (answer.ok) survived++;
      else expect(['BUSY', 'INTERNAL']).toContain(answer.error.code);
      const { url, sha256 } = await holder.call('holder', 'getPdf', { number });
      if (answer.ok) expect(answer.data.sha256).toBe(sha256);
      expect(await download(url)).toBe(sha256);
      expect((await docOf(number))?.outbox).toHaveLength(1);
    }
    expect(survived).toBeGreaterThan(0);
  });
});

describe('the function behind it', () => {
  const call = (client: { openid: string }, data: object) =>
    cloud.callFunction(client, 'document', data) as Promise<{ ok: boolean; code?: string }>;

  test('serves no client: without the doors’ pass it refuses, whatever it is asked', async () => {
    const { number } = await withReport(cloud);
    const [report] = await stored.reports.find({ number });
    const openid = { openid: 'oStranger' };
    const me = { of: 'report' as const, id: report!._id, account: 'me' };
    const pass = pdfPass(me);
    for (const data of [
      {},
      { of: 'report', id: report!._id },
      { ...me, pass: '' },
      { ...me, id: 'x', pass },
      { ...me, of: 'receipt', pass },
      { ...me, of: 'audit', pass },
    ]) {
      expect(await call(openid, data)).toEqual({ ok: false, code: 'FORBIDDEN' });
    }
    expect(await docOf(number)).toBeUndefined();
    for (const [of, code] of [
      ['report', 'REPORT_NOT_FOUND'],
      ['receipt', 'RECEIPT_NOT_FOUND'],
    ] as const) {
      const none = { of, id: 'none', account: 'me' };
      expect(await call(openid, { ...none, pass: pdfPass(none) })).toEqual({ ok: false, code });
    }
  });
});

/** A signer whose certificate ended a second ago. */
function ended(): Record<string, string> {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const holds = { from: '2025-11-20T00:00:00Z', until: new Date(NOW - 1000).toISOString() };
  const signed = certificate({ subject: { name: '某', key: own.publicKey }, issuer: { name: '某', ...own }, authority: false, holds });
  const key = own.privateKey.export({ format: 'der', type: 'pkcs8' });
  return { APP_PDF_KEY: key.toString('base64'), APP_PDF_CERT: signed.toString('base64') };
}

test.each([
  ['no key', { APP_PDF_KEY: '' }],
  ['the key of another certificate', { APP_PDF_KEY: newSigning().APP_PDF_KEY! }],
  ['no certificate', { APP_PDF_CERT: 'AAAA' }],
  ['a certificate whose time is over', ended()],
])('%s: CONFIG_MISSING, and nothing is registered', async (_name, env) => {
  const broken = await startTestCloud({ env });
  try {
    openChangzhi(broken);
    const holder: Client = wechatClient(broken);
    const { number } = await withReport(broken, holder);
    expect(await holder.refused('holder', 'getPdf', { number })).toBe('CONFIG_MISSING');
    expect([...broken.database.all('documents')]).toEqual([]);
  } finally {
    await broken.close();
  }
});
