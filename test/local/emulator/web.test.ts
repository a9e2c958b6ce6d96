import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { functionsFolder, lab } from './fixture/start';

const web = `exports.main = async (event) => {
  if (event.path === '/api/cookies') return { statusCode: 201, headers: { 'Set-Cookie': ['a=1; HttpOnly', 'b=2'], 'content-type': 'text/plain' }, body: 'set' };
  if (event.path === '/api/bytes') return { statusCode: 200, headers: { 'Content-Type': 'image/png' }, body: Buffer.from([1, 2, 255]).toString('base64'), isBase64Encoded: true };
  if (event.path === '/api/throws') throw new Error('secret inside');
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...event, wx: Object.keys(process.env).filter((k) => k.startsWith('WX_')) }) };
};`;
const h5Dir = fs.mkdtempSync(path.join(os.tmpdir(), 'h5-'));
fs.mkdirSync(path.join(h5Dir, 'js'));
fs.writeFileSync(path.join(h5Dir, 'index.html'), '<!doctype html><script>var a=1</script><script src="/js/app.0a1b2c3d4e.js"></script>');
fs.writeFileSync(path.join(h5Dir, 'js/app.0a1b2c3d4e.js'), '/* app */'.repeat(500));
fs.writeFileSync(path.join(h5Dir, 'style.css'), 'a{}');
fs.writeFileSync(path.join(h5Dir, '.env'), 'no');
fs.writeFileSync(path.join(h5Dir, 'js/app.js.map'), 'no');

let at: Awaited<ReturnType<typeof lab>>;
beforeAll(async () => {
  at = await lab({ functionsDir: functionsFolder({ lab: {}, web: { source: web } }), h5Dir });
});
afterAll(() => at.cloud.close());

const get = (target: string, init?: RequestInit) => fetch(at.cloud.origin + target, { redirect: 'manual', ...init });

/** A request whose target and headers no client would send. */
function raw(target: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port: new URL(at.cloud.origin).port, path: target, headers }, (res) => {
        let body = '';
        res.on('data', (chunk) => (body += chunk)).on('end', () => resolve({ status: res.statusCode!, body }));
      })
      .on('error', reject)
      .end();
  });
}

test('a call becomes the event of the cloud’s HTTP access', async () => {
  const response = await get('/api/holder/ask?a=1&b=%E4%B8%AD', {
    method: 'POST',
    body: '{"x":"中"}',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '9.9.9.9' },
  });
  const event = await response.json();
  expect(event).toMatchObject({
    path: '/api/holder/ask',
    httpMethod: 'POST',
    queryStringParameters: { a: '1', b: '中' },
    body: '{"x":"中"}',
    isBase64Encoded: false,
    wx: [],
  });
  expect(event.headers['x-real-ip']).toBe('127.0.0.1');
  expect(event.headers['x-forwarded-for']).toBeUndefined();
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('bytes travel as base64 both ways, cookies one by one', async () => {
  const sent = await (
    await get('/api/x', { method: 'POST', body: Buffer.from([0, 255]), headers: { 'content-type': 'application/octet-stream' } })
  ).json();
  expect(sent).toMatchObject({ isBase64Encoded: true, body: 'AP8=' });
  expect([...new Uint8Array(await (await get('/api/bytes')).arrayBuffer())]).toEqual([1, 2, 255]);
  const cookies = await get('/api/cookies');
  expect([cookies.status, cookies.headers.getSetCookie()]).toEqual([201, ['a=1; HttpOnly', 'b=2']]);
});

test('over 6 MB is refused with the next step, declared or not', async () => {
  const big = Buffer.alloc(6 * 1024 * 1024 + 1, 'x');
  const declared = await get('/api/x', { method: 'POST', body: big });
  expect([declared.status, (await declared.json()).error.code]).toEqual([413, 'TOO_LARGE']);
  const undeclared = await new Promise((resolve, reject) => {
    const request = http.request(`${at.cloud.origin}/api/x`, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } }, (res) =>
      resolve(res.statusCode),
    );
    request.on('error', reject).end(big);
  });
  expect(undeclared).toBe(413);
});

test('a failure says nothing of its reason', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await get('/api/throws?token=t');
  expect([response.status, await response.json()]).toEqual([
    502,
    { ok: false, error: { code: 'INTERNAL', hint: expect.stringMatching(/[一-龥]/) } },
  ]);
  expect(said.mock.calls.flat().join()).not.toContain('token');
  said.mockRestore();
});

test('pages: types, gzip, caching', async () => {
  const script = await get('/js/app.0a1b2c3d4e.js');
  expect(script.headers.get('content-type')).toMatch(/javascript/);
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await script.text()).length).toBe(4500);
  const style = await get('/style.css');
  expect(style.headers.get('cache-control')).toBe('no-cache');
  expect((await get('/style.css', { headers: { 'if-none-match': style.headers.get('etag')! } })).status).toBe(304);
});

test.each(['/', '/index.html', '/holder/reports', '/c/abc.def'])('%s is the app under a strict policy', async (target) => {
  const response = await get(target);
  const policy = response.headers.get('content-security-policy')!;
  expect(response.status).toBe(200);
  expect(policy).toContain("script-src 'self' 'sha256-");
  expect(policy.match(/script-src[^;]*/)![0]).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a code’s page leaves no trace', async () => {
  const response = await get('/c/secret-token');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
});

test.each([
  '/../../etc/passwd',
  '/js/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/.env',
  '/js/app.js.map',
  '/%00',
  '//etc/passwd',
])('%s leads nowhere', async (target) => {
  const { status, body } = await raw(target);
  expect(status === 200 ? body : '<!doctype html>').toContain('<!doctype html>');
  expect(body).not.toMatch(/root:|^no$/);
});

test('another host is refused, the public origin is not', async () => {
  expect((await raw('/', { host: 'evil.example' })).status).toBe(421);
  const own = await lab({ env: { PUBLIC_ORIGIN: 'https://code.example' } });
  const ask = (host: string) =>
    new Promise((resolve) =>
      http.get({ host: '127.0.0.1', port: new URL(own.cloud.origin).port, path: '/health', headers: { host } }, (res) =>
        resolve(res.statusCode),
      ),
    );
  try {
    expect([await ask('code.example'), await ask('evil.example')]).toEqual([200, 421]);
  } finally {
    await own.cloud.close();
  }
});

test('health, and no other methods on pages', async () => {
  expect(await (await get('/health')).text()).toBe('ok');
  expect((await get('/', { method: 'DELETE' })).status).toBe(405);
});

test('requests that are no HTTP harm nothing', async () => {
  const socket = net.connect(Number(new URL(at.cloud.origin).port), '127.0.0.1');
  await new Promise((resolve) => socket.resume().on('close', resolve).end('\x16\x03\x01 nonsense\r\n\r\n'));
  expect((await get('/health')).status).toBe(200);
});

test('without an h5 app the door says so', async () => {
  const bare = await lab();
  try {
    expect((await fetch(bare.cloud.origin)).status).toBe(404);
  } finally {
    await bare.cloud.close();
  }
});

test.each(['/.env', '/js/app.js.map', '/wp-login.php', '/x/y.json'])('%s is no page: 404', async (target) => {
  expect((await get(target)).status).toBe(404);
});

test('a page asked for under another name of this machine leads to where calls are taken from', async () => {
  const { port } = new URL(at.cloud.origin);
  const headers = { host: `localhost:${port}` };
  const answer = await new Promise<http.IncomingMessage>((resolve) =>
    http.get({ host: '127.0.0.1', port, path: '/holder/reports?a=1', headers }, (response) => resolve(response.resume())),
  );
  expect([answer.statusCode, answer.headers.location]).toEqual([308, `${at.cloud.origin}/holder/reports?a=1`]);
  expect((await raw('/health', headers)).status).toBe(200);
});

test('behind TLS a browser is told to stay there', async () => {
  const own = await lab({ env: { PUBLIC_ORIGIN: 'https://code.example' } });
  try {
    const headers = { host: 'code.example' };
    const answer = await new Promise<http.IncomingMessage>((resolve) =>
      http.get({ host: '127.0.0.1', port: new URL(own.cloud.origin).port, path: '/health', headers }, (r) => resolve(r.resume())),
    );
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  } finally {
    await own.cloud.close();
  }
  expect((await get('/health')).headers.get('strict-transport-security')).toBeNull();
});

test('bodies that never come whole fill no more than their budget, and give it back', async () => {
  const { port } = new URL(at.cloud.origin);
  const slow = (): Promise<{ socket: net.Socket; said: () => string }> =>
    new Promise((resolve) => {
      const socket = net.connect(Number(port), '127.0.0.1', () => {
        let said = '';
        socket.on('data', (chunk) => (said += String(chunk))).on('error', () => undefined);
        socket.write(
          `POST /api/x/y HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: 6000000\r\n\r\n`,
        );
        socket.write('x'.repeat(5_900_000), () => resolve({ socket, said: () => said }));
      });
    });
  const held = [];
  for (let i = 0; i < 12; i++) held.push(await slow());
  const ask = () => get('/api/holder/ask', { method: 'POST', body: '{"x":1}', headers: { 'content-type': 'application/json' } });
  for (let i = 0; i < 50 && !held.some(({ said }) => said().includes('503')); i++) await new Promise((done) => setTimeout(done, 100));
  expect(held.filter(({ said }) => said().includes('503')).length).toBeGreaterThan(0);
  for (const { socket } of held) socket.destroy();
  for (let i = 0; i < 50 && (await ask()).status !== 200; i++) await new Promise((done) => setTimeout(done, 100));
  expect((await ask()).status).toBe(200);
});

test('closing lets what is in flight end', async () => {
  const source = `exports.main = async () => { await new Promise((done) => setTimeout(done, 500)); return { statusCode: 200, headers: {}, body: '"whole"' }; };`;
  const own = await lab({ functionsDir: functionsFolder({ lab: {}, web: { source } }) });
  const asked = fetch(`${own.cloud.origin}/api/a/b`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
  await new Promise((done) => setTimeout(done, 100));
  await own.cloud.close();
  expect(await (await asked).text()).toBe('"whole"');
});
