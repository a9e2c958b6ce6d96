/** @jest-environment jsdom */
const storage = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
  },
  useDidShow: () => undefined,
  useDidHide: () => undefined,
}));
import { webcrypto } from 'node:crypto';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { CloudError } from '../../../src/shell/cloud';
import { forgetAnswers } from '../../../src/shell/cache';
import { type Acting, useAct } from '../../../src/shell/use-act';
import { type Called, useCall } from '../../../src/shell/use-call';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });

/** Draws a hook; `now()` is what it gave last. */
async function drawn<P, T>(hook: (props: P) => T, first: P) {
  const root = createRoot(document.createElement('div'));
  let last: T;
  const Hook = ({ props }: { props: P }) => {
    last = hook(props);
    return null;
  };
  const draw = async (props: P) => act(async () => root.render(<Hook props={props} />));
  await draw(first);
  return { now: () => last, draw, end: async () => act(async () => root.unmount()) };
}

/** An answer that a test gives when it likes. */
function later<T>() {
  let give!: (answer: T) => void;
  let refuse!: (error: unknown) => void;
  const promise = new Promise<T>((done, fail) => ([give, refuse] = [done, fail]));
  return { promise, give: (answer: T) => act(async () => give(answer)), refuse: (error: unknown) => act(async () => refuse(error)) };
}

beforeEach(() => {
  forgetAnswers();
  storage.clear();
});

describe('useCall', () => {
  test('loads, keeps the old answer while a newer one comes, and over an error', async () => {
    const answers = [later<string>(), later<string>(), later<string>()];
    let turn = 0;
    const page = await drawn(() => useCall(() => answers[turn++]!.promise, ['one']), null);
    const state = ({ data, loading, error }: Called<string>) => [data, loading, error?.code ?? null];
    expect(state(page.now())).toEqual([null, true, null]);
    await answers[0]!.give('a');
    expect(state(page.now())).toEqual(['a', false, null]);
    await act(async () => page.now().reload());
    expect(state(page.now())).toEqual(['a', true, null]);
    await answers[1]!.refuse(new CloudError('NETWORK', ''));
    expect(state(page.now())).toEqual(['a', false, 'NETWORK']);
    await act(async () => page.now().reload());
    await answers[2]!.give('b');
    expect(state(page.now())).toEqual(['b', false, null]);
    await page.end();
  });

  test('the next page shows the answer at once; another login sees nothing of it', async () => {
    const load = jest.fn(async () => 'a');
    const first = await drawn(() => useCall(load, ['two']), null);
    await first.end();
    const seen: (string | null)[] = [];
    const next = await drawn(() => {
      const called = useCall(load, ['two']);
      seen.push(called.data);
      return called;
    }, null);
    expect(seen[0]).toBe('a');
    load.mockImplementation(() => new Promise<string>(() => undefined));
    await act(async () => forgetAnswers());
    expect(next.now().data).toBeNull();
    await next.end();
  });

  test('an answer to older inputs, to a page that is gone or to an earlier login is dropped', async () => {
    const old = later<string>();
    const young = later<string>();
    const page = await drawn((id: string) => useCall(() => (id === 'old' ? old : young).promise, ['three', id]), 'old' as string);
    await page.draw('young');
    await young.give('young');
    await old.give('old');
    expect(page.now().data).toBe('young');
    await page.end();

    const gone = later<string>();
    const left = await drawn(() => useCall(() => gone.promise, ['four']), null);
    await left.end();
    forgetAnswers();
    await gone.give('of the one before');
    const after = await drawn(() => useCall(() => new Promise<string>(() => undefined), ['four']), null);
    expect(after.now().data).toBeNull();
    await after.end();
  });

  test('null deps call nothing', async () => {
    const load = jest.fn(async () => 'a');
    const page = await drawn(() => useCall(load, null), null);
    expect([load.mock.calls.length, page.now().loading, page.now().data]).toEqual([0, false, null]);
    await page.end();
  });
});

describe('useAct', () => {
  const keysOf = (run: jest.Mock) => run.mock.calls.map(([, key]) => key as string);

  test('a retry has the same key, another input or another time after success a new one', async () => {
    const run = jest.fn<Promise<string>, [string, string]>().mockRejectedValueOnce(new CloudError('NETWORK', '')).mockResolvedValue('done');
    const page = await drawn(() => useAct(run), null);
    const doing = (input: string) => act(async () => void (await page.now().act(input)));
    await doing('a');
    expect(page.now().error?.code).toBe('NETWORK');
    await doing('a');
    expect(page.now().error).toBeNull();
    await doing('a');
    await doing('b');
    const keys = keysOf(run);
    expect(keys[0]).toMatch(/^[\w-]{22}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
    await page.end();
  });

  test('a second tap while busy does nothing', async () => {
    const answer = later<string>();
    const run = jest.fn(() => answer.promise);
    const page = await drawn((): Acting<string, string> => useAct(run), null);
    await act(async () => {
      void page.now().act('a');
      void page.now().act('a');
    });
    expect(page.now().busy).toBe(true);
    await answer.give('done');
    expect([run.mock.calls.length, page.now().busy]).toEqual([1, false]);
    await page.end();
  });

  test('a kept intent outlives the app for an hour, and goes with its success', async () => {
    const run = jest.fn<Promise<string>, [string, string]>().mockRejectedValue(new CloudError('NETWORK', ''));
    const open = () => drawn(() => useAct(run, 'issue'), null);
    const doing = async (input: string) => {
      const page = await open();
      await act(async () => void (await page.now().act(input)));
      await page.end();
    };
    const clock = jest.spyOn(Date, 'now');
    await doing('a');
    await doing('a');
    clock.mockReturnValue(Date.now() + 3_600_001);
    await doing('a');
    run.mockResolvedValue('done');
    await doing('a');
    const [first, second, hourLater, done] = keysOf(run);
    expect(second).toBe(first);
    expect(hourLater).not.toBe(first);
    expect(done).toBe(hourLater);
    expect(storage.size).toBe(0);
    clock.mockRestore();
  });
});
