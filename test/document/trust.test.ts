import { generateKeyPairSync } from 'node:crypto';
import { adoptTrust } from '../../cloudfunctions/core/statement/adopt-trust';
import { checkOffline } from '../../cloudfunctions/core/statement/check-offline';
import { readRevocations, revocationKey } from '../../cloudfunctions/core/statement/revocation';
import { peekList } from '../../cloudfunctions/core/statement/signed-list';
import { statementLink } from '../../cloudfunctions/core/statement/link';
import type { LocalCloud } from '../../local/emulator/cloud';
import type { RevocationList, SignedList, TrustedIssuer } from '../../types/trust';
import { webClient, wechatClient } from '../support/clients';
import { NOW, startTestCloud } from '../support/cloud';
import { openChangzhi, withReport } from '../support/world';
import vectors from '../vectors/statement.json';

const foreign = vectors.trust.list.issuers.slice(1) as TrustedIssuer[];
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud({ env: { APP_TRUSTED_ISSUERS: JSON.stringify(foreign) } });
  openChangzhi(cloud);
});
afterAll(() => cloud.close());

const fetchList = async (name: string): Promise<SignedList> => {
  const answer = await fetch(`${cloud.origin}/.well-known/compliance-code/${name}.json`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('set-cookie')).toBeNull();
  return (await answer.json()) as SignedList;
};

test('the lists stand at their well-known addresses and at both doors', async () => {
  const trust = adoptTrust(null, await fetchList('trust'), cloud.now());
  expect(trust?.issuers.map((i) => i.place)).toEqual(expect.arrayContaining(['长治市', '外市甲', '外市乙']));
  for (const client of [webClient(cloud), wechatClient(cloud)]) {
    const both = await client.call('public', 'getTrust', {});
    expect(adoptTrust(trust, both.trust, cloud.now())).toMatchObject({ roots: trust!.roots });
    expect(
      readRevocations(
        both.revocations,
        trust!.issuers.find((i) => i.issuer === '140400')!,
      ),
    ).toMatchObject({ ended: {} });
  }
  expect((await fetch(`${cloud.origin}/.well-known/compliance-code/other.json`)).status).toBe(404);
});

test('statements of two foreign issuers verify through our trust list', async () => {
  const trust = adoptTrust(null, await fetchList('trust'), cloud.now());
  for (const { link } of vectors.statements.filter(({ statement }) => foreign.some(({ issuer }) => issuer === statement.issuer))) {
    expect(checkOffline(link, trust, [], vectors.cases[0]!.now).reason).toBe('OFFLINE_UNKNOWN');
  }
  expect(checkOffline(statementLink('https://x.example', 'I'.repeat(200)), trust, [], 0).reason).toBe('QR_BROKEN');
});

test('a withdrawn report is in the next revocation list, under its hash', async () => {
  const { holder, number } = await withReport(cloud);
  const before = peekList(await fetchList('revocations')) as RevocationList;
  expect(before.ended[revocationKey(number)]).toBeUndefined();
  await holder.call('holder', 'withdrawReport', { number });
  cloud.setClock(cloud.now() + 5000);
  const list = await fetchList('revocations');
  expect((peekList(list) as RevocationList).ended[revocationKey(number)]).toBe('withdrawn');
  expect(Buffer.from(list.payload, 'base64url').toString()).not.toContain(number);
});

test('the lists are made once for all who ask within some seconds, and what failed is asked for anew', async () => {
  const one = await startTestCloud({ workers: 1 });
  try {
    const ask = () => fetch(`${one.origin}/.well-known/compliance-code/revocations.json`);
    const calls = async (): Promise<number> => {
      one.faults.reset();
      expect((await ask()).status).toBe(200);
      return one.faults.count();
    };
    one.faults.arm({ at: 2, mode: 'fail' });
    expect((await ask()).status).toBe(503);
    const [first, second] = [await calls(), await calls()];
    // The second asks only who is calling.
    expect([first > 3, second]).toEqual([true, 1]);
    one.setClock(one.now() + 5000);
    expect(await calls()).toBe(first);
  } finally {
    await one.close();
  }
});

describe('keys come from configuration', () => {
  const spki = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const entry = { state: 'current', from: 0, until: null };
  test.each([
    ['no keys', ''],
    ['no JSON', '{'],
    ['no current key', JSON.stringify([{ ...entry, state: 'retired', public: spki }])],
    [
      'a retired key without its last day',
      JSON.stringify([
        { ...entry, private: key },
        { ...entry, state: 'retired', public: spki },
      ]),
    ],
    ['a current key without its private half', JSON.stringify([{ ...entry, public: spki }])],
    ['an entry without a key', JSON.stringify([entry])],
    ['a current key from a later day', JSON.stringify([{ ...entry, from: NOW + 86_400_000, private: key }])],
    ['a current key whose time is over', JSON.stringify([{ ...entry, until: NOW - 1, private: key }])],
    ['another curve', JSON.stringify([{ ...entry, private: curve }])],
  ])('%s: CONFIG_MISSING, and the well-known address fails too', async (_name, keys) => {
    const broken = await startTestCloud({ env: { APP_LIST_KEYS: keys }, workers: 1 });
    try {
      expect(await webClient(broken).refused('public', 'getTrust', {})).toBe('CONFIG_MISSING');
      expect((await fetch(`${broken.origin}/.well-known/compliance-code/trust.json`)).status).toBe(500);
    } finally {
      await broken.close();
    }
  });

  test('a list of foreign issuers that is none is CONFIG_MISSING', async () => {
    const broken = await startTestCloud({ env: { APP_TRUSTED_ISSUERS: '[{}]' }, workers: 1 });
    expect(await webClient(broken).refused('public', 'getTrust', {})).toBe('CONFIG_MISSING');
    await broken.close();
  });
});
