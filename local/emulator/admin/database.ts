import { CloudError } from '../data/error';
import type { Doc } from '../data/ejson';
import type { Engine } from '../data/engine';
import type { Sort } from '../data/plan';

/** The fields of one admin call, as the SDK sends them. `query`, `data`, `order` and `projection` are extended JSON in strings. */
export type Params = Record<string, unknown>;

/**
 * Runs one `database.*` action.
 *
 * Refused, as production refuses: more than 1000 rows, a collection that isn't there, and writes by where() or counts that carry
 * a transaction id. Of the last the SDK sends none: it drops the id in silence and runs them outside the transaction.
 */
export function database(engine: Engine, action: string, params: Params): unknown {
  const collection = String(params.collectionName ?? '');
  const transactionId = params.transactionId as string | undefined;
  const query = params.query === undefined ? {} : (engine.parse(params.query as string) as Doc);
  switch (action) {
    case 'database.getDocument': {
      const limit = params.queryType === 'DOC' ? 1 : Number(params.limit ?? 100);
      if (limit > 1000) throw invalid('limit must not exceed 1000');
      const sort = params.order === undefined ? {} : (engine.parse(params.order as string) as Sort);
      const projection = params.projection === undefined ? null : (engine.parse(params.projection as string) as Doc);
      const search = { filter: query, sort, skip: Number(params.offset ?? 0), limit };
      return { data: { list: engine.get(collection, search, projection, transactionId) } };
    }
    case 'database.insertDocument': {
      const docs = (params.data as string[]).map((text) => engine.parse(text) as Doc);
      return { data: { insertedIds: engine.insert(collection, docs, transactionId) } };
    }
    case 'database.modifyDocument': {
      refuseWhere(params);
      const modify = {
        filter: query,
        data: engine.parse(params.data as string) as Doc,
        operators: params.merge !== false,
        multi: params.multi !== false,
        upsert: params.upsert === true,
      };
      const { updated, upsertId } = engine.modify(collection, modify, transactionId);
      return { data: upsertId === undefined ? { updated } : { updated, upsert_id: upsertId } };
    }
    case 'database.modifyAndReturnDoc': {
      const data = engine.parse(params.data as string) as Doc;
      return { data: engine.modifyAndReturn(collection, query, data, transactionId) };
    }
    case 'database.removeDocument':
      refuseWhere(params);
      return { data: { deleted: engine.remove(collection, query, params.multi !== false, transactionId) } };
    case 'database.calculateDocument':
      refuseWhere({ ...params, queryType: 'WHERE' });
      return { data: { total: engine.count(collection, query) } };
    case 'database.aggregateDocuments': {
      refuseWhere({ ...params, queryType: 'WHERE' });
      const stages = (params.stages as { stageKey: string; stageValue: string }[]).map(
        ({ stageKey, stageValue }) => [stageKey, engine.parse(stageValue)] as [string, unknown],
      );
      return { data: { list: engine.aggregate(collection, stages) } };
    }
    case 'database.startTransaction':
      return { transactionId: engine.transactions.start() };
    case 'database.commitTransaction':
      engine.transactions.commit(transactionId ?? '-');
      return {};
    case 'database.abortTransaction':
      engine.transactions.abort(transactionId ?? '-');
      return {};
    case 'database.addCollection':
      if (!/^[A-Za-z][\w-]{0,63}$/.test(collection)) throw invalid('a collection needs a plain name');
      engine.store.add(collection);
      return {};
    default:
      throw invalid(`unknown action ${action}`);
  }
}

function refuseWhere(params: Params): void {
  if (params.transactionId && params.queryType !== 'DOC') {
    throw invalid('inside a transaction only doc() operations, add() and where().get() are allowed');
  }
}

function invalid(message: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`);
}
