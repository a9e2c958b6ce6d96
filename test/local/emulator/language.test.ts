import { database } from '../../../local/emulator/admin/database';
import { Engine } from '../../../local/emulator/data/engine';
import { Sqlite } from '../../../local/emulator/data/sqlite';
import { Store } from '../../../local/emulator/data/store';
import { schema } from './fixture/start';

let engine: Engine;
beforeEach(() => {
  engine = new Engine(new Store(new Sqlite(':memory:'), schema), () => 0, false);
});
afterEach(() => engine.store.sqlite.close());

const things = 'things';
const call = (action: string, params: Record<string, unknown>) =>
  (database(engine, `database.${action}`, { collectionName: things, ...params }) as { data: Record<string, unknown> }).data;
const found = (filter: object) =>
  engine.get(things, { filter: filter as never }, null).map((text) => (JSON.parse(text) as { _id: unknown })._id);
const text = (value: unknown) => JSON.stringify(value);

describe('queries', () => {
  beforeEach(() => {
    engine.insert(things, [
      { _id: 'numbers', list: [1, 5, 9] },
      { _id: 'objects', list: [{ q: 4, s: 'x' }, { q: 8 }] },
      { _id: 'lists', list: [[{ q: 1 }]] },
      { _id: 'deep', groups: [{ list: [{ q: 4 }] }, { list: 4 }] },
      { _id: 'scalar', list: 5 },
    ]);
  });
  test.each<[name: string, filter: object, ids: string[]]>([
    ['a missing field is looked for in embedded documents only', { list: { $elemMatch: { z: { $exists: false } } } }, ['objects', 'lists']],
    ['a scalar has no field that could be unequal', { list: { $elemMatch: { q: { $ne: 4 } } } }, ['objects', 'lists']],
    ['one element must satisfy all', { list: { $elemMatch: { q: 8, s: 'x' } } }, []],
    ['conditions on values are for scalars', { list: { $elemMatch: { $gt: 4, $lt: 6 } } }, ['numbers']],
    ['alternatives of fields are for embedded documents', { list: { $elemMatch: { $or: [{ q: 8 }, { z: null }] } } }, ['objects', 'lists']],
    ['what isn’t a list has no elements', { 'groups.list': { $elemMatch: { $eq: 4 } } }, []],
    ['a list is found through a list', { 'groups.list': { $elemMatch: { q: 4 } } }, ['deep']],
    ['a list is found by its place', { 'groups.0.list': { $elemMatch: { q: 4 } } }, ['deep']],
    ['all of some values, a scalar too', { list: { $all: [5] } }, ['numbers', 'scalar']],
    ['all of some elements', { list: { $all: [{ $elemMatch: { q: 4 } }, { $elemMatch: { q: 8 } }] } }, ['objects']],
    ['all of nothing is nothing', { list: { $all: [] } }, []],
    ['all under a negation', { list: { $not: { $all: [1] } }, _id: { $in: ['numbers', 'scalar'] } }, ['scalar']],
  ])('%s', (_name, filter, ids) => {
    expect(found(filter).sort()).toEqual([...ids].sort());
  });

  test('a change through a filter that only MongoDB meets is made', () => {
    const modify = { filter: { list: { $all: [5] } }, data: { $set: { seen: true } }, operators: true, multi: true, upsert: false };
    expect(engine.modify(things, modify)).toEqual({ updated: 2 });
  });

  test('the element that a filter met is changed', () => {
    const modify = {
      filter: { list: { $elemMatch: { q: 8 } } },
      data: { $set: { 'list.$.q': 80 } },
      operators: true,
      multi: true,
      upsert: false,
    };
    expect(engine.modify(things, modify)).toEqual({ updated: 1 });
    expect(JSON.parse(engine.get(things, { filter: { _id: 'objects' } }, null)[0]!)).toMatchObject({ list: [{ q: 4 }, { q: 80 }] });
  });
});

describe('an ObjectId', () => {
  const hex = '5e7b474a5e54c773b58d7b39';
  const add = (doc: object) => call('insertDocument', { data: [text(doc)] });
  const list = (query: object) => call('getDocument', { query: text(query) }).list;

  test('as an _id is answered as its text', () => {
    expect(add({ _id: { $oid: hex } })).toEqual({ insertedIds: [hex] });
    expect(list({})).toEqual([text({ _id: hex })]);
  });
  test('in a field is answered as its text', () => {
    add({ _id: 'a', owner: { $oid: hex } });
    expect(list({ owner: { $oid: hex } })).toEqual([text({ _id: 'a', owner: hex })]);
  });
  test.each([
    ['itself', { $oid: hex }],
    ['its text', hex],
    ['a pattern', { $regularExpression: { pattern: '^5e7b', options: '' } }],
  ])('as an _id is found and removed by %s', (_name, _id) => {
    add({ _id: { $oid: hex } });
    expect(list({ _id })).toHaveLength(1);
    expect(call('removeDocument', { query: text({ _id }) })).toEqual({ deleted: 1 });
  });
  test('joins documents', () => {
    add({ _id: 'a', 'owner.id': 0, owner: { id: { $oid: hex } } });
    engine.insert('plain', [{ _id: hex }]);
    const stages: [string, unknown][] = [['$lookup', { from: 'plain', localField: 'owner.id', foreignField: '_id', as: 'owners' }]];
    expect(engine.aggregate(things, stages).map((one) => (JSON.parse(one) as { owners: unknown }).owners)).toEqual([[{ _id: hex }]]);
  });
});

describe('a whole document', () => {
  test.each([{ n: 1 }, { n: 2 }])('set to %p counts, also where it is the same', (data) => {
    engine.insert(things, [{ _id: 'a', n: 1 }]);
    const params = { query: text({ _id: 'a' }), data: text(data), queryType: 'DOC', merge: false, upsert: true, multi: false };
    expect(call('modifyDocument', params)).toEqual({ updated: 1 });
  });
  test('with a field that reads as an operator is refused, added or set', () => {
    const refusal = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('$ prefixed field names: $key') };
    const set = { query: text({ _id: 'a' }), data: text({ $key: 1 }), queryType: 'DOC', merge: false, upsert: true };
    expect(() => call('insertDocument', { data: [text({ $key: 1 })] })).toThrow(expect.objectContaining(refusal));
    expect(() => call('modifyDocument', set)).toThrow(expect.objectContaining(refusal));
    expect(found({})).toEqual([]);
  });
});

describe('modify and return', () => {
  const change = (query: object, data: object, transactionId?: string) =>
    call('modifyAndReturnDoc', { query: text(query), data: text(data), queryType: 'WHERE', transactionId });
  beforeEach(() => {
    engine.insert(things, [
      { _id: 'a', kind: 'k', n: 1 },
      { _id: 'b', kind: 'k', n: 1 },
    ]);
  });
  test('changes one document and gives it as it is then', () => {
    expect(change({ kind: 'k' }, { $inc: { n: 1 } })).toEqual({ updated: 1, doc: text({ _id: 'a', kind: 'k', n: 2 }) });
    expect(found({ n: 1 })).toEqual(['b']);
  });
  test('counts a document that stays the same', () => {
    expect(change({ _id: 'a' }, { $set: { n: 1 } })).toMatchObject({ updated: 1 });
  });
  test('finds nothing', () => {
    expect(change({ kind: 'none' }, { $set: { n: 1 } })).toEqual({ updated: 0, doc: null });
  });
  test('waits for the commit inside a transaction', () => {
    const id = engine.transactions.start();
    expect(change({ kind: 'k' }, { $set: { n: 5 } }, id)).toMatchObject({ updated: 1 });
    expect(change({ n: 5 }, { $inc: { n: 1 } }, id)).toMatchObject({ doc: text({ _id: 'a', kind: 'k', n: 6 }) });
    expect(found({ n: 1 })).toEqual(['a', 'b']);
    engine.transactions.commit(id);
    expect(found({ n: 6 })).toEqual(['a']);
  });
});

describe('pipelines', () => {
  const value = (expr: unknown, doc: object = {}): unknown => {
    engine.insert(things, [{ _id: 'one', ...doc }]);
    return (JSON.parse(engine.aggregate(things, [['$project', { _id: 0, value: expr }]])[0]!) as { value: unknown }).value;
  };
  const day = (iso: string) => ({ d: new Date(`${iso}T12:00:00Z`) });

  test.each([
    ['2019-05-14', 19],
    ['2021-01-01', 0],
    ['2021-01-03', 1],
    ['2023-01-01', 1],
    ['2022-12-31', 52],
    ['2000-12-31', 53],
  ])('the week of %s is %i', (iso, week) => {
    expect(value({ $week: '$d' }, day(iso))).toBe(week);
  });
  test.each([
    ['2021-01-02', 2020],
    ['2021-01-04', 2021],
    ['2018-12-31', 2019],
    ['2018-12-30', 2018],
    ['2017-01-01', 2016],
  ])('the ISO week of %s is of %i', (iso, year) => {
    expect(value({ $isoWeekYear: '$d' }, day(iso))).toBe(year);
  });
  test('a date is written with its week and its week’s year', () => {
    expect(value({ $dateToString: { date: '$d', format: '%Y %U %G %V' } }, day('2021-01-02'))).toBe('2021 00 2020 53');
  });
  test('weeks are of the place', () => {
    const date = { date: '$d', timezone: 'Asia/Shanghai' };
    expect(value({ $week: date }, { d: new Date('2021-01-02T16:00:00Z') })).toBe(1);
  });
  test.each(['$year', '$month', '$week', '$isoWeekYear', '$hour', '$millisecond'])('%s of no date is null', (operator) => {
    expect(value({ [operator]: '$missing' })).toBeNull();
  });
  test.each([
    [{ $indexOfCP: ['$s', '码'] }, 3],
    [{ $indexOfCP: ['$s', '一', 2] }, -1],
    [{ $indexOfBytes: ['$s', '码'] }, 10],
    [{ $indexOfBytes: ['$missing', 'x'] }, null],
    [{ $substr: ['$s', 4, 3] }, '一'],
    [{ $substr: ['$s', 4, -1] }, '一通码'],
    [{ $substrBytes: ['$s', 7, 99] }, '通码'],
    [{ $substrBytes: ['$missing', 0, 1] }, ''],
  ])('%p', (expr, expected) => {
    expect(value(expr, { s: '😀一通码' })).toEqual(expected);
  });
  test('a cut through a character is refused', () => {
    expect(() => value({ $substrBytes: ['$s', 0, 2] }, { s: '一' })).toThrow(/falls inside a character/);
  });
});

describe('what the local cloud lacks is refused by name', () => {
  const point = { type: 'Point', coordinates: [1, 1] };
  const refused = (name: string) =>
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: `[local] ${name} is not in the local cloud` });
  test.each<[name: string, filter: object]>([
    ['$nearSphere', { at: { $nearSphere: { $geometry: point } } }],
    ['$near', { at: { $near: point } }],
    ['$geoNear', { at: { $geoNear: point } }],
    ['$geoWithin', { at: { $geoWithin: { $centerSphere: [[1, 1], 1] } } }],
    ['$geoIntersects', { at: { $geoIntersects: { $geometry: point } } }],
    ['$jsonSchema', { $jsonSchema: { required: ['n'] } }],
    ['$jsonSchema', { $nor: [{ $jsonSchema: { required: ['n'] } }] }],
  ])('%s', (name, filter) => {
    const strict = new Engine(engine.store, () => 0, true);
    expect(() => strict.get(things, { filter: filter as never }, null)).toThrow(refused(name));
    expect(() => strict.count(things, filter as never)).toThrow(refused(name));
    expect(() => strict.aggregate(things, [['$match', filter]])).toThrow(refused(name));
  });
  test.each(['$geoNear', '$collStats', '$indexStats', '$merge', '$out'])('stage %s', (name) => {
    expect(() => engine.aggregate(things, [[name, {}]])).toThrow(refused(name));
    expect(() => engine.aggregate(things, [['$facet', { part: [{ [name]: {} }] }]])).toThrow(refused(name));
  });
});
