import { randomBytes } from 'node:crypto';
import { asciiJson } from '../../cloudfunctions/core/statement/ascii-json';
import { receiptContent } from '../../cloudfunctions/core/statement/receipt-content';
import { peekList, signList } from '../../cloudfunctions/core/statement/signed-list';
import { receiptLink } from '../../cloudfunctions/core/statement/receipt-link';
import { receiptPass } from '../../cloudfunctions/runtime/receipt-pass';
import { currentKeyId, signAs } from '../../cloudfunctions/runtime/signing-keys';
import * as stored from '../../cloudfunctions/store/documents';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { ReceiptData } from '../../types/receipt-data';
import type { ReportData } from '../../types/report-data';
import type { SignedList } from '../../types/trust';
import type { Receipt, Verification } from '../../types/verdict';
import { type Client, clientAt, newKey } from '../support/clients';
import { attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaperMadeHere, doors, receiptMadeHere } from '../support/papers';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi } from '../support/world';

let cloud: LocalCloud;
let paper: Paper;
let client: Client;
let receipt: Receipt;
let said: ReceiptData;
let file: Buffer;
let sha256: string;
let link: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
  paper = await aPaperMadeHere(cloud, { field: '税务' });
  client = clientAt('web', cloud);
  receipt = (await client.call('verifier', 'verifyHash', { sha256: paper.sha256, key: newKey() })).receipt!;
  said = receiptContent(receipt.signed)!;
  ({ file, sha256 } = await pdfOf(client, receipt.id));
  link = receiptLink(cloud.origin, receipt.id, receiptPass(receipt.id));
});
afterAll(() => cloud.close());

async function pdfOf(of: Client, id: string): Promise<{ file: Buffer; sha256: string }> {
  await receiptMadeHere(cloud, of, id);
  const { url, ...told } = await of.call('verifier', 'getReceiptPdf', { id });
  expect(told).toMatchObject({ pages: 1, name: expect.stringMatching(/^核验回执-.*\.pdf$/) });
  return { file: Buffer.from(await (await fetch(url)).arrayBuffer()), sha256: told.sha256 };
}

const genuine = (answer: Verification): void => {
  expect(answer).toMatchObject({
    ...{ verdict: 'receipt', reason: 'RECEIPT_GENUINE', words: '真实的核验回执', compare: null, result: null, receipt: null },
    past: said,
  });
};

test('a receipt’s page is made once, and by its owner alone', async () => {
  expect((await pdfOf(client, receipt.id)).sha256).toBe(sha256);
  expect(await clientAt('web', cloud).refused('verifier', 'getReceiptPdf', { id: receipt.id })).toBe('RECEIPT_NOT_FOUND');
  expect(await client.refused('verifier', 'getReceiptPdf', { id: 'none' })).toBe('RECEIPT_NOT_FOUND');
  expect(await stored.documents.get(receipt.id)).toMatchObject({ of: 'receipt', sha256, number: paper.number });
});

test('every door tells that it is a receipt, what it said then, and how the report stands now', async () => {
  const ask = async (): Promise<Verification[]> => [
    await doors.hash(cloud, sha256),
    await doors.file(cloud, file),
    await doors.paperCode(cloud, link),
    await doors.paperCode(cloud, `${link}?from=singlemessage`),
  ];
  for (const answer of await ask()) {
    genuine(answer);
    expect(answer.life).toMatchObject({ state: 'valid' });
  }
  await stored.records.update({ subject: paper.subject }, { underObjection: true });
  for (const answer of await ask()) expect(answer.life).toMatchObject({ state: 'valid', flags: ['underObjection'] });
  await stored.records.update({ subject: paper.subject }, { underObjection: false });
});

test('after the report was withdrawn the receipt is as genuine, and says so', async () => {
  const other = await aPaperMadeHere(cloud);
  const own = clientAt('wechat', cloud);
  const { receipt: given } = await own.call('verifier', 'verifyCode', { code: other.code, key: newKey() });
  await other.holder.call('holder', 'withdrawReport', { number: other.number });
  const answer = await doors.hash(cloud, (await pdfOf(own, given!.id)).sha256);
  expect(answer).toMatchObject({
    reason: 'RECEIPT_GENUINE',
    life: { state: 'withdrawn' },
    past: { life: { state: 'valid' }, words: '真实有效' },
  });
  // What is looked up to no depth then is looked up to none now.
  expect(await stored.receipts.get(given!.id)).toMatchObject({ reason: 'VALID' });
});

test('whoever has the receipt of a scan learns no number of the report that replaced its own', async () => {
  const other = await aPaperMadeHere(cloud);
  const own = clientAt('wechat', cloud);
  const code = await other.holder.call('holder', 'openCode', { report: other.number, key: newKey() });
  const { view } = await own.call('verifier', 'redeemToken', { token: tokenAt(code, cloud.now()), attempt: newKey() });
  const { receipt: given } = await own.call('verifier', 'getView', { view });
  const again = { subject: other.subject, jurisdiction: 'changzhi', replaces: other.number, key: newKey() };
  await other.holder.call('holder', 'issueReport', again);
  const answer = await doors.hash(cloud, (await pdfOf(own, given.id)).sha256);
  expect(answer).toMatchObject({ reason: 'RECEIPT_GENUINE', life: { state: 'superseded' } });
  expect(answer.life!.replacedBy).toBeUndefined();
});

test('a changed page is never genuine, and is told to be a receipt’s', async () => {
  for (let turn = 0; turn < 40; turn++) {
    const copy = Buffer.from(file);
    const at = 40 + Math.floor(((copy.length - 60) * turn) / 40);
    copy[at] = copy[at]! ^ 1;
    const { verdict, past } = await doors.file(cloud, copy);
    expect([verdict === 'receipt' || verdict === 'genuine', past]).toEqual([false, undefined]);
  }
  expect(await doors.file(cloud, Buffer.concat([file, Buffer.from('\n%x')]))).toMatchObject({
    ...{ verdict: 'notOriginal', reason: 'RECEIPT_CHANGED', compare: null, receipt: null },
    hint: expect.stringContaining('核验回执'),
  });
  expect(await doors.file(cloud, file.subarray(0, file.length - 9))).toMatchObject({ reason: 'RECEIPT_CHANGED' });
});

test('a code of no receipt, or of one with another pass, costs no look-up; a cut one is told', async () => {
  const unknown = receiptLink(cloud.origin, randomBytes(24).toString('base64url'), randomBytes(12).toString('base64url'));
  for (const scanned of [unknown, receiptLink(cloud.origin, receipt.id, receiptPass('another'))]) {
    const spy = jest.spyOn(cloud.faults, 'next');
    const answer = await doors.paperCode(cloud, scanned);
    const calls = spy.mock.calls.length;
    spy.mockRestore();
    expect(answer).toMatchObject({ verdict: 'notFound', reason: 'RECEIPT_UNKNOWN', words: '查无此回执' });
    const spyKnown = jest.spyOn(cloud.faults, 'next');
    await doors.paperCode(cloud, link);
    expect(calls).toBeLessThan(spyKnown.mock.calls.length);
    spyKnown.mockRestore();
  }
  expect(await doors.paperCode(cloud, link.slice(0, -3))).toMatchObject({ verdict: 'unreadable', reason: 'RECEIPT_BROKEN' });
});

test('a receipt that lost its report, or of a shape from before, is not found', async () => {
  const doc = (await stored.receipts.get(receipt.id))!;
  const old = { ...doc, _id: randomBytes(24).toString('base64url'), owner: client.account() };
  const payload = Buffer.from(JSON.stringify({ typ: 'receipt', id: old._id })).toString('base64url');
  const earlier: stored.ReceiptDoc = { ...old, signed: { ...doc.signed, payload } };
  seed.load(cloud, 'receipts', earlier);
  expect(await doors.paperCode(cloud, receiptLink(cloud.origin, old._id, receiptPass(old._id)))).toMatchObject({
    reason: 'RECEIPT_UNKNOWN',
  });
  expect(await client.refused('verifier', 'getReceiptPdf', { id: old._id })).toBe('RECEIPT_NOT_FOUND');
  const lost = { ...doc, _id: randomBytes(24).toString('base64url'), report: 'none' };
  seed.load(cloud, 'receipts', lost);
  expect(await doors.paperCode(cloud, receiptLink(cloud.origin, lost._id, receiptPass(lost._id)))).toMatchObject({
    reason: 'RECEIPT_UNKNOWN',
  });
});

describe('a signed file of data at the file door', () => {
  const bytes = (signed: object) => Buffer.from(JSON.stringify(signed));
  const rewritten = (signed: SignedList, change: object): Buffer => {
    const payload = JSON.parse(Buffer.from(signed.payload, 'base64url').toString()) as object;
    return bytes({ ...signed, payload: Buffer.from(asciiJson({ ...payload, ...change })).toString('base64url') });
  };
  const signedAnew = (typ: 'receipt' | 'report', purpose: 'receipt' | 'statement', payload: object): Buffer =>
    bytes(signList(typ, currentKeyId(purpose), payload, (message) => signAs(purpose, message)));

  test('a receipt: genuine, changed, or signed with our key and never given', async () => {
    genuine(await doors.file(cloud, bytes(receipt.signed)));
    expect(await doors.file(cloud, rewritten(receipt.signed, { words: '真实有效！' }))).toMatchObject({
      reason: 'RECEIPT_FORGED',
      life: null,
    });
    expect(await doors.file(cloud, signedAnew('receipt', 'receipt', { ...said, name: '别的公司' }))).toMatchObject({
      reason: 'RECEIPT_UNKNOWN',
    });
    expect(await doors.file(cloud, signedAnew('receipt', 'statement', said))).toMatchObject({ reason: 'RECEIPT_FORGED' });
  });

  test('a report: how it stands now, with a receipt of its own; changed, or never issued', async () => {
    const { signed } = await paper.holder.call('holder', 'getReportData', { number: paper.number });
    const answer = await doors.file(cloud, bytes(signed));
    expect(answer).toMatchObject({ reason: 'VALID', hashedBy: 'cloud', compare: { uscc: paper.subject }, result: said.result });
    expect(answer.past).toBeUndefined();
    expect(receiptContent(answer.receipt!.signed)).toMatchObject({ door: 'file', hashedBy: 'cloud' });
    expect(await doors.file(cloud, rewritten(signed, { host: 'x.example' }))).toMatchObject({ reason: 'DATA_FORGED', compare: null });
    // A size that isn't the file's own would go around the limits.
    const head = bytes(signed).toString('base64');
    const longer = { size: bytes(signed).length + 1, head, key: newKey() };
    expect(await clientAt('web', cloud).refused('verifier', 'verifyFile', longer)).toBe('BAD_INPUT');
    const data = peekList(signed) as ReportData;
    expect(data.flags).toEqual([]);
    const better = { ...data, result: { ...data.result, overall: { tone: 'good', words: '无违法违规记录', notes: [] } } };
    expect(await doors.file(cloud, signedAnew('report', 'statement', better))).toMatchObject({ reason: 'NOT_REGISTERED', compare: null });
    expect(await doors.file(cloud, signedAnew('report', 'receipt', data))).toMatchObject({ reason: 'DATA_FORGED' });
  });

  test.each([['{'], ['{}'], ['{"protected":"e30","payload":"e30","signature":"x"}'], ['{"a":']])('%s is none', async (text) => {
    expect(await doors.file(cloud, Buffer.from(text))).toMatchObject({ verdict: 'unreadable', reason: 'DATA_UNREAD' });
  });
});
