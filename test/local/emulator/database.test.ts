import { database } from '../../../local/emulator/admin/database';
import { Engine } from '../../../local/emulator/data/engine';
import { Sqlite } from '../../../local/emulator/data/sqlite';
import { Store } from '../../../local/emulator/data/store';
import { schema } from './fixture/start';

// Calls that the SDK never sends, as somebody else might.
const engine = new Engine(new Store(new Sqlite(':memory:'), schema), () => 0, true);
const call = (action: string, params: object) => () => database(engine, `database.${action}`, { collectionName: 'things', ...params });
const transactionId = engine.transactions.start();
const where = { queryType: 'WHERE', query: '{"kind":"k"}', transactionId };

test.each([
  ['more than 1000 rows', call('getDocument', { queryType: 'WHERE', limit: 1001 }), /limit must not exceed 1000/],
  ['where().update inside a transaction', call('modifyDocument', { ...where, data: '{"$set":{"a":1}}' }), /inside a transaction/],
  ['where().remove inside a transaction', call('removeDocument', where), /inside a transaction/],
  ['count inside a transaction', call('calculateDocument', where), /inside a transaction/],
  ['an aggregate inside a transaction', call('aggregateDocuments', { ...where, stages: [] }), /inside a transaction/],
  ['an action that is none', call('dropEverything', {}), /unknown action/],
  ['a collection named to harm', call('addCollection', { collectionName: 'a"; DROP TABLE x' }), /plain name/],
  ['$where', call('getDocument', { queryType: 'WHERE', query: '{"kind":"k","$where":"return true"}' }), /INVALID|Invalid/i],
  [
    'an operator that is none',
    call('modifyDocument', { queryType: 'DOC', query: '{"_id":"a"}', data: '{"$eval":{"a":1}}' }),
    /Unknown update operator/,
  ],
])('refuses %s', (_name, refused, message) => {
  database(engine, 'database.modifyDocument', {
    collectionName: 'things',
    queryType: 'DOC',
    query: '{"_id":"a"}',
    data: '{"kind":"k"}',
    merge: false,
    upsert: true,
  });
  expect(refused).toThrow(message);
});
