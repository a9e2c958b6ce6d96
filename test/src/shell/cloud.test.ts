import { forget, offset } from '../../../src/shell/clock';

const subject = { uscc: '91231100MA1234567X' };
const unreachable = { code: 'NETWORK', hint: expect.stringContaining('网络') };

/** The door as the build for a platform makes it. */
async function door(platform: 'weapp' | 'h5') {
  process.env.TARO_ENV = platform;
  let cloud!: typeof import('../../../src/shell/cloud');
  await jest.isolateModulesAsync(async () => {
    cloud = await import('../../../src/shell/cloud');
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
    await expect((await door('h5')).call('holder', 'bindSubject', subject)).resolves.toEqual({ subject: {}, others: 0 });
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe('/api/holder/bindSubject');
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
    await expect((await door('h5')).call('holder', 'bindSubject', subject)).rejects.toMatchObject({
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
    await expect((await door('h5')).callOnce('public', 'getMe', {})).rejects.toMatchObject(unreachable);
  });

  test('no answer in twenty seconds is NETWORK', async () => {
    jest.useFakeTimers();
    jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(
        (_, init) => new Promise((_done, fail) => init!.signal!.addEventListener('abort', () => fail(new Error('aborted')))),
      );
    const failed = expect((await door('h5')).callOnce('public', 'getMe', {})).rejects.toMatchObject(unreachable);
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
    await call('public', 'listPacks', {});
    await expect(call('public', 'listPacks', {})).resolves.toEqual({ packs: [] });
    expect(callFunction).toHaveBeenCalledWith({ name: 'wechat', data: { action: 'public/listPacks', input: {} } });
    expect(init).toHaveBeenCalledTimes(1);
  });

  test('a failed call is NETWORK', async () => {
    wechat(jest.fn().mockRejectedValue({ errCode: -1 }));
    await expect((await door('weapp')).callOnce('public', 'listPacks', {})).rejects.toMatchObject(unreachable);
  });

  test('no answer in twenty seconds is NETWORK, and no timer is left by one that came', async () => {
    jest.useFakeTimers();
    wechat(jest.fn(() => new Promise(() => undefined)));
    const failed = expect((await door('weapp')).callOnce('public', 'listPacks', {})).rejects.toMatchObject(unreachable);
    await jest.advanceTimersByTimeAsync(20_001);
    await failed;
    wechat(jest.fn().mockResolvedValue({ result: { ok: true, data: { packs: [] }, now: 1 } }));
    await (await door('weapp')).callOnce('public', 'listPacks', {});
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });
});

describe('a request that got no answer', () => {
  const ok = { ok: true, data: { number: 'N', verificationCode: 'V' }, now: 1 };
  const issue = { subject: subject.uscc, jurisdiction: 'heihe', key: 'K'.repeat(22) };
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));
  const says = (answer: unknown) => () => Promise.resolve(new Response(JSON.stringify(answer)));
  const busy = { ok: false, error: { code: 'BUSY', hint: '' }, now: 1 };

  /** Runs one `issue` against these answers in turn; what was sent, and what came of it. */
  async function through(...answers: (() => Promise<Response>)[]) {
    jest.useFakeTimers();
    const fetch = jest.spyOn(globalThis, 'fetch');
    answers.forEach((answer) => fetch.mockImplementationOnce(answer));
    const { call } = await door('h5');
    const outcome = call('holder', 'issueReport', issue).then(
      (data) => data,
      (error: { code: string }) => error.code,
    );
    await jest.advanceTimersByTimeAsync(60_000);
    jest.useRealTimers();
    return { outcome: await outcome, sent: fetch.mock.calls.map(([, init]) => init!.body) };
  }

  test.each([
    ['lost once', [lost, says(ok)], 2, ok.data],
    ['lost twice', [lost, lost, says(ok)], 3, ok.data],
    ['lost for good', [lost, lost, lost], 3, 'NETWORK'],
    ['too many at once', [says(busy), says(ok)], 2, ok.data],
    ['refused', [says({ ok: false, error: { code: 'FORBIDDEN', hint: '' }, now: 1 })], 1, 'FORBIDDEN'],
  ] as const)('%s', async (_, answers, times, outcome) => {
    const done = await through(...answers);
    expect(done.outcome).toEqual(outcome);
    expect(done.sent).toEqual(Array(times).fill(JSON.stringify(issue)));
  });

  test('is not sent again when its person has waited long, or the phone knows that it has no network', async () => {
    const slow = () => new Promise<Response>((_, fail) => setTimeout(() => fail(new Error('aborted')), 9000));
    expect((await through(slow)).sent).toHaveLength(1);
    jest.restoreAllMocks();
    const fetch = jest.spyOn(globalThis, 'fetch').mockImplementation(lost);
    let cloud!: typeof import('../../../src/shell/cloud');
    await jest.isolateModulesAsync(async () => {
      cloud = await import('../../../src/shell/cloud');
      (await import('../../../src/shell/network')).setConnected(false);
    });
    await expect(cloud.call('holder', 'issueReport', issue)).rejects.toMatchObject({
      code: 'NETWORK',
      hint: expect.stringContaining('手机网络不通'),
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

test('each answer, good or bad, teaches the clock', async () => {
  forget();
  process.env.TARO_ENV = 'h5';
  const { callOnce } = await import('../../../src/shell/cloud');
  jest.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000);
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() =>
      Promise.resolve(new Response(JSON.stringify({ ok: false, error: { code: 'BUSY', hint: '' }, now: 1_800_000_060_000 }))),
    );
  await callOnce('public', 'getMe', {}).catch(() => undefined);
  expect(offset()).toBe(60_000);
});
