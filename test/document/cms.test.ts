import '../support/keys';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { decode, encode } from '../../cloudfunctions/pdf/asn1';
import { signedData } from '../../cloudfunctions/pdf/cms';
import { pdfSigner } from '../../cloudfunctions/pdf/pdf-signer';
import { newSigning } from '../../local/keys/signing';
import { testWith, tool } from '../support/tools';

const message = Buffer.from('报告');
const digest = createHash('sha256').update(message).digest();
const pem = (der: Buffer): string => `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
const withOpenssl = testWith('openssl');

/** What OpenSSL, another reader of CMS, says of a signature over the message. */
const verified = (signature: Buffer, authority: Buffer, content = message) =>
  tool('openssl', signature, (file) => {
    const beside = (name: string) => path.join(path.dirname(file), name);
    writeFileSync(beside('content'), content);
    writeFileSync(beside('authority'), pem(authority));
    const files = ['-in', file, '-content', beside('content'), '-CAfile', beside('authority'), '-out', beside('out')];
    return ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any', ...files];
  });

withOpenssl('a data folder’s certificates are as RFC 5280 wants them', () => {
  const [leaf, authority] = newSigning()
    .APP_PDF_CERT!.split(',')
    .map((text) => pem(Buffer.from(text, 'base64')));
  const { status, out } = tool('openssl', Buffer.from(authority!), (file) => {
    const own = path.join(path.dirname(file), 'leaf');
    writeFileSync(own, leaf!);
    return ['verify', '-x509_strict', '-CAfile', file, own];
  });
  expect([status, out]).toEqual([0, expect.stringContaining('OK')]);
});

describe('a signature', () => {
  const signer = pdfSigner(Date.now());
  const authority = encode(signer.certificates.at(-1)!);

  withOpenssl('holds for OpenSSL, as CAdES, under the authority', async () => {
    expect(verified(await signedData(digest, signer), authority)).toEqual({ status: 0, out: expect.stringContaining('successful') });
  });

  withOpenssl('holds for nothing else', async () => {
    expect(verified(await signedData(digest, signer), authority, Buffer.from('别的')).out).toContain('content verify error');
  });

  withOpenssl.each([
    ['ordinary', ['req', '-new', '-x509', '-utf8', '-subj', '/C=CN/O=示例/CN=报告签章']],
    ['of many names', ['req', '-new', '-x509', '-utf8', '-subj', '/ST=甘肃省/emailAddress=a@example.com/CN=B+UID=1']],
    ['without extensions', ['x509', '-new', '-subj', '/CN=old']],
  ])('bears a certificate of another maker byte for byte: %s', async (_name, args) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const made = tool('openssl', key, (file) => [...args, '-key', file]).out;
    const own = Buffer.from(/-----BEGIN CERTIFICATE-----([^-]+)/.exec(made)![1]!, 'base64');
    const signature = await signedData(digest, { certificates: [decode(own)], sign: (said) => sign('sha256', said, privateKey) });
    expect(signature.includes(own)).toBe(true);
    expect(verified(signature, own)).toMatchObject({ status: 0 });
  });
});

test.each([
  ['nothing', ''],
  ['a byte too many', '30030201ff00'],
  ['a byte too few', '30030201'],
  ['no value inside', '3002ffff'],
  ['nesting without end', '3080'.repeat(300)],
])('what is no value of ASN.1, whole and alone, is refused: %s', (_name, hex) => {
  expect(() => decode(Buffer.from(hex, 'hex'))).toThrow('not one value');
});

test('what is read is written as it stood', () => {
  for (const hex of ['30030201ff', '3081030201ff', '300f170d3230303130313030303030305a', '0303060b80', '31060201020201ff']) {
    expect(encode(decode(Buffer.from(hex, 'hex'))).toString('hex')).toBe(hex);
  }
});
