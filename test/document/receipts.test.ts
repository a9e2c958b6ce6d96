import { publishedKeys } from '../../cloudfunctions/calls/signing-keys';
import { readList } from '../../cloudfunctions/core/statement/signed-list';
import * as kept from '../../cloudfunctions/store/documents';
import * as v from 'valibot';
import type { LocalCloud } from '../../local/cloud';
import { clientAt, doors, newKey } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaper } from '../support/papers';
import * as seed from '../support/seed';
import { openChangzhi } from '../support/world';

let cloud: LocalCloud;
let paper: Paper;
beforeAll(async () => {
  cloud = await startTestCloud();
  attachSdk(cloud);
  openChangzhi(cloud);
  paper = await aPaper(cloud);
});
afterAll(() => cloud.close());

describe.each(doors)('a receipt at the %s door', (door) => {
  test('says what was verified, when, by which door, with what verdict, and who took the hash', async () => {
    const client = clientAt(door, cloud);
    const { receipt } = await client.call('verifier', 'verifyHash', { sha256: paper.sha256, key: newKey() });
    const said = readList('receipt', receipt!.signed, publishedKeys('receipt'), v.looseObject({}));
    expect(said).toMatchObject({
      ...{ typ: 'receipt', id: receipt!.id, door: 'hash', verdict: 'genuine', reason: 'VALID', number: paper.number },
      ...{ sha256: paper.sha256, hashedBy: 'client', host: new URL(cloud.origin).host, life: { state: 'valid' } },
    });
    expect(Number(said!.at)).toBeGreaterThanOrEqual(NOW);
    // Keys of other purposes sign no receipt.
    for (const purpose of ['statement', 'list'] as const) {
      expect(readList('receipt', receipt!.signed, publishedKeys(purpose), v.looseObject({}))).toBeNull();
    }
    expect(await client.call('verifier', 'receipt', { id: receipt!.id })).toEqual({ signed: receipt!.signed });
  });

  test('is kept once for all retries, and a key is good for one question', async () => {
    const client = clientAt(door, cloud);
    const key = newKey();
    const ask = () => client.call('verifier', 'verifyCode', { code: paper.code, key });
    const [first, second] = [await ask(), await ask()];
    expect(second.receipt).toEqual(first.receipt);
    expect(await client.refused('verifier', 'verifyHash', { sha256: paper.sha256, key })).toBe('KEY_REUSED');
    expect((await client.call('verifier', 'receipts', {})).receipts).toHaveLength(1);
    const doc = await kept.receipts.get(first.receipt!.id);
    expect(doc?.outbox).toMatchObject([
      { action: 'verify', target: `receipts/${doc!._id}`, detail: { reason: 'VALID', door: 'typedCode' } },
    ]);
  });

  test('the history is one’s own, newest first, and follows a login', async () => {
    const [client, other] = [clientAt(door, cloud), clientAt(door, cloud)];
    seed.signIn(cloud, client, seed.newPerson());
    await client.call('verifier', 'verifyCode', { code: paper.code, key: newKey() });
    const { receipt } = await client.call('verifier', 'verifyStatement', { scanned: paper.link, key: newKey() });
    const { receipts } = await client.call('verifier', 'receipts', { number: paper.number });
    expect(receipts.map((r) => r.door)).toEqual(['paperCode', 'typedCode']);
    expect(receipts[0]).toMatchObject({ id: receipt!.id, words: '真实有效', number: paper.number });
    expect((await client.call('verifier', 'receipts', { number: '000000-20260101-0000000000' })).receipts).toEqual([]);
    expect((await other.call('verifier', 'receipts', {})).receipts).toEqual([]);
    expect(await other.refused('verifier', 'receipt', { id: receipt!.id })).toBe('RECEIPT_NOT_FOUND');
  });
});
