import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import readSheet from 'read-excel-file/node';
import { publishedKeys } from '../../cloudfunctions/runtime/signing-keys';
import { readList } from '../../cloudfunctions/core/statement/signed-list';
import * as stored from '../../cloudfunctions/store/documents';
import * as v from 'valibot';
import type { LocalCloud } from '../../local/emulator/cloud';
import { clientAt, doors, newKey } from '../support/clients';
import { NOW, attachSdk, startTestCloud } from '../support/cloud';
import { type Paper, aPaper } from '../support/papers';
import * as seed from '../support/seed';
import { tokenAt } from '../support/token';
import { openChangzhi } from '../support/world';
import type { Output } from '../../types/actions';

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
    const content = readList('receipt', receipt!.signed, publishedKeys('receipt'), v.looseObject({}));
    expect(content).toMatchObject({
      ...{ typ: 'receipt', id: receipt!.id, door: 'hash', verdict: 'genuine', reason: 'VALID', number: paper.number },
      ...{ sha256: paper.sha256, hashedBy: 'client', host: new URL(cloud.origin).host, life: { state: 'valid' } },
    });
    expect(Number(content!.at)).toBeGreaterThanOrEqual(NOW);
    // Keys of other purposes sign no receipt.
    for (const purpose of ['statement', 'list'] as const) {
      expect(readList('receipt', receipt!.signed, publishedKeys(purpose), v.looseObject({}))).toBeNull();
    }
    expect(await client.call('verifier', 'getReceipt', { id: receipt!.id })).toEqual({ signed: receipt!.signed });
  });

  test('is kept once for all retries, and a key is good for one question', async () => {
    const client = clientAt(door, cloud);
    const key = newKey();
    const ask = () => client.call('verifier', 'verifyCode', { code: paper.code, key });
    const [first, second] = [await ask(), await ask()];
    expect(second.receipt).toEqual(first.receipt);
    expect(await client.refused('verifier', 'verifyHash', { sha256: paper.sha256, key })).toBe('KEY_REUSED');
    expect((await client.call('verifier', 'listReceipts', {})).receipts).toHaveLength(1);
    const doc = await stored.receipts.get(first.receipt!.id);
    expect(doc?.outbox).toMatchObject([
      { action: 'verify', target: `receipts/${doc!._id}`, detail: { reason: 'VALID', door: 'typedCode' } },
    ]);
  });

  test('the history is one’s own, newest first, and follows a login', async () => {
    const [client, other] = [clientAt(door, cloud), clientAt(door, cloud)];
    seed.signIn(cloud, client, seed.newPerson());
    await client.call('verifier', 'verifyCode', { code: paper.code, key: newKey() });
    const { receipt } = await client.call('verifier', 'verifyStatement', { scanned: paper.link, key: newKey() });
    const { receipts } = await client.call('verifier', 'listReceipts', { number: paper.number });
    expect(receipts.map((r) => r.door)).toEqual(['paperCode', 'typedCode']);
    expect(receipts[0]).toMatchObject({ id: receipt!.id, words: '真实有效', number: paper.number });
    expect((await client.call('verifier', 'listReceipts', { number: '000000-20260101-0000000000' })).receipts).toEqual([]);
    expect((await other.call('verifier', 'listReceipts', {})).receipts).toEqual([]);
    expect(await other.refused('verifier', 'getReceipt', { id: receipt!.id })).toBe('RECEIPT_NOT_FOUND');
  });
});

describe.each(doors)('the verifier’s own history at the %s door', (door) => {
  const DAY_MS = 86_400_000;
  /** As many receipts as wanted, one each `step` ms before now, by the same caller. */
  const many = async (count: number, step: number) => {
    const client = clientAt(door, cloud);
    const { receipt } = await client.call('verifier', 'verifyHash', { sha256: paper.sha256, key: newKey() });
    const first = (await stored.receipts.get(receipt!.id))!;
    const others = Array.from({ length: count - 1 }, (_, i) => ({ ...first, _id: newKey(), at: first.at - (i + 1) * step }));
    seed.load(cloud, 'receipts', ...others);
    return { client, first };
  };
  const everyPage = async (client: ReturnType<typeof clientAt>, day?: string) => {
    const pages: string[][] = [];
    for (let before: number | null | undefined; before !== null;) {
      const page: Output<'verifier', 'listReceipts'> = await client.call('verifier', 'listReceipts', {
        ...(day ? { day } : {}),
        ...(before === undefined ? {} : { before }),
      });
      pages.push(page.receipts.map(({ id }) => id));
      before = page.next;
    }
    return pages;
  };

  test.each([
    ['at instants of their own', 1],
    ['all at one instant', 0],
  ])('pages leave none out and repeat none: %s', async (_name, step) => {
    const { client } = await many(130, step);
    const pages = await everyPage(client);
    expect(pages.flat()).toHaveLength(130);
    expect(new Set(pages.flat()).size).toBe(130);
    if (step > 0) expect(pages.map((page) => page.length)).toEqual([50, 50, 30]);
  });

  test('a day is a day in Asia/Shanghai', async () => {
    const { client } = await many(4, DAY_MS / 2);
    // Now is ten in the morning: the one twelve hours ago was yesterday.
    const days = ['2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17'];
    expect(await Promise.all(days.map(async (day) => (await everyPage(client, day)).flat().length))).toEqual([1, 2, 1, 0]);
  });

  test('as a sheet: every row of the days, each cell a text, no formula', async () => {
    const { client, first } = await many(3, DAY_MS);
    const hostile: stored.ReceiptDoc = { ...first, _id: newKey(), at: first.at - 1, name: '=HYPERLINK("http://evil.example","示例")' };
    seed.load(cloud, 'receipts', hostile);
    const { fileName, content, rows } = await client.call('verifier', 'exportReceipts', { from: '2026-11-19', to: '2026-11-20' });
    expect([fileName, rows]).toEqual(['合规一码通核验记录2026-11-19至2026-11-20.xlsx', 3]);
    const entries = unzipSync(new Uint8Array(Buffer.from(content, 'base64')));
    const xml = Object.entries(entries)
      .filter(([name]) => /worksheets\/sheet|sharedStrings/.test(name))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
      .join();
    expect(xml).not.toMatch(/<f[ >]/);
    const [sheet] = await readSheet(Buffer.from(content, 'base64'));
    expect(sheet!.data.map((cells) => cells.length)).toEqual(new Array(4).fill(17));
    expect(sheet!.data[0]).toEqual(expect.arrayContaining(['查询范围', '数据截至', '使用用途', '结果的说明']));
    const at = sheet!.data[0]!.indexOf('没有查的领域');
    expect(String(sheet!.data[1]![at]).split('、')).toHaveLength(37);
    expect(sheet!.data[1]).toEqual(
      expect.arrayContaining(['比对文件摘要', '真实有效', paper.subject, paper.number, paper.sha256, '核验人一方']),
    );
    expect(sheet!.data[2]).toContain('=HYPERLINK("http://evil.example","示例")');
  });

  test('days in the wrong order, and more rows than an answer holds, are refused in words', async () => {
    const { client, first } = await many(1, 1);
    expect(await client.refused('verifier', 'exportReceipts', { from: '2026-11-20', to: '2026-11-19' })).toBe('BAD_INPUT');
    const others = (count: number) =>
      seed.load(
        cloud,
        'receipts',
        ...Array.from({ length: count }, () => ({ ...first, _id: newKey(), sha256: randomBytes(32).toString('hex') })),
      );
    others(3999);
    const days = { from: '2026-11-20', to: '2026-11-20' };
    expect(await client.call('verifier', 'exportReceipts', days)).toMatchObject({ rows: 4000 });
    others(1);
    const answer = await client.ask('verifier', 'exportReceipts', days);
    expect(answer).toMatchObject({ ok: false, error: { code: 'TOO_LARGE', hint: expect.stringContaining('缩短日期范围') } });
  });

  test('a scan the holder allowed leaves one receipt, however often it is read', async () => {
    const { holder, number } = paper;
    const opened = await holder.call('holder', 'openCode', { report: number, minutes: 60, key: newKey() });
    const client = clientAt(door, cloud);
    const { view } = await client.call('verifier', 'redeemToken', {
      token: tokenAt(opened, cloud.now()),
      attempt: newKey(),
      name: '某招标代理',
    });
    const [one, two] = [await client.call('verifier', 'getView', { view }), await client.call('verifier', 'getView', { view })];
    expect(two.receipt).toEqual(one.receipt);
    expect(one.overall.words).toBe('长治市2个领域未查到记录');
    const content = readList('receipt', one.receipt.signed, publishedKeys('receipt'), v.looseObject({}));
    expect(content).toMatchObject({
      door: 'dynamicCode',
      verdict: 'genuine',
      number,
      uscc: paper.subject,
      name: one.statement.subject.name,
      by: '某招标代理',
      result: { place: '长治市', overall: one.overall, demo: true, scope: { of: 39 } },
    });
    const watched = await client.call('verifier', 'watchView', { view });
    expect(watched).toEqual({ until: one.until, life: one.life });
    expect((await client.call('verifier', 'listReceipts', {})).receipts).toMatchObject([{ door: 'dynamicCode', words: '真实有效' }]);
  });
});
