import { generateKeyPairSync, sign } from 'node:crypto';
import { keyId } from '../../../cloudfunctions/core/statement/es256';
import { signList } from '../../../cloudfunctions/core/statement/signed-list';
import { dropTrust, heldTrust } from '../../../src/paper/trust';
import { storedLists, refreshLists } from '../../../src/verifier/lists';
import type { SignedList, TrustList } from '../../../types/trust';
import vectors from '../../vectors/statement.json';

const mockKept = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => mockKept.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => mockKept.set(key, JSON.parse(JSON.stringify(data))),
    removeStorageSync: (key: string) => mockKept.delete(key),
  },
}));
const mockAsk = jest.fn();
jest.mock('../../../src/shell/cloud', () => ({ call: async () => mockAsk() as unknown }));

/** A root and its hand. */
function root() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = { id: keyId({ x, y }), alg: 'ES256' as const, x, y, state: 'current' as const, from: 0, until: null };
  const hand = (message: Uint8Array) => new Uint8Array(sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
  return { key, hand };
}
type Root = ReturnType<typeof root>;
const [one, two, three] = [root(), root(), root()];
const base = vectors.trust.list as TrustList;
let issued = base.issued;
const listBy = (by: Root, ...roots: Root[]): SignedList =>
  signList('trust-list', by.key.id, { ...base, issued: ++issued, roots: roots.map(({ key }) => key) }, by.hand);
const serve = (trust: SignedList) => mockAsk.mockReturnValue({ trust, revocations: vectors.revocations.fresh });
const unplug = () =>
  mockAsk.mockImplementation(() => {
    throw new Error('no network');
  });
const rootsHeld = () => heldTrust().list?.roots.map(({ id }) => id);

beforeEach(() => {
  jest.useFakeTimers({ now: base.issued + 60_000 });
  mockKept.clear();
  mockAsk.mockReset();
});

test('lists are fetched once in a while, kept, and good without a network', async () => {
  unplug();
  expect(await refreshLists()).toBeNull();
  expect(heldTrust()).toEqual({ list: null, refused: null });
  serve(listBy(one, one));
  await refreshLists();
  await refreshLists();
  expect(mockAsk).toHaveBeenCalledTimes(2);
  unplug();
  expect(await refreshLists(true)).toEqual(storedLists());
  expect(rootsHeld()).toEqual([one.key.id]);
});

test('a root changes by its own word, though nobody looked at the lists between', async () => {
  serve(listBy(one, one));
  await refreshLists();
  heldTrust();
  for (const list of [listBy(one, one, two), listBy(two, two), listBy(two, two, three), listBy(three, three)]) {
    serve(list);
    await refreshLists(true);
  }
  expect(rootsHeld()).toEqual([three.key.id]);
  expect(heldTrust().refused).toBeNull();
  expect(storedLists()!.trust).toHaveLength(1);
});

test('a list of a stranger is refused, again and again, until the owner believes anew', async () => {
  serve(listBy(one, one));
  await refreshLists();
  heldTrust();
  serve(listBy(two, two));
  await refreshLists(true);
  for (let look = 0; look < 2; look++) expect(heldTrust()).toMatchObject({ refused: 'stranger', list: { roots: [{ id: one.key.id }] } });
  dropTrust();
  expect(heldTrust()).toMatchObject({ refused: null, list: { roots: [{ id: two.key.id }] } });
});

test('a list dated ahead is refused by name, and the next right one is taken over', async () => {
  serve(listBy(one, one));
  await refreshLists();
  heldTrust();
  const before = issued;
  issued += 10 * 365 * 86_400_000;
  serve(listBy(one, one, two));
  await refreshLists(true);
  expect(heldTrust()).toMatchObject({ refused: 'ahead', list: { issued: before } });
  issued = before;
  serve(listBy(one, one, three));
  await refreshLists(true);
  expect(heldTrust()).toMatchObject({ refused: null, list: { issued } });
});

test('a list taken over while the clock was wrong holds no right one back', async () => {
  const before = issued;
  issued += 10 * 365 * 86_400_000;
  jest.setSystemTime(issued);
  serve(listBy(one, one));
  await refreshLists(true);
  expect(heldTrust()).toMatchObject({ refused: null, list: { issued } });
  issued = before;
  jest.setSystemTime(issued);
  serve(listBy(one, one, two));
  await refreshLists(true);
  expect(heldTrust()).toMatchObject({ refused: null, list: { issued } });
});

test('an older list takes no newer one’s place', async () => {
  const old = listBy(one, one, two);
  serve(listBy(one, one));
  await refreshLists();
  heldTrust();
  serve(old);
  await refreshLists(true);
  expect(heldTrust()).toMatchObject({ refused: 'stranger', list: { roots: [{ id: one.key.id }] } });
});
