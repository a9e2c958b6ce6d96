import { generateKeyPairSync, sign } from 'node:crypto';
import { keyId } from '../../../cloudfunctions/core/statement/es256';
import { signList } from '../../../cloudfunctions/core/statement/signed-list';
import { checkReceipt } from '../../../src/paper/check-receipt';
import { heldTrust } from '../../../src/paper/trust';
import type { SignedList, TrustList } from '../../../types/trust';
import { aReceipt } from '../../support/receipts';
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

function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = { id: keyId({ x, y }), alg: 'ES256' as const, x, y, state: 'current' as const, from: 0, until: null };
  const hand = (message: Uint8Array) => new Uint8Array(sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
  return { key, hand };
}
type Signer = ReturnType<typeof signer>;
const [root, platform, stranger] = [signer(), signer(), signer()];
const base = vectors.trust.list as TrustList;
let issued = base.issued;
const listWith = (more: object): SignedList =>
  signList('trust-list', root.key.id, { ...base, issued: ++issued, roots: [root.key], ...more }, root.hand);
const serve = (trust: SignedList) => mockAsk.mockReturnValue({ trust, revocations: vectors.revocations.fresh });
const unplug = () =>
  mockAsk.mockImplementation(() => {
    throw new Error('no network');
  });
const receipt = aReceipt({ at: base.issued });
const by = ({ key, hand }: Signer, payload: object = receipt): SignedList => signList('receipt', key.id, payload, hand);

beforeEach(() => {
  jest.useFakeTimers({ now: base.issued + 60_000 });
  mockKept.clear();
  mockAsk.mockReset();
});

test('a receipt is shown only under a key of receipts in the held list', async () => {
  serve(listWith({ receiptKeys: [platform.key] }));
  expect(await checkReceipt(by(platform))).toEqual({ receipt });
  const wrong = { receipt: null, why: 'wrong' };
  expect(await checkReceipt(by(stranger))).toEqual(wrong);
  // A root signs no receipt, and no key what was changed after it, or what is no receipt.
  expect(await checkReceipt(by(root))).toEqual(wrong);
  expect(await checkReceipt({ ...by(platform), payload: by(platform, { ...receipt, words: 'x' }).payload })).toEqual(wrong);
  expect(await checkReceipt(by(platform, { ...receipt, schema: 'compliance-code/receipt/2' }))).toEqual(wrong);
  expect(await checkReceipt(by(platform, { ...receipt, more: 1 }))).toEqual(wrong);
});

test('a list held from before receipts had keys is believed as it was, and the newer one is fetched', async () => {
  serve(listWith({}));
  expect(await checkReceipt(by(platform))).toEqual({ receipt: null, why: 'noList' });
  expect(heldTrust().list?.roots).toEqual([root.key]);
  serve(listWith({ receiptKeys: [platform.key] }));
  expect(await checkReceipt(by(platform))).toEqual({ receipt });
  unplug();
  expect(await checkReceipt(by(platform))).toEqual({ receipt });
});

test('without any list nothing is shown', async () => {
  unplug();
  expect(await checkReceipt(by(platform))).toEqual({ receipt: null, why: 'noList' });
});

test('a list of a later time, with members that nobody knows here, is taken over all the same', async () => {
  const issuers = base.issuers.map((issuer) => ({ ...issuer, seals: [] }));
  serve(listWith({ receiptKeys: [{ ...platform.key, use: 'sig' }], issuers, another: true }));
  expect(await checkReceipt(by(platform))).toEqual({ receipt });
  expect(heldTrust().list).not.toHaveProperty('another');
});
