import { lab } from './fixture/start';

let at: Awaited<ReturnType<typeof lab>>;
beforeAll(async () => {
  at = await lab({ workers: 4 });
});
afterAll(() => at.cloud.close());
beforeEach(async () => {
  at.cloud.faults.reset();
  await at.run(`await db.collection('things').doc('a').set({ data: { n: 1 } })`);
  at.cloud.faults.reset();
});

const inc = `return db.collection('things').doc('a').update({ data: { n: _.inc(1) } }).then((r) => 'ok', (e) => String(e.errCode))`;
const n = () => at.cloud.database.get<{ n: number }>('things', 'a')!.n;

test('fail: not executed, an error', async () => {
  at.cloud.faults.arm({ at: 1, mode: 'fail' });
  expect([await at.run(inc), n()]).toEqual(['-501001', 1]);
});

test('drop: executed, no answer, and the SDK does not repeat it', async () => {
  at.cloud.faults.arm({ at: 1, mode: 'drop' });
  expect([await at.run(inc), n(), at.cloud.faults.count()]).toEqual(['-501001', 2, 1]);
});

test('drop on a connection that was used before: still no repetition', async () => {
  at.cloud.faults.arm({ at: 3, mode: 'drop' });
  const answers = await at.run(`const out = []; for (let i = 0; i < 4; i++) out.push(await (async () => { ${inc} })()); return out`);
  expect([answers, n(), at.cloud.faults.count()]).toEqual([['ok', 'ok', '-501001', 'ok'], 5, 4]);
});

test('repeat: executed twice, the second answer', async () => {
  at.cloud.faults.arm({ at: 1, mode: 'repeat' });
  expect([await at.run(inc), n()]).toEqual(['ok', 3]);
  at.cloud.faults.arm({ at: 1, mode: 'repeat' });
  expect(await at.run(`return db.collection('things').add({ data: { _id: 'z' } }).then(() => 'ok', (e) => e.errMsg)`)).toMatch(/E11000/);
});

test('delay: executed later', async () => {
  at.cloud.faults.arm({ at: 1, mode: 'delay', ms: 200 });
  const slow = at.run(inc);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(n()).toBe(1);
  expect([await slow, n()]).toEqual(['ok', 2]);
});

test('only the k-th of the actions named', async () => {
  at.cloud.faults.arm({ at: 2, mode: 'fail', action: /modifyDocument/ });
  const out = await at.run(
    `const out = []; for (let i = 0; i < 3; i++) { await db.collection('things').doc('a').get(); out.push(await (async () => { ${inc} })()) } return out`,
  );
  expect(out).toEqual(['ok', '-501001', 'ok']);
  expect([at.cloud.faults.count(), at.cloud.faults.count(/getDocument/)]).toEqual([6, 3]);
});

test('the engine is atomic: with every write delayed, one of 100 callers takes the one seat', async () => {
  await at.run(`await db.collection('things').doc('a').set({ data: { n: 1 } })`);
  at.cloud.faults.arm({ at: 'every', mode: 'delay', ms: 20, action: /modifyDocument/ });
  const code = `return (await db.collection('things').where({ _id: 'a', n: _.gt(0) }).update({ data: { n: _.inc(-1) } })).stats.updated`;
  const taken = await Promise.all(Array.from({ length: 100 }, () => at.run(code)));
  expect([taken.reduce((a, b) => a + b), n()]).toEqual([1, 0]);
});
