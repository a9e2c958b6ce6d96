import { TRIES_AN_HOUR_AN_ADDRESS } from '../../cloudfunctions/limits/count-address';
import { GUESSES } from '../../cloudfunctions/limits/count-attempt';
import type { LocalCloud } from '../../local/emulator/cloud';
import { newKey } from '../support/clients';
import { NOW, startTestCloud } from '../support/cloud';
import { listen } from '../support/said';
import { openChangzhi, withReport } from '../support/world';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  openChangzhi(cloud);
});
afterAll(() => cloud.close());
beforeEach(() => {
  cloud.setClock(NOW);
  cloud.faults.reset();
});

/** A server of another agency: no cookie, no Origin. */
async function post(action: string, input: object, to = cloud) {
  const answer = await fetch(`${to.origin}/api/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as { ok: boolean; error?: { code: string } } };
}
const answered = async (action: string, input: object, to?: LocalCloud): Promise<[number, string | undefined]> => {
  const { status, body } = await post(action, input, to);
  return [status, body.error?.code];
};

describe('the status of an answer says whose fault it is', () => {
  test.each<[string, object, number, string | undefined]>([
    ['public/listPacks', {}, 200, undefined],
    ['verifier/verifyCode', {}, 400, 'BAD_INPUT'],
    ['verifier/getView', { view: 'A'.repeat(32) }, 400, 'VIEW_NOT_FOUND'],
    ['holder/listNotices', {}, 401, 'LOGIN_REQUIRED'],
    ['holder/nothing', {}, 404, 'UNKNOWN_ACTION'],
  ])('%s %j: %i', async (action, input, status, code) => {
    expect(await answered(action, input)).toEqual([status, code]);
  });

  test('too many tries: 429', async () => {
    cloud.setClock(NOW + 60_000);
    const first = await post('verifier/verifyHash', { sha256: 'ab'.repeat(32), key: newKey() });
    const cookie = first.headers.get('set-cookie')!.split(';')[0]!;
    const again = () =>
      fetch(`${cloud.origin}/api/verifier/verifyHash`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ sha256: 'ab'.repeat(32), key: newKey() }),
      });
    for (let i = 0; i < 9; i++) expect((await again()).status).toBe(200);
    expect((await again()).status).toBe(429);
  });

  test('a database that doesn’t answer: 503, and nothing of it is told', async () => {
    const log = listen();
    cloud.faults.arm({ at: 'every', mode: 'fail' });
    expect(await answered('public/listPacks', {})).toEqual([503, 'BUSY']);
    expect((await fetch(`${cloud.origin}/.well-known/compliance-code/trust.json`)).status).toBe(503);
    await log.stop();
  });

  test.each<Record<string, string>>([{ APP_MASTER_KEYS: '' }, { APP_RECEIPT_KEYS: '' }])('without %j: 500', async (env) => {
    const log = listen();
    const bare = await startTestCloud({ env });
    openChangzhi(bare);
    try {
      if ('APP_RECEIPT_KEYS' in env) {
        const { verificationCode } = await withReport(bare);
        expect(await answered('verifier/verifyCode', { code: verificationCode, key: newKey() }, bare)).toEqual([500, 'CONFIG_MISSING']);
      } else expect(await answered('public/listPacks', {}, bare)).toEqual([500, 'CONFIG_MISSING']);
    } finally {
      await bare.close();
      await log.stop();
    }
  });
});

describe('what other pages and platforms may do', () => {
  test('a page of another origin is given no leave to call, whatever it asks for', async () => {
    const asked = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const leave = await fetch(`${cloud.origin}/api/verifier/verifyCode`, { method: 'OPTIONS', headers: asked });
    expect([leave.status, leave.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const { headers } = await post('public/listPacks', {});
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('an agency’s server verifies with neither cookie nor Origin', async () => {
    const { number, verificationCode } = await withReport(cloud);
    const { status, body } = await post('verifier/verifyCode', { code: verificationCode, key: newKey() });
    expect([status, body]).toMatchObject([200, { ok: true, data: { verdict: 'genuine', compare: { number } } }]);
  });

  test('the description is open to every page and names each way to verify, its refusals and the signed lists', async () => {
    const answer = await fetch(`${cloud.origin}/api/openapi.json`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    type Operation = { responses: Record<string, object>; requestBody?: { content: Record<string, { schema: { required: string[] } }> } };
    const { paths, info } = (await answer.json()) as {
      info: { description: string };
      paths: Record<string, Record<'post' | 'get', Operation>>;
    };
    const limits = [GUESSES.tries, GUESSES.failures, TRIES_AN_HOUR_AN_ADDRESS];
    for (const limit of limits) expect(info.description).toMatch(new RegExp(`\\b${limit}\\b`));
    for (const [action, input] of Object.entries({
      verifyCode: 'code',
      verifyHash: 'sha256',
      verifyFile: 'head',
      verifyStatement: 'scanned',
    })) {
      const { post: op } = paths[`/api/verifier/${action}`]!;
      expect(Object.keys(op.responses)).toEqual(['200', '4XX', '5XX']);
      expect(op.requestBody!.content['application/json']!.schema.required).toEqual(expect.arrayContaining([input, 'key']));
    }
    expect(Object.keys(paths).filter((path) => path.startsWith('/.well-known/'))).toEqual([
      '/.well-known/compliance-code/trust.json',
      '/.well-known/compliance-code/revocations.json',
    ]);
  });
});

describe('what a page of another site could send', () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${cloud.origin}/api/public/getMe`, { method: 'POST', headers, body: '{}' }).then((answer) => answer.status);
  const json = { 'content-type': 'application/json' };

  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ['another origin', { ...json, origin: 'https://evil.example' }, 403],
    ['an origin that is none', { ...json, origin: 'null' }, 403],
    ['no origin, and a browser’s word that it is another site', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['a form that speaks of JSON', { 'content-type': 'text/plain; application/json' }, 415],
    ['a type that begins alike', { 'content-type': 'application/jsonfoo' }, 415],
    ['two types', { 'content-type': 'application/json, text/plain' }, 415],
    ['JSON with its charset', { 'content-type': 'Application/JSON; charset=utf-8' }, 200],
    ['JSON of a server', json, 200],
  ])('%s', async (_what, headers, status) => expect(await send(headers)).toBe(status));
});

test('a visitor’s cookie is renewed when the app opens, and is the same', async () => {
  const first = await post('public/getMe', {});
  const cookie = first.headers.get('set-cookie')!.split(';')[0]!;
  const again = (action: string) =>
    fetch(`${cloud.origin}/api/${action}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: '{}' });
  const renewed = (await again('public/getMe')).headers.get('set-cookie')!;
  expect(renewed.split(';')[0]).toBe(cookie);
  expect(renewed).toMatch(/Max-Age=86400/);
  expect((await again('public/listPacks')).headers.get('set-cookie')).toBeNull();
});
