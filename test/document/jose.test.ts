import { type FlattenedJWSInput, flattenedVerify, importJWK } from 'jose';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey, webClient } from '../support/clients';
import { attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaperMadeHere } from '../support/papers';
import { openChangzhi } from '../support/world';

/*
 * A bank with its usual library: it knows our address and docs/protocol.md. All below `describe` stands on npm jose and fetch alone.
 */
let cloud: LocalCloud;
let paper: Paper;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
  paper = await aPaperMadeHere(cloud, { field: '税务' });
});
afterAll(() => cloud.close());

interface Key {
  id: string;
  x: string;
  y: string;
  state: 'next' | 'current' | 'retired' | 'compromised';
  from: number;
  until: number | null;
}
interface Trust {
  roots: Key[];
  receiptKeys: Key[];
  issuers: { issuer: string; keys: Key[] }[];
}

const inUse = ({ state, from, until }: Key, at: number): boolean =>
  (state === 'current' || (state === 'retired' && until !== null)) && at >= from && (until === null || at <= until);

/** The payload of a signed file of type `typ`; its key must be in use at the time that `at` finds in it. */
async function verified<T>(file: FlattenedJWSInput, typ: string, keysOf: (payload: T) => Key[], at: (payload: T) => number): Promise<T> {
  const head = JSON.parse(Buffer.from(file.protected!, 'base64url').toString()) as { kid: string };
  const claimed = JSON.parse(Buffer.from(String(file.payload), 'base64url').toString()) as T;
  const key = keysOf(claimed).find(({ id }) => id === head.kid);
  if (!key || !inUse(key, at(claimed))) throw new Error('no key in use');
  const { x, y } = key;
  const read = await flattenedVerify(file, await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256'), { algorithms: ['ES256'] });
  if (read.protectedHeader?.typ !== typ) throw new Error('another type');
  return JSON.parse(Buffer.from(read.payload).toString()) as T;
}

async function trustList(): Promise<Trust & { issued: number }> {
  const file = (await (await fetch(`${cloud.origin}/.well-known/compliance-code/trust.json`)).json()) as FlattenedJWSInput;
  return verified<Trust & { issued: number }>(
    file,
    'trust-list',
    ({ roots }) => roots,
    ({ issued }) => issued,
  );
}

describe('npm jose, with the trust list alone', () => {
  interface Report {
    issuerCode: string;
    signed: number;
    schema: string;
    result: { overall: { words: string } };
    statement: { number: string; decision: { fields: { field: string; state: string }[] } };
  }
  const readReport = async (file: FlattenedJWSInput): Promise<Report> => {
    const { issuers } = await trustList();
    const keys = ({ issuerCode }: Report) => issuers.find(({ issuer }) => issuer === issuerCode)?.keys ?? [];
    return verified(file, 'report', keys, ({ signed }) => signed);
  };

  test('reads a report’s fields, and refuses a changed one', async () => {
    const { signed } = await paper.holder.call('holder', 'getReportData', { number: paper.number });
    const report = await readReport(signed);
    expect(report).toMatchObject({ schema: 'compliance-code/report/1', statement: { number: paper.number } });
    expect(report.statement.decision.fields).toMatchObject([
      { field: '市场监管', state: 'clear' },
      { field: '税务', state: 'hasRecords' },
    ]);
    const better = { ...report, result: { overall: { words: '未查到记录' } } };
    const payload = Buffer.from(JSON.stringify(better)).toString('base64url');
    await expect(readReport({ ...signed, payload })).rejects.toThrow('signature verification failed');
  });

  test('reads a receipt, and refuses a changed one', async () => {
    interface Receipt {
      at: number;
      words: string;
      number: string;
      result: { overall: { words: string } };
    }
    const verifier = webClient(cloud);
    const { receipt } = await verifier.call('verifier', 'verifyCode', { code: paper.code, key: newKey() });
    const { receiptKeys } = await trustList();
    const readReceipt = (file: FlattenedJWSInput): Promise<Receipt> =>
      verified(
        file,
        'receipt',
        () => receiptKeys,
        ({ at }) => at,
      );
    const read = await readReceipt(receipt!.signed);
    expect(read).toMatchObject({
      ...{ schema: 'compliance-code/receipt/1', words: '真实有效', number: paper.number },
      result: { overall: { words: '长治市2个领域有违法违规记录1条' } },
    });
    const payload = Buffer.from(JSON.stringify({ ...read, number: '140400-20261120-0000000000' })).toString('base64url');
    await expect(readReceipt({ ...receipt!.signed, payload })).rejects.toThrow('signature verification failed');
    // A report's key signs no receipt.
    const { signed } = await paper.holder.call('holder', 'getReportData', { number: paper.number });
    await expect(readReceipt(signed)).rejects.toThrow('no key in use');
  });
});
