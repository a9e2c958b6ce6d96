import { Sqlite } from '../../../local/emulator/data/sqlite';
import { Store } from '../../../local/emulator/data/store';
import { Transactions } from '../../../local/emulator/data/transactions';
import { lab, schema } from './fixture/start';

let at: Awaited<ReturnType<typeof lab>>;
beforeAll(async () => {
  at = await lab({ workers: 4 });
});
afterAll(() => at.cloud.close());
beforeEach(async () => {
  at.cloud.faults.reset();
  await at.run(`for (const c of ['things', 'plain', 'singles']) await db.collection(c).where({ _id: _.exists(true) }).remove()`);
  at.cloud.database.load('things', [
    { _id: 'a', kind: 'k', n: 1 },
    { _id: 'b', kind: 'k', n: 2 },
  ]);
});

const t = `t.collection('things')`;
const get = (id: string) => at.cloud.database.get<{ n: number }>('things', id);
const say = `.then(() => 'ok', (e) => String(e.errMsg || e.message || e))`;

test('what is written inside is seen inside, and outside after commit', async () => {
  const inside = await at.run(`
    const t = await db.startTransaction();
    await ${t}.doc('a').update({ data: { n: _.inc(10) } });
    await ${t}.add({ data: { _id: 'c', kind: 'k', n: 3 } });
    await ${t}.doc('b').remove();
    await ${t}.doc('d').set({ data: { kind: 'k', n: 4 } });
    const mine = (await ${t}.where({ kind: 'k' }).orderBy('n', 'asc').get()).data.map((d) => d._id + d.n);
    const own = (await ${t}.doc('a').get()).data.n;
    const others = (await db.collection('things').where({ kind: 'k' }).orderBy('n', 'asc').get()).data.map((d) => d._id + d.n);
    await t.commit();
    const later = (await db.collection('things').where({ kind: 'k' }).orderBy('n', 'asc').get()).data.map((d) => d._id + d.n);
    return { mine, own, others, later };`);
  expect(inside).toEqual({ mine: ['c3', 'd4', 'a11'], own: 11, others: ['a1', 'b2'], later: ['c3', 'd4', 'a11'] });
});

test('rollback leaves nothing', async () => {
  await at.run(
    `const t = await db.startTransaction(); await ${t}.doc('a').update({ data: { n: 9 } }); await ${t}.add({ data: { _id: 'c' } }); await t.rollback()`,
  );
  expect([get('a')!.n, get('c')]).toEqual([1, null]);
});

test('an error inside rolls back', async () => {
  const message = await at.run(
    `return db.runTransaction(async (t) => { await ${t}.doc('a').update({ data: { n: 9 } }); throw new Error('own') })${say}`,
  );
  expect([message, get('a')!.n]).toEqual(['own', 1]);
});

test('a document written by another open transaction conflicts at the operation', async () => {
  const messages = await at.run(`
    const one = await db.startTransaction(); const two = await db.startTransaction();
    await one.collection('things').doc('a').update({ data: { n: _.inc(1) } });
    const second = await two.collection('things').doc('a').update({ data: { n: _.inc(1) } })${say};
    const again = await two.collection('things').doc('b').get()${say};
    const commit = await two.commit().then(() => 'ok', (e) => e.code);
    await one.commit();
    return { second, again, commit };`);
  expect(messages).toEqual({
    second: expect.stringMatching(/-501001.*TransactionConflict/s),
    again: expect.stringContaining('TransactionConflict'),
    commit: 'DATABASE_TRANSACTION_CONFLICT',
  });
  expect(get('a')!.n).toBe(2);
});

test.each([
  ['reading', `${t}.doc('a').get()`],
  ['finding', `${t}.where({ kind: 'k' }).get()`],
  ['updating', `${t}.doc('a').update({ data: { n: 0 } })`],
  ['setting', `${t}.doc('a').set({ data: { n: 0 } })`],
  ['removing', `${t}.doc('a').remove()`],
])('%s a document that was written since the start conflicts', async (_name, operation) => {
  const message = await at.run(`
    const t = await db.startTransaction();
    await db.collection('things').doc('a').update({ data: { n: 7 } });
    return ${operation}${say}`);
  expect(message).toMatch(/TransactionConflict/);
});

test('finding: a document that has begun or ceased to match conflicts, another does not', async () => {
  const look = (write: string) =>
    at.run(
      `const t = await db.startTransaction(); await ${write}; const r = await ${t}.where({ kind: 'k' }).get()${say}; await t.rollback().catch(() => 0); return r`,
    );
  expect(await look(`db.collection('things').add({ data: { _id: 'x', kind: 'other' } })`)).toBe('ok');
  expect(await look(`db.collection('things').add({ data: { kind: 'k' } })`)).toMatch(/Conflict/);
  expect(await look(`db.collection('things').doc('b').update({ data: { kind: 'other' } })`)).toMatch(/Conflict/);
});

test('a write from outside dooms the transaction at commit, and runTransaction starts again', async () => {
  const result = await at.run(`
    let times = 0;
    await db.runTransaction(async (t) => {
      times++;
      await ${t}.doc('a').update({ data: { n: _.inc(1) } });
      if (times === 1) await db.collection('things').doc('a').update({ data: { n: 100 } });
    });
    return times`);
  expect([result, get('a')!.n]).toEqual([2, 101]);
});

test('40 increments by 8 callers at once: none is lost', async () => {
  const step = `
    for (let i = 0; ; i++) {
      try {
        return await db.runTransaction(async (t) => {
          const { data } = await ${t}.doc('a').get();
          await ${t}.doc('a').update({ data: { n: data.n + 1 } });
          await t.collection('plain').add({ data: { i } });
        });
      } catch (e) { if (i > 200 || !/Conflict/.test(String(e.errMsg || e.message))) throw e; }
    }`;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let i = 0; i < 5; i++) await at.run(step);
    }),
  );
  expect([get('a')!.n, [...at.cloud.database.all('plain')].length]).toEqual([41, 40]);
});

test('a unique key taken meanwhile fails the commit, and nothing of it is written', async () => {
  const message = await at.run(`
    const t = await db.startTransaction();
    await ${t}.doc('a').update({ data: { n: 50 } });
    await t.collection('singles').add({ data: { _id: 's1', code: 1, year: 1 } });
    await db.collection('singles').add({ data: { _id: 's2', code: 1, year: 1 } });
    return t.commit().then(() => 'ok', (e) => e.message)`);
  expect(message).toMatch(/E11000/);
  expect([get('a')!.n, at.cloud.database.get('singles', 's1')]).toEqual([1, null]);
});

test('the same unique key or _id twice inside is refused at once', async () => {
  expect(
    await at.run(
      `const t = await db.startTransaction(); const r = await ${t}.add({ data: { _id: 'a' } })${say}; await t.rollback(); return r`,
    ),
  ).toMatch(/E11000/);
});

test('the SDK runs where().update and count outside the transaction in silence', async () => {
  const outcome = await at.run(`
    const t = await db.startTransaction();
    await ${t}.where({ kind: 'k' }).update({ data: { n: 77 } });
    const total = (await ${t}.where({ kind: 'k' }).count()).total;
    await t.rollback();
    return total`);
  expect([outcome, get('a')!.n]).toEqual([2, 77]);
});

test('commit twice, or after rollback, is an error', async () => {
  const codes = await at.run(`
    const t = await db.startTransaction(); await t.commit(); const twice = await t.commit().then(() => 'ok', (e) => e.message);
    const u = await db.startTransaction(); await u.rollback(); const after = await u.collection('things').doc('a').get()${say};
    return [twice, after]`);
  expect(codes).toEqual([expect.stringContaining('TransactionNotExist'), expect.stringContaining('TransactionNotExist')]);
});

test('an abandoned transaction ends after 30 s and frees its documents', () => {
  let now = 0;
  const store = new Store(new Sqlite(':memory:'), schema);
  const transactions = new Transactions(store, () => now);
  const table = store.table('things');
  store.insert(table, { _id: 'a', n: 1 });
  const left = transactions.start();
  transactions.get(left)!.put(table, 'a', { _id: 'a', n: 2 });
  now = 29_000;
  expect(() => transactions.get(transactions.start())!.put(table, 'a', { _id: 'a', n: 3 })).toThrow(/Conflict/);
  now = 30_001;
  const next = transactions.start();
  transactions.sweep();
  transactions.get(next)!.put(table, 'a', { _id: 'a', n: 3 });
  transactions.commit(next);
  expect(() => transactions.get(left)).toThrow(/TransactionNotExist/);
  expect(table.read('a')!.text).toContain('"n":3');
});
