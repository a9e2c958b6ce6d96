import { functionsFolder, lab } from './fixture/start';

const functions = functionsFolder({
  lab: {},
  web: {},
  jobs: { config: { triggers: [{ name: 'minutely', type: 'timer', config: '0 */1 * * * * *' }] } },
  slow: { config: { timeout: 1 } },
  sdkless: {
    source:
      'exports.main = async (event) => { await new Promise((r) => setTimeout(r, event.ms || 0)); return { pid: require("worker_threads").threadId, env: process.env.EXTRA }; }',
  },
  broken: { source: 'throw new Error("not even loaded")' },
});
let at: Awaited<ReturnType<typeof lab>>;
beforeAll(async () => {
  at = await lab({ functionsDir: functions, workers: 4, demo: true, clock: Date.UTC(2030, 0, 1), env: { EXTRA: 'given' } });
});
afterAll(() => at.cloud.close());

test('200 callers at once over four workers: each sees itself only', async () => {
  const code = `
    const before = cloud.getWXContext();
    await new Promise((r) => setTimeout(r, Math.random() * 5));
    const { result } = await cloud.callFunction({ name: 'lab', data: { code: 'return cloud.getWXContext().OPENID' } }).catch((e) => ({ result: String(e) }));
    const after = cloud.getWXContext();
    return [before.OPENID, result, after.OPENID, before.UNIONID, require('worker_threads').threadId]`;
  const results = (await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      at.cloud.callFunction({ openid: `o${i}`, ...(i % 2 ? { unionid: `u${i}` } : {}) }, 'lab', { code }),
    ),
  )) as [string, string, string, string | undefined, number][];
  for (const [i, [before, nested, after, unionid]] of results.entries()) {
    expect([before, nested, after, unionid ?? undefined]).toEqual([`o${i}`, `o${i}`, `o${i}`, i % 2 ? `u${i}` : undefined]);
  }
  expect(new Set(results.map((result) => result[4])).size).toBeGreaterThanOrEqual(4);
});

test('an instance is warm, and has forgotten its caller', async () => {
  await at.run(`return 1`, null, 'o-before');
  const calls = [];
  for (let i = 0; i < 5; i++) calls.push(await at.run(`return calls`));
  expect(Math.max(...calls)).toBeGreaterThan(1);
  const seen = await at.cloud.runTimer('jobs');
  expect(seen).toMatchObject({ Type: 'Timer', TriggerName: 'minutely' });
  expect(seen).not.toHaveProperty('userInfo');
});

test('a function past its time is ended; its caller gets an error, the next one an answer', async () => {
  const slow = at.cloud.callFunction({ openid: 'o' }, 'slow', { code: 'await new Promise(() => setInterval(() => 0, 10))' });
  await expect(slow).rejects.toMatchObject({ errCode: -1, errMsg: expect.stringContaining('timed out after 1 seconds') });
  const spinning = at.cloud.callFunction({ openid: 'o' }, 'slow', { code: 'for (;;);' });
  await expect(spinning).rejects.toMatchObject({ errCode: -1 });
  expect(await at.run('return 1')).toBe(1);
});

test.each([
  ['exits', `process.exit(3)`],
  ['throws outside any promise', `setTimeout(() => { throw new Error('loose') }, 1); await new Promise(() => setInterval(() => 0, 10))`],
  ['rejects without anybody listening', `Promise.reject(new Error('loose')); await new Promise(() => setInterval(() => 0, 10))`],
])('a worker that %s fails only its call', async (_name, code) => {
  const others = Array.from({ length: 20 }, (_, i) => at.run(`await new Promise((r) => setTimeout(r, 20)); return input`, i));
  await expect(at.run(code)).rejects.toMatchObject({ errCode: -1 });
  expect(await Promise.all(others)).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test('a function that cannot be loaded is an error, again and again', async () => {
  for (let i = 0; i < 2; i++)
    await expect(at.cloud.callFunction({ openid: 'o' }, 'broken', {})).rejects.toMatchObject({
      errMsg: expect.stringContaining('not even loaded'),
    });
});

test('functions that call functions never wait for themselves', async () => {
  const nested = (depth: number): string =>
    depth === 0
      ? 'return 0'
      : `return 1 + (await cloud.callFunction({ name: 'lab', data: { code: ${JSON.stringify(nested(depth - 1))} } })).result`;
  expect(await Promise.all(Array.from({ length: 6 }, () => at.run(nested(3))))).toEqual([3, 3, 3, 3, 3, 3]);
});

test('a failing function called by a function gives the SDK errCode -1', async () => {
  expect(
    await at.run(
      `return cloud.callFunction({ name: 'lab', data: { code: 'throw new Error("inner")' } }).catch((e) => [e.errCode, /inner/.test(e.errMsg)])`,
    ),
  ).toEqual([-1, true]);
});

test('given variables are there, others of this machine are not', async () => {
  expect(await at.run(`return [process.env.EXTRA, process.env.HOME, process.env.PATH]`)).toEqual(
    ['given', null, null].map((value) => value ?? null),
  );
});

test('the clock is the cloud’s, in every worker and at once', async () => {
  const clocks = `return [Date.now(), +new Date(), new Date() instanceof Date, new Date().constructor === Date, Date.UTC(2000), new Date(5).getTime(), typeof Date()]`;
  const close = (value: unknown, ms: number) => Math.abs((value as number) - ms) < 60_000;
  for (const set of [Date.UTC(2030, 0, 1), Date.UTC(2026, 10, 21)]) {
    at.cloud.setClock(set);
    for (const result of await Promise.all(Array.from({ length: 8 }, () => at.run(clocks)))) {
      expect(close(result[0], set) && close(result[1], set)).toBe(true);
      expect(result.slice(2)).toEqual([true, true, Date.UTC(2000), 5, 'string']);
    }
    expect(close(at.cloud.now(), set)).toBe(true);
  }
});

test('timers fire by the cloud’s clock', async () => {
  const folder = functionsFolder({
    jobs: {
      source: 'exports.main = async (event) => { console.log("fired", event.TriggerName, event.Time) }',
      config: { triggers: [{ name: 'nightly', type: 'timer', config: '0 0 3 * * * *' }] },
    },
  });
  const said = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const { cloud } = await lab({ functionsDir: folder, timers: true, clock: Date.UTC(2026, 10, 21, 18, 59, 50) });
  try {
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(said.mock.calls.flat().join('')).not.toContain('fired');
    cloud.setClock(Date.UTC(2026, 10, 21, 19, 0, 0));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(said.mock.calls.flat().join('')).toContain('fired nightly 2026-11-21T19:00');
  } finally {
    said.mockRestore();
    await cloud.close();
  }
});
