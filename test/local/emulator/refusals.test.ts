import { request } from 'node:http';
import { functionsFolder, lab } from './fixture/start';

let at: Awaited<ReturnType<typeof lab>>;
beforeAll(async () => {
  at = await lab({ functionsDir: functionsFolder({ lab: {}, web: {}, jobs: {} }) });
  at.cloud.database.load('things', [{ _id: 'a', kind: 'k', n: 1, s: 'text', nil: null, tags: ['x'], email: 'e@x' }]);
});
afterAll(() => at.cloud.close());

const errors = (code: string): Promise<string> =>
  at.run(`try { ${code}; return 'passed' } catch (e) { return String(e.errMsg || e.message || e) }`);
const things = `db.collection('things')`;

describe('what MongoDB refuses', () => {
  const cases: [string, string, RegExp][] = [
    ['a second _id', `await ${things}.add({ data: { _id: 'a' } })`, /-502001.*E11000 duplicate key.*_id_/s],
    ['a second unique key', `await ${things}.add({ data: { email: 'e@x' } })`, /E11000 duplicate key.*email/],
    [
      'a second unique key by update',
      `await ${things}.add({ data: { _id: 'b', email: 'f@x' } }); await ${things}.doc('b').update({ data: { email: 'e@x' } })`,
      /E11000/,
    ],
    [
      'a second unique pair',
      `await db.collection('singles').add({ data: [{ code: 1, year: 1 }, { code: 1, year: 2 }, { code: 1, year: 1 }] })`,
      /E11000/,
    ],
    ['a second document without the unique fields', `await db.collection('singles').add({ data: [{}, {}] })`, /E11000/],
    ['inc of a string', `await ${things}.doc('a').update({ data: { s: _.inc(1) } })`, /non-numeric/],
    ['inc of null', `await ${things}.doc('a').update({ data: { nil: _.inc(1) } })`, /non-numeric/],
    ['push to a string', `await ${things}.doc('a').update({ data: { s: _.push([1]) } })`, /non-array/],
    ['addToSet to a number', `await ${things}.doc('a').update({ data: { n: _.addToSet(1) } })`, /non-array/],
    ['pull from a number', `await ${things}.doc('a').update({ data: { n: _.pull(1) } })`, /non-array/],
    ['a field within a scalar', `await ${things}.doc('a').update({ data: { s: { x: 1 } } })`, /Cannot create field 'x'/],
    ['a field within null', `await ${things}.doc('a').update({ data: { 'nil.x': 1 } })`, /Cannot create field 'x'/],
    ['two operators on one path', `await ${things}.doc('a').update({ data: { 'q.r': _.inc(1), q: _.set({}) } })`, /conflict/],
    ['another _id', `await ${things}.where({ _id: 'a' }).update({ data: { _id: 'b' } })`, /_id/],
    ['a collection that is not there', `await db.collection('nowhere').add({ data: {} })`, /-502005.*not exist/s],
    ['a query in a collection that is not there', `await db.collection('nowhere').get()`, /-502005/],
    ['a collection made twice', `await db.createCollection('things')`, /exist/],
    [
      'a geo query',
      `await ${things}.where({ kind: 'k', at: _.geoNear({ geometry: db.Geo.Point(1, 1), maxDistance: 1 }) }).get()`,
      /-502001/,
    ],
  ];
  test.each(cases)('%s', async (_name, code, message) => {
    expect(await errors(code)).toMatch(message);
  });
  test('as many sparse documents without the key as you like', async () => {
    expect(await errors(`await ${things}.add({ data: [{ _id: 'x1' }, { _id: 'x2' }] })`)).toBe('passed');
  });
});

describe('what no index serves', () => {
  const cases: [string, string][] = [
    ['a field without an index', `await ${things}.where({ s: 'text' }).get()`],
    ['the second key alone', `await ${things}.where({ at: 1 }).get()`],
    ['neq alone', `await ${things}.where({ kind: _.neq('k') }).get()`],
    ['exists alone', `await ${things}.where({ kind: _.exists(true) }).get()`],
    ['a pattern alone', `await ${things}.where({ kind: /k/ }).get()`],
    ['null through a sparse index', `await ${things}.where({ email: null }).get()`],
    ['one side of an or', `await ${things}.where(_.or([{ n: 1 }, { s: 'text' }])).get()`],
    ['an order alone', `await ${things}.orderBy('s', 'asc').get()`],
    ['a count', `await ${things}.where({ s: 'text' }).count()`],
    ['an aggregate', `await ${things}.aggregate().match({ s: 'text' }).end()`],
    ['an aggregate of everything', `await ${things}.aggregate().group({ _id: '$kind' }).end()`],
    [
      'a lookup',
      `await ${things}.aggregate().match({ n: 1 }).lookup({ from: 'plain', localField: '_id', foreignField: 'thing', as: 'x' }).end()`,
    ],
    ['an update', `await ${things}.where({ s: 'text' }).update({ data: { n: 2 } })`],
    ['a removal', `await ${things}.where({ s: 'text' }).remove()`],
    ['a removal of everything', `await ${things}.where({}).remove()`],
  ];
  test.each(cases)('%s', async (_name, code) => {
    const said = jest.spyOn(console, 'error').mockImplementation();
    expect(await errors(code)).toMatch(/no index serves this query/);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('no index serves this query (collection '));
    said.mockRestore();
  });
  test('passes if the cloud is told so', async () => {
    const lax = await lab({ strictIndexes: false });
    try {
      lax.cloud.database.load('things', [{ _id: 'a', s: 'text' }]);
      expect(await lax.run(`return (await db.collection('things').where({ s: 'text' }).get()).data.length`)).toBe(1);
    } finally {
      await lax.cloud.close();
    }
  });
});

describe('the client', () => {
  test.each(['nothing', '../lab', '__proto__'])('cannot call %s', async (name) => {
    await expect(at.cloud.callFunction({ openid: 'o' }, name, {})).rejects.toMatchObject({ errCode: -1 });
  });
  test('cannot send over 6 MB nor get over 1 MB', async () => {
    await expect(at.run('return 1', 'x'.repeat(6 * 1024 * 1024))).rejects.toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('6MB'),
    });
    await expect(at.run(`return 'x'.repeat(1024 * 1024)`)).rejects.toMatchObject({ errCode: -1, errMsg: expect.stringContaining('1MB') });
    expect(await at.run(`return 'x'.repeat(1024 * 1024 - 2).length`)).toBe(1024 * 1024 - 2);
  });
  test('cannot say who it is', async () => {
    const event = await at.cloud.callFunction({ openid: 'o1' }, 'lab', { userInfo: { openId: 'forged' } });
    expect(event).toMatchObject({ userInfo: { openId: 'o1' } });
  });
});

describe('the admin port', () => {
  // an admin call exactly as the SDK made it, to be bent
  const record = (): Promise<{ path: string; headers: Record<string, string>; body: string }> =>
    at.run(`
      const http = require('http'); const original = http.request;
      let seen = null;
      http.request = (url, options, cb) => { const req = original(url, options, cb); const write = req.write.bind(req);
        req.write = (body) => { seen ??= { path: req.path, headers: req.getHeaders(), body: String(body) }; return write(body) }; return req };
      try { await ${things}.doc('a').get() } finally { http.request = original }
      return { ...seen, headers: { ...seen.headers } };`);
  const send = (
    given: { path: string; headers: Record<string, string>; body: string },
    headers: Record<string, string> = {},
    body = given.body,
  ) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const port = new URL(at.cloud.adminUrl).port;
      const req = request(
        {
          host: '127.0.0.1',
          port,
          path: given.path,
          method: 'POST',
          headers: { ...given.headers, ...headers, 'content-length': String(Buffer.byteLength(body)) },
        },
        (res) => {
          let text = '';
          res.on('data', (chunk) => (text += chunk));
          res.on('end', () => resolve({ status: res.statusCode!, text }));
        },
      );
      req.on('error', reject).end(body);
    });

  test('answers the call as it was signed', async () => {
    expect((await send(await record())).text).toContain('\\"_id\\":\\"a\\"');
  });
  test('refuses a web page', async () => {
    expect((await send(await record(), { origin: at.cloud.origin })).status).toBe(403);
    expect((await send(await record(), { origin: 'null' })).status).toBe(403);
  });
  test('refuses another host', async () => {
    expect((await send(await record(), { host: `evil.example:${new URL(at.cloud.adminUrl).port}` })).status).toBe(403);
    expect((await send(await record(), { host: 'localhost' })).status).toBe(403);
  });
  test('refuses a body that was not signed', async () => {
    const call = await record();
    expect((await send(call, {}, call.body.replace('"a', '"b'))).text).toContain('SIGN_PARAM_INVALID');
    expect((await send(call, {}, call.body.replace('{', '{"extra":"1",'))).text).toContain('SIGN_PARAM_INVALID');
    expect((await send(call, { authorization: '' })).text).toContain('SIGN_PARAM_INVALID');
  });
  test('refuses the secret of another start', async () => {
    const other = await lab();
    try {
      expect(other.cloud.secretKey).not.toBe(at.cloud.secretKey);
      const call = await record();
      call.headers.authorization = call.headers.authorization!.replace(at.cloud.secretId, other.cloud.secretId);
      expect((await send(call)).text).toContain('SIGN_PARAM_INVALID');
    } finally {
      await other.cloud.close();
    }
  });
  test('is not the web door', () => {
    expect(new URL(at.cloud.adminUrl).port).not.toBe(new URL(at.cloud.origin).port);
  });
});
