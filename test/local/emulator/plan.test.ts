import fc from 'fast-check';
import { find as mingoFind } from 'mingo';
import { count, find } from '../../../local/emulator/data/find';
import { matcher } from '../../../local/emulator/data/matcher';
import { parseStored, type Doc } from '../../../local/emulator/data/ejson';
import { plan } from '../../../local/emulator/data/plan';
import { Sqlite } from '../../../local/emulator/data/sqlite';
import { Store } from '../../../local/emulator/data/store';
import type { Schema } from '../../../types/schema';

const schema: Schema = {
  version: 1,
  collections: [
    {
      name: 'docs',
      indexes: [
        {
          name: 'a_b',
          keys: [
            ['a', 1],
            ['b', -1],
          ],
        },
        { name: 'b', keys: [['b', 1]] },
        { name: 'c.d', keys: [['c.d', 1]] },
        { name: 'e', keys: [['e', 1]], sparse: true },
      ],
    },
  ],
};

/** fast-check's records without its null prototypes: documents come from JSON. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys?: (keyof T)[]) =>
  fc.record(model, { noNullPrototype: true, ...(requiredKeys ? { requiredKeys } : {}) } as never) as fc.Arbitrary<Doc>;
const scalar = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom('', 'x', 'y', '~', 'ｚ'),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(new Date(0), new Date(9)),
  fc.double({ min: -1, max: 1, noNaN: true }),
);
const small = record({ d: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })) }, []);
const value = fc.oneof({ weight: 3, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }), small);
const doc = record({ a: value, b: value, c: fc.oneof(small, fc.array(small, { maxLength: 2 }), scalar), e: scalar }, []);

const comparison = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  record({ $eq: scalar }),
  record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  record({ $gt: scalar, $lte: scalar }, []).filter((one) => Object.keys(one).length > 0),
  record({ $gte: scalar, $lt: scalar }, []).filter((one) => Object.keys(one).length > 0),
  record({ $ne: scalar }),
  record({ $exists: fc.boolean() }),
  record({ $all: fc.array(scalar, { minLength: 1, maxLength: 2 }) }),
  record({ $elemMatch: record({ $gt: scalar, $lt: scalar }, ['$gt']) }),
  fc.constant(/x/),
);
const fields = record({ a: comparison, b: comparison, 'c.d': comparison, e: comparison }, []);
const filter: fc.Arbitrary<Doc> = fc.oneof(
  { weight: 3, arbitrary: fields },
  record({ $or: fc.array(fields, { minLength: 1, maxLength: 3 }) }),
  fc.tuple(fields, fields).map(([one, two]) => ({ $and: [one, two] })),
);
const sort = fc.oneof(
  fc.constant({}),
  fc.constantFrom<Record<string, 1 | -1>>({ a: 1 }, { a: -1, b: 1 }, { b: 1 }, { b: -1 }, { 'c.d': 1 }, { e: -1 }),
);

test('SQL narrows, mingo decides: every query gives what a scan would, in its order', () => {
  fc.assert(
    fc.property(
      fc.array(doc, { maxLength: 12 }),
      filter,
      sort,
      fc.nat(3),
      fc.integer({ min: 1, max: 6 }),
      (docs, where, order, skip, limit) => {
        const store = new Store(new Sqlite(':memory:'), schema);
        const table = store.table('docs');
        const stored = docs.map((one, i) => ({ _id: `d${i}`, ...one }) as Doc);
        for (const one of stored) store.insert(table, one);
        const expected = (mingoFind(stored, {}).all() as Doc[]).filter(matcher(where));
        const ids = (found: Doc[]) => found.map((one) => one._id);
        const all = find(table, { filter: where }, false).map((one) => parseStored(one.text));
        expect(ids(all).sort()).toEqual(ids(expected).sort());
        expect(count(table, where, false)).toBe(expected.length);
        // documents equal in the order may come in any order: compare the keys that are ordered by
        const ordered = find(table, { filter: where, sort: order, skip, limit }, false).map((one) => parseStored(one.text));
        expect(ordered.length).toBe(Math.max(0, Math.min(limit, expected.length - skip)));
        const plain =
          Object.keys(order).length > 0 &&
          !Object.keys(order).some(
            (path) => path.includes('.') || stored.some((one) => typeof one[path] === 'object' && one[path] !== null),
          );
        if (plain) {
          const wanted = (mingoFind(expected, {}).sort(order).skip(skip).limit(limit).all() as Doc[]).map((one) =>
            Object.keys(order).map((path) => JSON.stringify(one[path] ?? null)),
          );
          expect(ordered.map((one) => Object.keys(order).map((path) => JSON.stringify(one[path] ?? null)))).toEqual(wanted);
        }
        store.sqlite.close();
      },
    ),
    { numRuns: 1500 },
  );
});

test('the same after changes and removals', () => {
  fc.assert(
    fc.property(
      fc.array(doc, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(5), fc.option(doc)), { maxLength: 8 }),
      filter,
      (docs, changes, where) => {
        const store = new Store(new Sqlite(':memory:'), schema);
        const table = store.table('docs');
        const model = new Map(docs.map((one, i) => [`d${i}`, { _id: `d${i}`, ...one } as Doc]));
        for (const one of model.values()) store.insert(table, one);
        for (const [i, next] of changes) {
          const id = `d${i}`;
          const stored = table.read(id);
          if (!stored) continue;
          if (next) store.replace(table, stored, { _id: id, ...next });
          else store.remove(table, stored, id);
          if (next) model.set(id, { _id: id, ...next });
          else model.delete(id);
        }
        const expected = [...model.values()].filter(matcher(where)).map((one) => one._id);
        const found = find(table, { filter: where }, false).map((one) => parseStored(one.text)._id);
        expect(found.sort()).toEqual(expected.sort());
        store.sqlite.close();
      },
    ),
    { numRuns: 500 },
  );
});

describe('SQLite reads through an index whatever we call served', () => {
  const store = new Store(new Sqlite(':memory:'), schema);
  const table = store.table('docs');
  const cases: [Doc, Record<string, 1 | -1>][] = [
    [{ a: 1 }, {}],
    [{ a: 1, b: { $gt: 1 } }, {}],
    [{ a: 1 }, { b: -1 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: { $in: [1, 2, 3] } }, {}],
    [{ a: { $in: [1, null] } }, {}],
    [{ a: null }, {}],
    [{ b: { $gte: 'x' } }, { b: 1 }],
    [{ b: { $lt: new Date(5) } }, {}],
    [{ 'c.d': 1 }, {}],
    [{ e: true }, {}],
    [{ $or: [{ a: 1 }, { b: 2 }] }, {}],
    [{ _id: { $gt: 'd' } }, { _id: 1 }],
    [{}, { b: -1 }],
  ];
  const explain = (where: Doc, order: Record<string, 1 | -1> = {}) => {
    const chosen = plan(table.layout, where, order);
    const rows = store.sqlite.all(`EXPLAIN QUERY PLAN SELECT rid, body FROM ${table.layout.table}${chosen.sql}`, chosen.params);
    return { chosen, text: rows.map((row) => row[3]).join('\n') };
  };
  test.each(cases)('%j %j', (where, order) => {
    const { chosen, text } = explain(where, order);
    expect(chosen.served || Object.keys(where).length === 0).toBe(true);
    expect(text).not.toMatch(/SCAN(?!.*USING (COVERING )?INDEX)/);
    if (Object.keys(order).length) expect([chosen.sorted, /TEMP B-TREE/.test(text)]).toEqual([true, false]);
  });
  test('also once a path has met arrays', () => {
    store.insert(table, { _id: 'm', a: [1, 2], c: [{ d: 1 }] });
    for (const where of [{ a: 1 }, { 'c.d': 1 }, { a: { $gt: 1 } }, { a: { $in: [1, 2] } }])
      expect(explain(where).text).not.toMatch(/SCAN "?c:docs/);
  });
});
