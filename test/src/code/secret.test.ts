import vectors from '../../vectors/dynamic-code.json';
import type { Held, SecretStore } from '../../../src/holder/held-code';

const storage = new Map<string, { data: unknown; encrypt: boolean }>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorage: async ({ key, encrypt }: { key: string; encrypt: boolean }) => {
      const found = storage.get(key);
      if (!found || found.encrypt !== encrypt) throw new Error('getStorage:fail data not found');
      return { data: JSON.parse(JSON.stringify(found.data)) as unknown };
    },
    setStorage: async ({ key, data, encrypt = false }: { key: string; data: unknown; encrypt?: boolean }) =>
      storage.set(key, { data, encrypt }),
    removeStorage: async ({ key }: { key: string }) => storage.delete(key),
  },
}));

import { secrets as phone } from '../../../src/holder/secret-store';
import { secrets as browser } from '../../../src/holder/secret-store.h5';
import { inMemory } from '../../../src/holder/secrets-in-memory';
import { deleteOwnSecrets } from '../../../src/shell/own-secrets';

const held = (code: string, report = 'R1', expires = 2000): Held => ({
  ...{ code, report, expires, link: 'https://credit.example.cn/c/', opened: 1000 },
  ...{ viewers: 1, approve: false, title: '专用信用报告', subjectName: '示例有限公司', says: '示例市1个领域无违法违规记录', offset: 0 },
});
const code = 'AAAAAAAAAAA';
const { secret } = vectors.tokens[0]!;
const never = () => false;
const webCrypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
const withoutWebCrypto = () => Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });

beforeEach(() => {
  storage.clear();
  inMemory.clear();
});
afterEach(() => Object.defineProperty(globalThis, 'crypto', webCrypto));

const stores: [string, SecretStore, () => unknown][] = [
  ['in the mini-program, without WebCrypto', phone, withoutWebCrypto],
  ['in a browser, by WebCrypto', browser, () => undefined],
  ['in a browser without HTTPS, in memory', browser, withoutWebCrypto],
];

describe.each(stores)('a code kept %s', (_, store, prepare) => {
  beforeEach(() => void prepare());

  test.each(vectors.tokens)('gives the token of the vector of window $window', async ({ codeId, secret: given, window, token }) => {
    const opened = await store.store(held(codeId), given);
    expect(await opened.token(window)).toBe(token);
    expect(await (await store.find('R1', never))!.token(window)).toBe(token);
  });

  test('is found by its report, with what the page shows, and without its secret', async () => {
    await store.store(held(code), secret);
    expect(await store.find('R2', never)).toBeNull();
    const found = await store.find('R1', never);
    expect(found).toMatchObject(held(code));
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  test('is gone once dropped, and another one is not', async () => {
    await store.store(held(code, 'R1'), secret);
    await store.store(held(code, 'R2'), secret);
    await store.delete('R1');
    expect(await store.find('R1', never)).toBeNull();
    expect(await store.find('R2', never)).not.toBeNull();
  });

  test('a newer code of the same report takes its place', async () => {
    await store.store(held(code), secret);
    await store.store(held('80NvULL38WE'), secret);
    expect((await store.find('R1', never))!.code).toBe('80NvULL38WE');
  });
});

describe('secrets on a phone', () => {
  test('lie in encrypted storage only, and are deleted when the code is over', async () => {
    await phone.store(held(code, 'R1', 2000), secret);
    await phone.store(held(code, 'R2', 3000), secret);
    expect([...storage.values()].every((k) => k.encrypt)).toBe(true);
    expect(await phone.find('R1', ({ expires }) => expires <= 2000)).toBeNull();
    expect(JSON.stringify(storage.get('codes'))).not.toContain('R1');
    expect(await phone.find('R2', ({ expires }) => expires <= 2000)).not.toBeNull();
  });

  test('a phone that refuses to store shows the code as long as the page lives', async () => {
    const { default: taro } = jest.requireMock<{ default: { setStorage: unknown } }>('@tarojs/taro');
    const works = taro.setStorage;
    taro.setStorage = async () => {
      throw new Error('setStorage:fail exceed');
    };
    await phone.store(held(code), secret);
    taro.setStorage = works;
    expect(storage.size).toBe(0);
    expect(await phone.find('R1', never)).not.toBeNull();
  });

  test('logging out forgets all of them', async () => {
    process.env.TARO_ENV = 'weapp';
    await phone.store(held(code), secret);
    inMemory.set('R9', await phone.store(held(code, 'R9'), secret));
    await deleteOwnSecrets();
    expect([await phone.find('R1', never), await phone.find('R9', never), storage.size]).toEqual([null, null, 0]);
  });
});
