import { forget, offset } from '../../src/clock';

const subject = { uscc: '91231100MA1234567X' };
const unreachable = { code: 'NETWORK', hint: expect.stringContaining('网络') };

/** The door as the build for a platform makes it. */
async function door(platform: 'weapp' | 'h5') {
  process.env.TARO_ENV = platform;
  let cloud!: typeof import('../../src/cloud');
  await jest.isolateModulesAsync(async () => {
    cloud = await import('../../src/cloud');
  });
  return cloud;
}
afterEach(() => {
  jest.restoreAllMocks();
  delete (globalThis as { wx?: unknown }).wx;
});

describe('the door through HTTP', () => {
  const answers = (body: unknown) => jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(body)));

  test('one POST with the input alone, cookies of this site only and no referrer', async () => {
    const fetch = answers({ ok: true, data: { subject: {}, others: 0 }, now: 1 });
    await expect((await door('h5')).call('holder', 'bind', subject)).resolves.toEqual({ subject: {}, others: 0 });
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe('/api/holder/bind');
    expect(init).toMatchObject({
      method: 'POST',
      body: JSON.stringify(subject),
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    expect(init).not.toHaveProperty('mode');
  });

  test('a refusal keeps its code and hint', async () => {
    answers({ ok: false, error: { code: 'BAD_USCC', hint: '统一社会信用代码有误' }, now: 1 });
    await expect((await door('h5')).call('holder', 'bind', subject)).rejects.toMatchObject({
      name: 'CloudError',
      code: 'BAD_USCC',
      hint: '统一社会信用代码有误',
    });
  });

  test.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a page of a proxy', () => Promise.resolve(new Response('<html>502</html>', { status: 502 }))],
    ['an answer that is none', () => Promise.resolve(new Response('null'))],
  ])('%s is NETWORK', async (_, answer) => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(answer);
    await expect((await door('h5')).call('public', 'me', {})).rejects.toMatchObject(unreachable);
  });

  test('no answer in twenty seconds is NETWORK', async () => {
    jest.useFakeTimers();
    jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(
        (_, init) => new Promise((_done, fail) => init!.signal!.addEventListener('abort', () => fail(new Error('aborted')))),
      );
    const failed = expect((await door('h5')).call('public', 'me', {})).rejects.toMatchObject(unreachable);
    await jest.advanceTimersByTimeAsync(20_000);
    await failed;
    jest.useRealTimers();
  });
});

describe('the door through WeChat', () => {
  const wechat = (callFunction: jest.Mock) => {
    const init = jest.fn();
    (globalThis as { wx?: unknown }).wx = { cloud: { DYNAMIC_CURRENT_ENV: 'here', init, callFunction } };
    return init;
  };

  test('the function is called with action and input, after one init', async () => {
    const callFunction = jest.fn().mockResolvedValue({ result: { ok: true, data: { packs: [] }, now: 1 } });
    const init = wechat(callFunction);
    const { call } = await door('weapp');
    await call('public', 'packs', {});
    await expect(call('public', 'packs', {})).resolves.toEqual({ packs: [] });
    expect(callFunction).toHaveBeenCalledWith({ name: 'wechat', data: { action: 'public/packs', input: {} } });
    expect(init).toHaveBeenCalledTimes(1);
  });

  test('a failed call is NETWORK', async () => {
    wechat(jest.fn().mockRejectedValue({ errCode: -1 }));
    await expect((await door('weapp')).call('public', 'packs', {})).rejects.toMatchObject(unreachable);
  });
});

test('each answer, good or bad, teaches the clock', async () => {
  forget();
  process.env.TARO_ENV = 'h5';
  const { call } = await import('../../src/cloud');
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() =>
      Promise.resolve(new Response(JSON.stringify({ ok: false, error: { code: 'BUSY', hint: '' }, now: Date.now() + 60_000 }))),
    );
  await call('public', 'me', {}).catch(() => undefined);
  expect(Math.abs(offset()! - 60_000)).toBeLessThan(100);
});
