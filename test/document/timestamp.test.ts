import '../support/keys';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePdf } from '../../cloudfunctions/pdf/make-pdf';
import { timestampOf } from '../../cloudfunctions/pdf/timestamp';
import { aStatement } from '../support/statements';
import { testWith, tool } from '../support/tools';

// OpenSSL is the authority: `openssl ts -reply` behind a server of its own.
const withOpenssl = testWith('openssl');
const config = `[tsa]
default_tsa = own
[own]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;
let dir: string;
let server: Server;
let url: string;
let answer: (query: Buffer) => Promise<Buffer | null> | Buffer | null;
const openssl = (...args: string[]): string => {
  const { status, stderr, stdout } = spawnSync('openssl', args, { cwd: dir, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
const stamped = (query: Buffer): Buffer => {
  writeFileSync(path.join(dir, 'query'), query);
  openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', 'reply');
  return readFileSync(path.join(dir, 'reply'));
};

beforeAll(async () => {
  process.env.PUBLIC_ORIGIN = 'https://code.example.gov.cn';
  dir = mkdtempSync(path.join(tmpdir(), 'tsa-'));
  writeFileSync(path.join(dir, 'tsa.cnf'), config);
  writeFileSync(path.join(dir, 'serial'), '01');
  const own = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.pem', '-days', '3650'];
  openssl('req', '-x509', ...own, '-subj', '/CN=tsa', '-addext', 'extendedKeyUsage=critical,timeStamping');
  server = createServer((request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      void Promise.resolve(answer(Buffer.concat(parts))).then((said) => {
        const ok = said !== null && request.headers['content-type'] === 'application/timestamp-query';
        response.writeHead(ok ? 200 : 500).end(said);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
  answer = stamped;
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
  delete process.env.APP_TSA_URL;
});

withOpenssl('a signature’s timestamp is of that signature, and OpenSSL believes it', async () => {
  const token = (await timestampOf(Buffer.from('signature'), url))!;
  writeFileSync(path.join(dir, 'data'), 'signature');
  writeFileSync(path.join(dir, 'token'), Buffer.from(token.toBER()));
  expect(() => openssl('ts', '-verify', '-data', 'data', '-in', 'token', '-token_in', '-CAfile', 'tsa.pem')).not.toThrow();
  writeFileSync(path.join(dir, 'data'), 'another');
  expect(() => openssl('ts', '-verify', '-data', 'data', '-in', 'token', '-token_in', '-CAfile', 'tsa.pem')).toThrow('imprint');
});

withOpenssl('a report’s signature bears it and stays valid', async () => {
  process.env.APP_TSA_URL = url;
  const { bytes } = await makePdf(aStatement());
  delete process.env.APP_TSA_URL;
  const { out } = tool('pdfsig', bytes, (file) => [file]);
  expect(out).toContain('Signature Validation: Signature is Valid.');
  expect(out).toContain('Total document signed');
  const hex = /\/Contents <([0-9a-f]+)>/.exec(bytes.toString('latin1'))![1]!;
  const parsed = tool('openssl', Buffer.from(hex, 'hex'), (file) => ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', file]).out;
  expect(parsed).toMatch(/unsignedAttrs:\s+object: id-smime-aa-timeStampToken/);
});

test('without an authority there is none', async () => {
  await expect(timestampOf(Buffer.from('a'), '')).resolves.toBeNull();
});

withOpenssl.each<[string, () => Promise<void> | void]>([
  ['answers with an error', () => void (answer = () => null)],
  ['answers with no timestamp', () => void (answer = () => Buffer.from('30053003020102', 'hex'))],
  ['answers with what is no ASN.1', () => void (answer = () => Buffer.from('<html>'))],
  ['answers without end', () => void (answer = () => Buffer.alloc(100_000))],
  [
    'answers for another signature',
    async () => {
      const caught = await new Promise<Buffer>((resolve) => {
        answer = (query) => {
          resolve(query);
          return null;
        };
        timestampOf(Buffer.from('another'), url).catch(() => undefined);
      });
      answer = () => stamped(caught);
    },
  ],
  [
    'answers the same question asked before',
    async () => {
      const caught = await new Promise<Buffer>((resolve) => {
        answer = (query) => {
          resolve(query);
          return null;
        };
        timestampOf(Buffer.from('a'), url).catch(() => undefined);
      });
      answer = () => stamped(caught);
    },
  ],
])('an authority that %s: BUSY, and no report without its timestamp', async (_name, arrange) => {
  await arrange();
  await expect(timestampOf(Buffer.from('a'), url)).rejects.toMatchObject({ code: 'BUSY' });
});

test('an authority that is not there: BUSY', async () => {
  await expect(timestampOf(Buffer.from('a'), 'http://127.0.0.1:9/')).rejects.toMatchObject({ code: 'BUSY' });
});
