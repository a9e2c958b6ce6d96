import type { CollectionSchema } from '../../../types/schema';
import { parseStored } from './ejson';
import { entriesOf } from './entries';
import type { Key } from './key';
import { column, layoutOf, quote, several, type Layout } from './layout';
import type { Sqlite } from './sqlite';

/**
 * Brings a collection's table to its schema: makes what is missing, fills key columns of new paths from the documents, drops
 * indexes that the schema no longer has. It is one SQLite transaction: a stop halfway leaves the former state.
 */
export function migrate(sqlite: Sqlite, collection: CollectionSchema): Layout {
  const layout = layoutOf(collection);
  sqlite.atomically(() => {
    sqlite.raw.exec('CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, paths TEXT NOT NULL)');
    const row = sqlite.get('SELECT paths FROM collections WHERE name = ?', [collection.name]);
    const before = row ? (JSON.parse(row[0] as string) as string[]) : null;
    if (before === null) create(sqlite, layout);
    else {
      // paths keep their numbers in the side table; a path no longer indexed leaves, a new one comes last
      const kept = before.filter((path) => layout.paths.includes(path));
      layout.paths = [...kept, ...layout.paths.filter((path) => !before.includes(path))];
      if (JSON.stringify(before) !== JSON.stringify(layout.paths)) refill(sqlite, layout, before);
    }
    sqlite.run('INSERT OR REPLACE INTO collections (name, paths) VALUES (?, ?)', [collection.name, JSON.stringify(layout.paths)]);
    indexes(sqlite, layout);
  });
  for (const row of sqlite.all(`SELECT DISTINCT path FROM ${layout.side}`)) layout.multi.add(layout.paths[row[0] as number]!);
  return layout;
}

function create(sqlite: Sqlite, layout: Layout): void {
  const columns = ['rid INTEGER PRIMARY KEY', 'id UNIQUE NOT NULL', ...layout.paths.map(column), 'body TEXT NOT NULL'];
  sqlite.raw.exec(`CREATE TABLE ${layout.table} (${columns.join(', ')})`);
  sqlite.raw.exec(`CREATE TABLE ${layout.side} (path INTEGER NOT NULL, key, rid INTEGER NOT NULL)`);
  sqlite.raw.exec(`CREATE INDEX ${quote(`mk:${layout.name}`)} ON ${layout.side} (path, key, rid)`);
  sqlite.raw.exec(`CREATE INDEX ${quote(`mr:${layout.name}`)} ON ${layout.side} (rid)`);
}

function refill(sqlite: Sqlite, layout: Layout, before: string[]): void {
  for (const name of ownIndexes(sqlite, layout)) sqlite.raw.exec(`DROP INDEX ${quote(name)}`);
  for (const path of before) if (!layout.paths.includes(path)) sqlite.raw.exec(`ALTER TABLE ${layout.table} DROP COLUMN ${column(path)}`);
  for (const path of layout.paths) if (!before.includes(path)) sqlite.raw.exec(`ALTER TABLE ${layout.table} ADD COLUMN ${column(path)}`);
  sqlite.run(`DELETE FROM ${layout.side}`);
  if (layout.paths.length === 0) return;
  const update = `UPDATE ${layout.table} SET ${layout.paths.map((path) => `${column(path)} = ?`).join(', ')} WHERE rid = ?`;
  for (let last = -1; ;) {
    const rows = sqlite.all(`SELECT rid, body FROM ${layout.table} WHERE rid > ? ORDER BY rid LIMIT 1000`, [last]);
    if (rows.length === 0) return;
    for (const [rid, text] of rows as [number, string][]) {
      const entries = layout.paths.map((path) => entriesOf(parseStored(text), path));
      const keys: Key[] = entries.map((entry) => (entry.multi ? several : entry.keys[0]!));
      sqlite.run(update, [...keys, rid]);
      for (const [number, entry] of entries.entries()) {
        if (!entry.multi) continue;
        for (const key of entry.keys) sqlite.run(`INSERT INTO ${layout.side} (path, key, rid) VALUES (?, ?, ?)`, [number, key, rid]);
      }
      last = rid;
    }
  }
}

function indexes(sqlite: Sqlite, layout: Layout): void {
  const wanted = new Map(layout.indexes.map((index) => [index.sqlName, index]));
  for (const name of ownIndexes(sqlite, layout)) {
    if (!wanted.has(quote(name))) sqlite.raw.exec(`DROP INDEX ${quote(name)}`);
  }
  for (const index of layout.indexes) {
    const keys = index.keys.map(([path, order]) => `${column(path)} ${order === 1 ? 'ASC' : 'DESC'}`);
    sqlite.raw.exec(`CREATE INDEX IF NOT EXISTS ${index.sqlName} ON ${layout.table} (${keys.join(', ')})`);
  }
}

function ownIndexes(sqlite: Sqlite, layout: Layout): string[] {
  const rows = sqlite.all(`SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?`, [`c:${layout.name}`]);
  return rows.map((row) => row[0] as string).filter((name) => name.startsWith('i:'));
}
