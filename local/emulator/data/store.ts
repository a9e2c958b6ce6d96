import type { Schema } from '../../../types/schema';
import { CloudError } from './error';
import { History } from './history';
import { encodeKey } from './key';
import { migrate } from './migrate';
import type { Doc } from './ejson';
import type { Sqlite } from './sqlite';
import { Table, type Stored } from './table';

/** The collections, and the only way to write to them: each write is remembered for the transactions that are open. */
export class Store {
  readonly history = new History();
  private readonly tables = new Map<string, Table>();

  constructor(
    readonly sqlite: Sqlite,
    schema: Schema,
  ) {
    for (const collection of schema.collections) this.tables.set(collection.name, new Table(sqlite, migrate(sqlite, collection)));
    for (const [name] of sqlite.all('SELECT name FROM collections') as [string][]) {
      if (!this.tables.has(name)) this.tables.set(name, new Table(sqlite, migrate(sqlite, { name, indexes: [] })));
    }
  }

  /** @throws DATABASE_COLLECTION_NOT_EXIST, as production does: collections are made by the deployment, not by a first write. */
  table(name: string): Table {
    const table = this.tables.get(name);
    if (table) return table;
    throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}`);
  }

  /** Makes a collection without indexes. @throws DATABASE_REQUEST_FAILED if it's there already. */
  add(name: string): void {
    if (this.tables.has(name)) throw new CloudError('DATABASE_REQUEST_FAILED', '[ResourceInUse] Table exist.');
    this.tables.set(name, new Table(this.sqlite, migrate(this.sqlite, { name, indexes: [] })));
  }

  names(): string[] {
    return [...this.tables.keys()];
  }

  insert(table: Table, doc: Doc): void {
    table.insert(doc);
    this.history.note(table.layout.name, encodeKey(doc._id), null);
  }

  replace(table: Table, stored: Stored, doc: Doc): void {
    table.replace(stored.rid, doc);
    this.history.note(table.layout.name, encodeKey(doc._id), stored.text);
  }

  remove(table: Table, stored: Stored, id: unknown): void {
    table.remove(stored.rid);
    this.history.note(table.layout.name, encodeKey(id), stored.text);
  }
}
