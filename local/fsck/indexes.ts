import type { Database } from 'libsql';
import type { Stored } from '../../cloudfunctions/store/collection';
import type { Schema } from '../../types/schema';
import { entriesOf } from '../emulator/data/entries';
import { layoutOf, several } from '../emulator/data/layout';
import { encodeKey } from '../emulator/data/key';
import type { Finding, Problem } from '../../cloudfunctions/audit/problem';

/** The indexes of the schema that the database lacks. Asked of the bare connection: opening the data for service makes them anew. */
export function* missingIndexes(raw: Database, schema: Schema): Generator<Problem> {
  const rows = raw.prepare(`SELECT name FROM sqlite_master WHERE type IN ('table', 'index')`).raw(true).all() as [string][];
  const there = new Set(rows.map(([name]) => name));
  for (const collection of schema.collections) {
    const { indexes, name } = layoutOf(collection);
    if (!there.has(`c:${name}`)) yield { kind: 'index', collection: name, id: '-', detail: '集合不存在' };
    for (const index of indexes) {
      const sqlName = index.sqlName.slice(1, -1).replaceAll('""', '"');
      if (!there.has(sqlName)) yield { kind: 'index', collection: name, id: index.name, detail: '数据库中没有这个索引' };
    }
  }
}

/** What SQLite itself finds wrong with its file. */
export function* damaged(raw: Database): Generator<Problem> {
  const rows = raw.prepare('PRAGMA integrity_check(20)').raw(true).all() as [string][];
  for (const [detail] of rows) if (detail !== 'ok') yield { kind: 'index', collection: '-', id: '-', detail };
}

/** What SQLite keeps beside the text of a document. */
interface Beside {
  rid: number;
  id: unknown;
  /** One for each indexed path. */
  keys: unknown[];
}

/** The keys under which a row is found are those of its document. @param severalKeys the keys in the side table, of one path and row */
export function* checkIndexColumns(
  row: Beside,
  doc: Stored,
  paths: string[],
  severalKeys: (path: number, rid: number) => unknown[],
): Generator<Finding> {
  if (row.id !== encodeKey(doc._id)) yield ['index', '标识与正文不一致'];
  for (const [i, path] of paths.entries()) {
    const { multi, keys } = entriesOf(doc, path);
    const stored = row.keys[i] ?? null;
    const agrees = multi ? stored === several && sameSet(keys, severalKeys(i, row.rid)) : stored === (keys[0] ?? null);
    if (!agrees) yield ['index', `${path} 的索引与正文不一致`];
  }
}

const sameSet = (a: unknown[], b: unknown[]): boolean => a.length === b.length && a.every((key) => b.includes(key));
