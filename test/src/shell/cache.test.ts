const plain = new Map<string, unknown>();
const sealed = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => plain.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => plain.set(key, value),
    getStorage: async ({ key, encrypt }: { key: string; encrypt: boolean }) => {
      if (!encrypt || !sealed.has(key)) throw new Error('data not found');
      return { data: sealed.get(key) };
    },
    setStorage: async ({ key, encrypt, data }: { key: string; encrypt: boolean; data: unknown }) =>
      (encrypt ? sealed : plain).set(key, JSON.parse(JSON.stringify(data))),
    removeStorage: async ({ key }: { key: string }) => sealed.delete(key),
  },
}));

type Kept = typeof import('../../../src/shell/cache');
const packs = JSON.stringify(['public/listPacks']);
const report = (number: number | string) => JSON.stringify(['holder/getReport', number]);
const desk = JSON.stringify(['source/getDesk']);

/** A run of the app on a platform, with what runs before it stored. */
async function run(platform: 'weapp' | 'h5'): Promise<Kept> {
  process.env.TARO_ENV = platform;
  let answers!: Kept;
  await jest.isolateModulesAsync(async () => {
    answers = await import('../../../src/shell/cache');
  });
  await answers.restoreAnswers();
  return answers;
}
const keysOf = (stored: unknown): string[] => Object.keys((stored as { answers: object }).answers);
const written = () => jest.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  jest.useFakeTimers({ now: 1_800_000_000_000 });
  plain.clear();
  sealed.clear();
});
afterEach(() => jest.useRealTimers());

async function keep(platform: 'weapp' | 'h5', all: Record<string, unknown>): Promise<Kept> {
  const answers = await run(platform);
  for (const [key, data] of Object.entries(all)) answers.takeAnswer(key, data, answers.epochNow());
  await written();
  return answers;
}

test('in WeChat one’s own answers are kept sealed, everybody’s openly, a desk’s not at all', async () => {
  await keep('weapp', { [packs]: 'P', [report('1')]: 'R', [desk]: 'D' });
  expect(keysOf(plain.get('answers'))).toEqual([packs]);
  expect(keysOf(sealed.get('own-answers'))).toEqual([report('1')]);
  const next = await run('weapp');
  expect(next.answerTo(report('1'))).toEqual({ data: 'R', at: 1_800_000_000_000, stored: true });
  expect(next.answerTo(desk)).toBeUndefined();
});

test('in a browser one’s own answers are not kept', async () => {
  await keep('h5', { [packs]: 'P', [report('1')]: 'R' });
  expect(JSON.stringify([...plain])).not.toContain('holder/getReport');
  expect(sealed.size).toBe(0);
  expect((await run('h5')).answerTo(packs)?.data).toBe('P');
});

test.each([
  ['a login’s length', report('1'), 12 * 3_600_000],
  ['a week', packs, 7 * 86_400_000],
])('older than %s, or of a future, it is not shown', async (_, key, lasts) => {
  await keep('weapp', { [key]: 'X' });
  const began = 1_800_000_000_000;
  jest.setSystemTime(began + lasts - 2000);
  expect((await run('weapp')).answerTo(key)?.data).toBe('X');
  jest.setSystemTime(began + lasts + 1);
  expect((await run('weapp')).answerTo(key)).toBeUndefined();
  jest.setSystemTime(began - 1);
  expect((await run('weapp')).answerTo(key)).toBeUndefined();
});

test('the newest are kept, within the space there is', async () => {
  const answers = await run('weapp');
  for (let i = 0; i < 8; i++) {
    jest.advanceTimersByTime(1);
    answers.takeAnswer(report(i), 'x'.repeat(60_000), answers.epochNow());
  }
  await written();
  expect(keysOf(sealed.get('own-answers'))).toEqual([report(7), report(6), report(5)]);
});

test('forgetting deletes what was kept, and an answer asked for before it is dropped', async () => {
  const answers = await keep('weapp', { [packs]: 'P', [report('1')]: 'R' });
  const before = answers.epochNow();
  answers.takeAnswer(report('2'), 'late', before);
  answers.forgetAnswers();
  answers.takeAnswer(report('3'), 'of the one before', before);
  await written();
  expect(sealed.has('own-answers')).toBe(false);
  expect([answers.answerTo(report('1')), answers.answerTo(report('3'))]).toEqual([undefined, undefined]);
});

test('what lies in the storage and is none of ours is left alone', async () => {
  plain.set('answers', 'rubbish');
  sealed.set('own-answers', null);
  expect((await run('weapp')).answerTo(packs)).toBeUndefined();
});

test('what a build of another contract kept is not shown', async () => {
  process.env.CONTRACT = 'one';
  await keep('weapp', { [packs]: 'P', [report('1')]: 'R' });
  expect((await run('weapp')).answerTo(packs)?.data).toBe('P');
  process.env.CONTRACT = 'two';
  const next = await run('weapp');
  delete process.env.CONTRACT;
  expect([next.answerTo(packs), next.answerTo(report('1'))]).toEqual([undefined, undefined]);
});
