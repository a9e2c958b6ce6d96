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
    again: expect.stringContaining('TransactionNotExist'),
    commit: 'DATABASE_TRANSACTION_FAIL',
  });
  expect(get('a')!.n).toBe(2);
});

test.each([
  ['updating', `${t}.doc('a').update({ data: { n: 0 } })`],
  ['setting', `${t}.doc('a').set({ data: { n: 0 } })`],
  ['removing', `${t}.doc('a').remove()`],
  ['adding', `${t}.add({ data: { _id: 'c' } })`],
])('%s a document that was written since the snapshot conflicts', async (_name, operation) => {
  const message = await at.run(`
    const t = await db.startTransaction();
    await ${t}.doc('b').get();
    await db.collection('things').doc('a').update({ data: { n: 7 } });
    await db.collection('things').add({ data: { _id: 'c' } });
    return ${operation}${say}`);
  expect(message).toMatch(/TransactionConflict/);
});

test('a read gives the document as it was when the transaction first looked, as often as it looks', async () => {
  const [first, second] = await at.run(`
    const t = await db.startTransaction();
    const read = async () => (await ${t}.doc('a').get()).data.n;
    const first = await read();
    await db.collection('things').doc('a').update({ data: { n: 7 } });
    await db.collection('things').doc('a').update({ data: { n: 8 } });
    const second = await read();
    await t.rollback();
    return [first, second]`);
  expect([first, second, get('a')!.n]).toEqual([1, 1, 8]);
});

test('the first operation takes the snapshot, not the start', async () => {
  const seen = await at.run(`
    const t = await db.startTransaction();
    await db.collection('things').doc('a').update({ data: { n: 7 } });
    const { n } = (await ${t}.doc('a').get()).data;
    await t.rollback();
    return n`);
  expect(seen).toBe(7);
});

test.each([
  ['added', `add({ data: { _id: 'c', kind: 'k', n: 0 } })`],
  ['removed', `doc('a').remove()`],
  ['changed', `doc('a').update({ data: { n: 9 } })`],
  ['taken out of the matches', `doc('b').update({ data: { kind: 'other' } })`],
])('finding sees a document that was %s meanwhile as it was', async (_name, write) => {
  const found = await at.run(`
    const t = await db.startTransaction();
    await ${t}.doc('b').get();
    await db.collection('things').${write};
    const { data } = await ${t}.where({ kind: 'k' }).orderBy('n', 'asc').limit(2).get();
    await t.rollback();
    return data.map((d) => d._id + d.n).join()`);
  expect(found).toBe('a1,b2');
});

test('reading what others changed is no conflict: writing elsewhere commits', async () => {
  const outcome = await at.run(`
    const t = await db.startTransaction();
    const { n } = (await ${t}.doc('a').get()).data;
    await db.collection('things').doc('a').update({ data: { n: 7 } });
    await ${t}.doc('b').update({ data: { n } });
    return t.commit()${say}`);
  expect([outcome, get('a')!.n, get('b')!.n]).toEqual(['ok', 7, 1]);
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
  expect(await at.run(`const t = await db.startTransaction(); return ${t}.add({ data: { _id: 'a' } })${say}`)).toMatch(/E11000/);
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
    const t = await db.startTransaction(); await t.commit(); const twice = await t.commit().then(() => 'ok', (e) => e.code + e.message);
    const u = await db.startTransaction(); await u.rollback(); const after = await u.collection('things').doc('a').get()${say};
    return [twice, after]`);
  expect(codes).toEqual([
    'DATABASE_TRANSACTION_FAIL[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be ' +
      'commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
    expect.stringContaining('TransactionNotExist'),
  ]);
});

test('an operation that failed has ended its transaction: nothing of it is written, and there is nothing to roll back', async () => {
  const rollback = await at.run(`
    const t = await db.startTransaction();
    await ${t}.doc('b').update({ data: { n: 50 } });
    await ${t}.doc('a').update({ data: { kind: _.inc(1) } })${say};
    return t.rollback().then(() => 'ok', (e) => e.code)`);
  expect([rollback, get('b')!.n]).toEqual(['DATABASE_TRANSACTION_FAIL', 2]);
});

test('an abandoned transaction ends after 30 s and frees its documents', () => {
  let now = 0;
  const store = new Store(new Sqlite(':memory:'), schema);
  const transactions = new Transactions(store, () => now);
  const table = store.table('things');
  store.insert(table, { _id: 'a', n: 1 });
  const put = (id: string, n: number) => transactions.within(id, (one) => one!.put(table, 'a', { _id: 'a', n }));
  const left = transactions.start();
  put(left, 2);
  now = 29_000;
  expect(() => put(transactions.start(), 3)).toThrow(/Conflict/);
  now = 30_001;
  const next = transactions.start();
  transactions.sweep();
  put(next, 3);
  transactions.commit(next);
  expect(() => put(left, 4)).toThrow(/TransactionNotExist/);
  expect(table.read('a')!.text).toContain('"n":3');
});
