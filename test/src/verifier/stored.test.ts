const storage = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => storage.set(key, JSON.parse(JSON.stringify(data))),
    removeStorageSync: (key: string) => storage.delete(key),
  },
}));
process.env.TARO_ENV = 'h5';

import { attemptFor, forgetView, storeView, storedView } from '../../../src/verifier/stored';
import vectors from '../../vectors/dynamic-code.json';
import { joinToken, tokenHead } from '../../../cloudfunctions/core/code/token';
import { decodeBase64url } from '../../../cloudfunctions/core/code/base64url';

const tokenIn = (codeId: string, window: number) => joinToken(tokenHead(decodeBase64url(codeId)!, window), new Uint8Array(12).fill(window));
const [one, other] = [vectors.tokens[2]!.codeId, vectors.tokens[3]!.codeId];

beforeEach(() => storage.clear());

describe('the attempt under which a phone scans', () => {
  test('is the same for every window of one code, and another for another code', async () => {
    const attempt = await attemptFor(tokenIn(one, 7));
    expect(attempt).toMatch(/^[\w-]{22}$/);
    expect(await attemptFor(tokenIn(one, 8))).toBe(attempt);
    expect(await attemptFor(tokenIn(other, 7))).not.toBe(attempt);
  });

  test('ends with its view: a later scan of the same code is a new one', async () => {
    const attempt = await attemptFor(tokenIn(one, 7));
    const others = await attemptFor(tokenIn(other, 7));
    storeView(tokenIn(one, 7), 'v'.repeat(32), '42');
    expect(storedView()).toMatchObject({ view: 'v'.repeat(32), digits: '42' });
    forgetView();
    expect(storedView()).toBeNull();
    expect(await attemptFor(tokenIn(one, 9))).not.toBe(attempt);
    expect(await attemptFor(tokenIn(other, 9))).toBe(others);
  });

  test('is forgotten after a day', async () => {
    const attempt = await attemptFor(tokenIn(one, 7));
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now + 86_400_001);
    expect(await attemptFor(tokenIn(one, 7))).not.toBe(attempt);
    clock.mockRestore();
    expect(JSON.stringify([...storage])).not.toContain(attempt);
  });

  test('no token is ever stored', async () => {
    const token = vectors.tokens[2]!.token;
    await attemptFor(token);
    storeView(token, 'v'.repeat(32), null);
    expect(JSON.stringify([...storage])).not.toContain(token.slice(0, 13));
  });
});
