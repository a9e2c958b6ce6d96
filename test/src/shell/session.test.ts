const mockKept = new Map<string, unknown>();
const mockDropped: string[] = [];
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => mockKept.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => mockKept.set(key, data),
    removeStorageSync: (key: string) => mockKept.delete(key),
  },
}));
jest.mock('../../../src/shell/network', () => ({ onBack: () => () => undefined, isConnected: () => true, setConnected: () => undefined }));
jest.mock('../../../src/shell/cloud', () => ({
  call: async () => ({ person: null, subjects: [], staff: null }),
  CloudError: Error,
}));
jest.mock('../../../src/shell/own-secrets', () => ({ deleteOwnSecrets: async () => void mockDropped.push('codes') }));
jest.mock('../../../src/shell/own-files', () => ({ deleteOwnFiles: () => void mockDropped.push('files') }));

import { testOperator as operator } from '../../support/operator';
import type { Me } from '../../../src/shell/session';
import type { Verification } from '../../../types/verdict';

const someone = (id: string): Me => ({ operator, person: { id, name: id, provider: 'demo' }, subjects: [], staff: null });
const nobody: Me = { operator, person: null, subjects: [], staff: null };

/** A run of the app on the same phone. */
async function run() {
  let modules!: typeof import('../../../src/shell/session') &
    typeof import('../../../src/shell/own-storage') &
    typeof import('../../../src/verifier/result/held');
  await jest.isolateModulesAsync(async () => {
    modules = {
      ...(await import('../../../src/shell/session')),
      ...(await import('../../../src/shell/own-storage')),
      ...(await import('../../../src/verifier/result/held')),
    };
  });
  return modules;
}

beforeEach(() => {
  jest.useFakeTimers();
  mockKept.clear();
  mockDropped.length = 0;
});
afterEach(() => jest.useRealTimers());

describe('what lies on the phone of one person', () => {
  test.each([
    ['at once', false, false],
    ['after the first login ended by itself', true, false],
    ['in a later run of the app', false, true],
  ])('is gone when another logs in %s', async (_name, ends, later) => {
    const { setMe, storeOwn } = await run();
    setMe(someone('one'));
    storeOwn('ask', 'a question');
    storeOwn('view', { view: 'a report seen' });
    if (ends) setMe(nobody);
    expect(mockDropped).toEqual([]);
    (later ? await run() : { setMe }).setMe(someone('other'));
    expect(mockDropped.sort()).toEqual(['codes', 'files']);
    expect([...mockKept]).toEqual([['own', { owner: 'other', things: {} }]]);
  });

  test('stays for the same person, whose login had ended', async () => {
    const { setMe, storeOwn } = await run();
    setMe(someone('one'));
    storeOwn('ask', 'a question');
    setMe(nobody);
    const { setMe: setLater, readOwn } = await run();
    setLater(someone('one'));
    expect(mockDropped).toEqual([]);
    expect(readOwn('ask')).toBe('a question');
  });

  test('stays for whoever logs in only after it was begun', async () => {
    const { setMe, storeOwn, readOwn } = await run();
    storeOwn('view', 'a report seen');
    setMe(someone('one'));
    expect(readOwn('view')).toBe('a report seen');
    setMe(someone('other'));
    expect(readOwn('view')).toBeNull();
  });

  test('does not keep anybody from logging in where the phone is full', async () => {
    const { setMe } = await run();
    const full = jest.spyOn(mockKept, 'set').mockImplementation(() => {
      throw new Error('full');
    });
    expect(() => setMe(someone('one'))).not.toThrow();
    full.mockRestore();
  });

  test('is gone after logout, whose it was with it', async () => {
    const { setMe, storeOwn, logout } = await run();
    setMe(someone('one'));
    storeOwn('ask', 'a question');
    await logout();
    expect(mockDropped.sort()).toEqual(['codes', 'files']);
    expect(mockKept.has('own')).toBe(false);
  });
});

test('a verdict told to one login is not shown to the next', async () => {
  const { setMe, holdResult, heldResult } = await run();
  setMe(someone('one'));
  holdResult({ answer: { door: 'typedCode' } as Verification });
  expect(heldResult()?.answer.door).toBe('typedCode');
  setMe(nobody);
  expect(heldResult()).toBeNull();
});
