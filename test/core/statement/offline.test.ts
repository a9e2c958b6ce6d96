import { generateKeyPairSync, sign } from 'node:crypto';
import { buildSync } from 'esbuild';
import path from 'node:path';
import { adoptTrust } from '../../../cloudfunctions/core/statement/adopt-trust';
import { asciiJson } from '../../../cloudfunctions/core/statement/ascii-json';
import { checkOffline } from '../../../cloudfunctions/core/statement/check-offline';
import { keyId } from '../../../cloudfunctions/core/statement/es256';
import { readRevocations } from '../../../cloudfunctions/core/statement/revocation';
import { readList, signList } from '../../../cloudfunctions/core/statement/signed-list';
import { type PublicKey, type SignedList, TrustList } from '../../../types/trust';
import { type Reason, reasons } from '../../../types/verdict';
import { bare } from '../../support/bare';
import vectors from '../../vectors/statement.json';

const trust = vectors.trust.list as TrustList;
const signed = vectors.trust.signed;
/** When the trust list was made. */
const NOW = trust.issued;
const lists = vectors.revocations as Record<string, SignedList>;

describe('a scanned paper without a network', () => {
  test.each(vectors.cases)('$name: $reason', ({ scanned, revocations, now, reason }) => {
    const found = checkOffline(
      scanned,
      trust,
      revocations.map((name) => lists[name]!),
      now,
    );
    expect(found.reason).toBe(reason);
    expect(found.statement !== null).toBe(['offline', 'ended'].includes(reasons[reason as Reason].verdict));
  });

  test('nothing it says is shown unless its signature holds', () => {
    for (const { scanned, now, reason } of vectors.cases) {
      const { statement } = checkOffline(scanned, trust, [], now);
      if (/^(SIGNATURE|ISSUER|KEY|QR)_/.test(reason)) expect(statement).toBeNull();
    }
  });

  test.each(vectors.statements)(
    'the fields of revision $statement.revision of $statement.issuer, $statement.states.length of them, are named $fields',
    ({ link, fields }) => {
      expect(checkOffline(link, trust, [], vectors.cases[0]!.now)).toMatchObject({ reason: 'OFFLINE_UNKNOWN', fields });
    },
  );

  test('two lists of one revision name nothing', () => {
    const twice = trust.issuers.map((issuer) => ({ ...issuer, fields: [...issuer.fields, ...issuer.fields] }));
    expect(checkOffline(vectors.statements[0]!.link, { ...trust, issuers: twice }, [], vectors.cases[0]!.now).fields).toBeNull();
  });

  test('a clock set back behind a signed list gives no report its time again', () => {
    const { scanned, now } = vectors.cases[0]!;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const key = { id: keyId({ x, y }), alg: 'ES256' as const, x, y, state: 'current' as const, from: 0, until: null };
    const ours = { ...trust, issuers: trust.issuers.map((issuer) => ({ ...issuer, listKeys: [key] })) };
    const listOf = (issued: number) =>
      signList('revocation-list', key.id, { typ: 'revocation-list', issuers: [trust.issuers[0]!.issuer], issued, ended: {} }, (message) =>
        sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
      );
    expect(checkOffline(scanned, ours, [listOf(now)], now).reason).not.toBe('EXPIRED');
    expect(checkOffline(scanned, ours, [listOf(now + 400 * 86_400_000)], now).reason).toBe('EXPIRED');
  });

  test('without any trust list nothing is believed', () => {
    expect(checkOffline(vectors.cases[0]!.scanned, null, [], 0).reason).toBe('ISSUER_UNKNOWN');
  });
});

describe('the trust list', () => {
  test('the first is taken over, a later one only under the word of the held one', () => {
    expect(adoptTrust(null, signed, NOW)).toEqual(trust);
    expect(adoptTrust(trust, signed, NOW)).toEqual(trust);
    const stranger = { ...trust, roots: trust.issuers[1]!.listKeys };
    expect(adoptTrust(stranger, signed, NOW)).toBe(stranger);
    const newer = { ...trust, issued: trust.issued + 1 };
    expect(adoptTrust(newer, signed, NOW)).toBe(newer);
    const burnt = { ...trust, roots: trust.roots.map((root) => ({ ...root, state: 'compromised' as const })) };
    expect(adoptTrust(burnt, signed, NOW)).toBe(burnt);
  });

  test.each([
    ['an edited payload', { ...signed, payload: Buffer.from(asciiJson({ ...trust, host: 'evil.example' })).toString('base64url') }],
    ['an edited signature', { ...signed, signature: `A${signed.signature.slice(1)}` }],
    ['another algorithm', { ...signed, protected: Buffer.from('{"alg":"none","typ":"trust-list"}').toString('base64url') }],
    ['a list of another type', lists.fresh!],
    ['no JSON', { ...signed, payload: 'AAAA' }],
  ])('%s is not believed', (_name, list) => {
    expect(adoptTrust(trust, list, NOW)).toBe(trust);
    expect(readList('trust-list', list, trust.roots, TrustList)).toBeNull();
  });

  const HOUR_MS = 3_600_000;
  const rooted = (change: Partial<PublicKey>): TrustList => ({ ...trust, roots: trust.roots.map((root) => ({ ...root, ...change })) });
  test.each<[string, Partial<PublicKey>]>([
    ['compromised', { state: 'compromised' }],
    ['not in use yet', { state: 'next' }],
    ['to be in use from a later day', { from: NOW + 1 }],
    ['out of use before', { until: NOW - 1 }],
    ['retired before', { state: 'retired', until: NOW - HOUR_MS }],
    ['retired nobody says when', { state: 'retired', until: null }],
  ])('a list signed by a root that is %s is not believed, and neither is a revocation list by such a key', (_name, change) => {
    const held = rooted(change);
    expect(adoptTrust(held, signed, NOW)).toBe(held);
    const [issuer] = trust.issuers;
    const fresh = lists.fresh!;
    expect(readRevocations(fresh, { ...issuer!, listKeys: issuer!.listKeys.map((key) => ({ ...key, ...change })) })).toBeNull();
  });

  test('what a root signed until it retired is believed', () => {
    const held = rooted({ state: 'retired', until: NOW });
    expect(adoptTrust(held, signed, NOW)).toEqual(trust);
  });

  test('a root that bears the id of another is tried as well', () => {
    const [root] = trust.roots;
    const alike = { ...trust.issuers[1]!.listKeys[0]!, id: root!.id };
    expect(adoptTrust({ ...trust, roots: [alike, root!] }, signed, NOW)).toEqual(trust);
    const twice = { ...trust, roots: [root!, { ...root!, state: 'compromised' as const }] };
    expect(adoptTrust(twice, signed, NOW)).toBe(twice);
  });

  test('a list of more than ten minutes ahead is refused, the first as well', () => {
    const minutes = (n: number) => NOW - n * 60_000;
    expect(adoptTrust(null, signed, minutes(10))).toEqual(trust);
    expect(adoptTrust(null, signed, minutes(10) - 1)).toBeNull();
    const older = { ...trust, issued: minutes(20) };
    expect(adoptTrust(older, signed, minutes(11))).toBe(older);
  });

  test('one taken over under a wrong clock holds no right one back', () => {
    const ahead = { ...trust, issued: NOW + 10 * 365 * 24 * HOUR_MS };
    expect(adoptTrust(ahead, signed, ahead.issued)).toBe(ahead);
    expect(adoptTrust(ahead, signed, NOW)).toEqual(trust);
  });

  test('a revocation list is believed for its own issuers only', () => {
    expect(readRevocations(lists.fresh!, trust.issuers[0]!)).toMatchObject({ issuers: ['140400'] });
    expect(readRevocations(lists.fresh!, trust.issuers[1]!)).toBeNull();
  });
});

describe('on a phone', () => {
  const entry = 'cloudfunctions/core/statement/check-offline.ts';

  test('it needs nothing but ECMAScript', () => {
    const { checkOffline: onPhone } = bare<{ checkOffline: typeof checkOffline }>(entry);
    const { scanned, now, reason } = vectors.cases[0]!;
    expect(onPhone(scanned, trust, [], now).reason).toBe(reason);
  });

  test('a name is compared with its hash', () => {
    const { nameHash } = bare<{ nameHash: (number: string, name: string) => string }>('cloudfunctions/core/statement/name-hash.ts');
    for (const { number, hash, same } of vectors.names) expect(nameHash(number, same[0]!)).toBe(hash);
  });

  test('it adds at most 60 KB', () => {
    const { outputFiles } = buildSync({
      entryPoints: [path.resolve(__dirname, '../../..', entry)],
      ...{ bundle: true, minify: true, write: false, format: 'cjs', platform: 'node', target: 'es2020' },
    });
    expect(outputFiles[0]!.contents.length).toBeLessThan(60 * 1024);
  });
});
