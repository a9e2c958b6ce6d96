import fs from 'node:fs';
import { lab } from './fixture/start';

let at: Awaited<ReturnType<typeof lab>>;
beforeAll(async () => {
  at = await lab({ demo: true, clock: Date.UTC(2026, 10, 21, 4) });
});
afterAll(() => at.cloud.close());
beforeEach(async () => {
  await at.run(`for (const c of ['things', 'parts', 'plain', 'singles']) await db.collection(c).where({ _id: _.exists(true) }).remove()`);
  at.cloud.database.load('things', [
    {
      _id: 'a',
      kind: 'k1',
      at: 3,
      n: 1,
      s: 'text',
      tags: ['x', 'y'],
      owner: { id: 'o1', name: 'Li' },
      items: [
        { code: 'c1', q: 1 },
        { code: 'c2', q: 2 },
      ],
    },
    { _id: 'b', kind: 'k1', at: 1, n: 5, s: null, tags: [], owner: { id: 'o2' }, items: [] },
    { _id: 'c', kind: 'k2', at: 2, n: 9, tags: 'x', owner: { id: 'o1' } },
  ]);
});

const ids = `.then((r) => r.data.map((d) => d._id).join())`;
const after = (id = 'a') => `.then(async (r) => ({ ...r.stats, doc: (await db.collection('things').doc('${id}').get()).data }))`;
const things = `db.collection('things')`;

// every operation of the SDK that the store may use, and what MongoDB answers
const cases: [name: string, code: string, expected: unknown][] = [
  ['doc.get', `return (await ${things}.doc('c').get()).data.owner.id`, 'o1'],
  [
    'doc.get, missing',
    `return ${things}.doc('zz').get().catch((e) => e.errMsg)`,
    expect.stringContaining('document with _id zz does not exist'),
  ],
  ['doc.field', `return (await ${things}.doc('a').field({ n: true }).get()).data`, { _id: 'a', n: 1 }],
  ['add', `return ${things}.add({ data: { _id: 'd', n: 1 } })`, { _id: 'd', errMsg: 'collection.add:ok' }],
  ['add without _id', `return (await ${things}.add({ data: { n: 1 } }))._id.length`, 32],
  ['add several', `return (await ${things}.add({ data: [{ _id: 'd' }, { _id: 'e' }] }))._ids`, ['d', 'e']],
  [
    'add with a number as _id',
    `await ${things}.add({ data: { _id: 7, n: 70 } }); return (await ${things}.doc(7).get()).data`,
    { _id: 7, n: 70 },
  ],
  ['doc.set, new', `return ${things}.doc('d').set({ data: { n: 2 } }).then((r) => r.stats)`, { updated: 0, created: 1 }],
  ['doc.set, whole', `return ${things}.doc('b').set({ data: { n: 2 } })${after('b')}`, { updated: 1, created: 0, doc: { _id: 'b', n: 2 } }],
  [
    'doc.update',
    `return ${things}.doc('c').update({ data: { owner: { name: 'Wu' } } })${after('c')}`,
    { updated: 1, doc: { _id: 'c', kind: 'k2', at: 2, n: 9, tags: 'x', owner: { id: 'o1', name: 'Wu' } } },
  ],
  ['doc.update, missing', `return (await ${things}.doc('zz').update({ data: { n: 1 } })).stats`, { updated: 0 }],
  ['doc.update, same', `return (await ${things}.doc('a').update({ data: { n: 1 } })).stats`, { updated: 0 }],
  ['doc.remove', `return (await ${things}.doc('a').remove()).stats`, { removed: 1 }],
  ['where equal', `return ${things}.where({ kind: 'k1' }).get()${ids}`, expect.stringMatching(/^(a,b|b,a)$/)],
  ['where in an object', `return ${things}.where({ owner: { id: 'o1' } }).orderBy('n', 'asc').get()${ids}`, 'a,c'],
  ['where, array element', `return ${things}.where({ tags: 'x' }).orderBy('_id', 'asc').get()${ids}`, 'a,c'],
  ['where, element of objects', `return ${things}.where({ 'items.code': 'c2' }).get()${ids}`, 'a'],
  ['where elemMatch', `return ${things}.where({ items: _.elemMatch({ code: 'c2', q: 1 }) }).get()${ids}`, ''],
  ['where in', `return ${things}.where({ n: _.in([1, 9]) }).orderBy('n', 'desc').get()${ids}`, 'c,a'],
  ['where range', `return ${things}.where({ n: _.gt(1).and(_.lte(9)) }).orderBy('n', 'asc').get()${ids}`, 'b,c'],
  ['where or', `return ${things}.where(_.or([{ n: 1 }, { kind: 'k2' }])).orderBy('_id', 'asc').get()${ids}`, 'a,c'],
  ['where neq beside an index', `return ${things}.where({ kind: 'k1', n: _.neq(1) }).get()${ids}`, 'b'],
  ['where all', `return ${things}.where({ tags: _.all(['x', 'y']) }).get()${ids}`, 'a'],
  ['where all of one, a scalar', `return ${things}.where({ tags: _.all(['x']) }).orderBy('_id', 'asc').get()${ids}`, 'a,c'],
  ['where exists beside an index', `return ${things}.where({ kind: 'k1', s: _.exists(true) }).orderBy('at', 'asc').get()${ids}`, 'b,a'],
  [
    'where regexp beside an index',
    `return ${things}.where({ kind: 'k1', s: db.RegExp({ regexp: '^TE', options: 'i' }) }).get()${ids}`,
    'a',
  ],
  ['where null', `return ${things}.where({ kind: 'k1', s: null }).get()${ids}`, 'b'],
  ['orderBy through the index', `return ${things}.where({ kind: 'k1' }).orderBy('at', 'desc').get()${ids}`, 'a,b'],
  ['orderBy against the index', `return ${things}.where({ kind: 'k1' }).orderBy('at', 'asc').get()${ids}`, 'b,a'],
  ['orderBy without filter', `return ${things}.orderBy('n', 'desc').limit(2).get()${ids}`, 'c,b'],
  ['skip and limit', `return ${things}.where({ n: _.gt(0) }).orderBy('n', 'asc').skip(1).limit(1).get()${ids}`, 'b'],
  ['field', `return (await ${things}.where({ kind: 'k2' }).field({ owner: true, _id: false }).get()).data`, [{ owner: { id: 'o1' } }]],
  ['count', `return (await ${things}.where({ kind: 'k1' }).count()).total`, 2],
  ['count all', `return (await ${things}.count()).total`, 3],
  ['where.update', `return (await ${things}.where({ kind: 'k1' }).update({ data: { z: 1 } })).stats`, { updated: 2 }],
  [
    'where.update, condition',
    `return (await ${things}.where({ _id: 'a', n: _.gt(1) }).update({ data: { n: _.inc(-1) } })).stats`,
    { updated: 0 },
  ],
  ['where.remove', `return (await ${things}.where({ kind: 'k1' }).remove()).stats`, { removed: 2 }],
  ['inc', `return (await ${things}.doc('a').update({ data: { n: _.inc(2.5) } })${after()}).doc.n`, 3.5],
  ['mul', `return (await ${things}.doc('b').update({ data: { n: _.mul(3) } })${after('b')}).doc.n`, 15],
  [
    'min, max',
    `return (await ${things}.doc('b').update({ data: { n: _.min(2), at: _.max(8) } })${after('b')}).doc`,
    expect.objectContaining({ n: 2, at: 8 }),
  ],
  [
    'set replaces an object',
    `return (await ${things}.doc('a').update({ data: { owner: _.set({ z: 1 }) } })${after()}).doc.owner`,
    { z: 1 },
  ],
  [
    'remove a field',
    `return Object.keys((await ${things}.doc('b').update({ data: { s: _.remove() } })${after('b')}).doc).includes('s')`,
    false,
  ],
  ['rename', `return (await ${things}.doc('a').update({ data: { s: _.rename('r') } })${after()}).doc.r`, 'text'],
  ['push', `return (await ${things}.doc('a').update({ data: { tags: _.push(['z', 'w']) } })${after()}).doc.tags`, ['x', 'y', 'z', 'w']],
  [
    'push with position and slice',
    `return (await ${things}.doc('a').update({ data: { tags: _.push({ each: ['z'], position: 0, slice: 2 }) } })${after()}).doc.tags`,
    ['z', 'x'],
  ],
  ['push to nothing', `return (await ${things}.doc('c').update({ data: { fresh: _.push([1]) } })${after('c')}).doc.fresh`, [1]],
  [
    'pop, shift, unshift',
    `await ${things}.doc('a').update({ data: { tags: _.pop() } }); await ${things}.doc('a').update({ data: { tags: _.unshift(['q']) } }); return (await ${things}.doc('a').update({ data: { tags: _.shift() } })${after()}).doc.tags`,
    ['x'],
  ],
  ['pull', `return (await ${things}.doc('a').update({ data: { tags: _.pull('x') } })${after()}).doc.tags`, ['y']],
  [
    'pull by condition',
    `return (await ${things}.doc('a').update({ data: { items: _.pull({ q: _.gt(1) }) } })${after()}).doc.items`,
    [{ code: 'c1', q: 1 }],
  ],
  ['pullAll', `return (await ${things}.doc('a').update({ data: { tags: _.pullAll(['x', 'y']) } })${after()}).doc.tags`, []],
  [
    'addToSet',
    `return (await ${things}.doc('a').update({ data: { tags: _.addToSet({ $each: ['x', 'q'] }) } })${after()}).doc.tags`,
    ['x', 'y', 'q'],
  ],
  [
    'numbers, dates, nothing',
    `await ${things}.doc('v').set({ data: { i: 1, d: 1.5, big: 9007199254740991, neg: -3e9, at: new Date(5), no: undefined, nil: null, yes: true } }); const d = (await ${things}.doc('v').get()).data; return { ...d, at: d.at instanceof Date && d.at.getTime() }`,
    { _id: 'v', i: 1, d: 1.5, big: 9007199254740991, neg: -3e9, at: 5, nil: null, yes: true },
  ],
  [
    'date in a filter',
    `await ${things}.doc('v').set({ data: { kind: 'd', at: new Date(5) } }); return ${things}.where({ kind: 'd', at: _.gte(new Date(5)) }).get()${ids}`,
    'v',
  ],
  [
    'serverDate',
    `await ${things}.doc('v').set({ data: { t: db.serverDate({ offset: 1000 }) } }); return Math.abs((await ${things}.doc('v').get()).data.t.getTime() - Date.UTC(2026, 10, 21, 4)) < 60000`,
    true,
  ],
  [
    'aggregate',
    `return (await ${things}.aggregate().match({ n: _.gt(0) }).group({ _id: '$kind', sum: $.sum('$n') }).sort({ _id: 1 }).end()).list`,
    [
      { _id: 'k1', sum: 6 },
      { _id: 'k2', sum: 9 },
    ],
  ],
  [
    'aggregate sort, limit, project',
    `return (await ${things}.aggregate().match({ kind: 'k1' }).sort({ at: -1 }).limit(1).project({ n: 1 }).end()).list`,
    [{ _id: 'a', n: 1 }],
  ],
  ['aggregate count', `return (await ${things}.aggregate().match({ kind: 'k1' }).count('total').end()).list`, [{ total: 2 }]],
  [
    'aggregate unwind',
    `return (await ${things}.aggregate().match({ _id: 'a' }).unwind('$items').replaceRoot({ newRoot: '$items' }).end()).list`,
    [
      { code: 'c1', q: 1 },
      { code: 'c2', q: 2 },
    ],
  ],
  [
    'aggregate lookup',
    `await db.collection('parts').add({ data: [{ _id: 'p1', thing: 'a' }, { _id: 'p2', thing: 'a' }] }); return (await ${things}.aggregate().match({ kind: 'k1' }).lookup({ from: 'parts', localField: '_id', foreignField: 'thing', as: 'parts' }).sort({ _id: 1 }).end()).list.map((d) => d.parts.length)`,
    [2, 0],
  ],
  [
    'createCollection',
    `await db.createCollection('fresh_' + input); return (await db.collection('fresh_' + input).add({ data: { _id: 'x' } }))._id`,
    'x',
  ],
  ['callFunction', `return (await cloud.callFunction({ name: 'lab', data: { code: 'return cloud.getWXContext().OPENID' } })).result`, 'o1'],
  ['getWXContext', `return cloud.getWXContext()`, expect.objectContaining({ OPENID: 'o1', ENV: 'local' })],
  [
    'openapi.security.msgSecCheck',
    `return (await cloud.openapi.security.msgSecCheck({ openid: 'o', scene: 2, version: 2, content: '你好' })).result.suggest`,
    'pass',
  ],
  [
    'openapi.subscribeMessage.send',
    `return (await cloud.openapi.subscribeMessage.send({ touser: 'o', templateId: 't', data: {} })).errCode`,
    0,
  ],
  [
    'openapi.wxacode.getUnlimited',
    `const r = await cloud.openapi.wxacode.getUnlimited({ scene: 'a', page: 'p' }); return [r.contentType, r.buffer.length > 20]`,
    ['image/png', true],
  ],
];

test.each(cases)('%s', async (_name, code, expected) => {
  expect(await at.run(code, Math.random().toString(36).slice(2))).toEqual(expected);
});

test('openapi calls stand in the outbox as they were sent', async () => {
  await at.run(`await cloud.openapi.subscribeMessage.send({ touser: 'o9', templateId: 't9', data: { thing1: { value: '收到' } } })`);
  const last = [...at.cloud.database.all('local_openapi')].at(-1);
  expect(last).toMatchObject({
    api: 'subscribeMessage.send',
    data: { touser: 'o9', template_id: 't9', data: { thing1: { value: '收到' } } },
  });
});

test('storage: upload, link, download, delete', async () => {
  const result = await at.run(`
    const { fileID } = await cloud.uploadFile({ cloudPath: 'a b/报告.txt', fileContent: Buffer.from('内容') });
    const link = (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0];
    const content = (await cloud.downloadFile({ fileID })).fileContent.toString();
    const gone = (await cloud.deleteFile({ fileList: [fileID] })).fileList[0].status;
    const missing = (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0].status;
    return { fileID, url: link.tempFileURL, content, gone, missing };`);
  expect(result).toMatchObject({ content: '内容', gone: 0 });
  expect(result.missing).not.toBe(0);
  expect(result.url.startsWith(at.cloud.origin)).toBe(true);
  expect((await fetch(result.url)).status).toBe(403);
});

test('a path out of the storage is refused', async () => {
  const message = await at.run(
    `return cloud.uploadFile({ cloudPath: '../keys.json', fileContent: Buffer.from('x') }).catch((e) => String(e.errMsg || e))`,
  );
  expect(message).toMatch(/path leads out/);
  expect(fs.existsSync('/tmp/keys.json')).toBe(false);
});
