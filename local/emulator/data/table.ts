import { duplicate } from './error';
import { parseStored, stringifyEjson, type Doc } from './ejson';
import { entriesOf, type Entries } from './entries';
import { encodeKey, type Key } from './key';
import { column, several, type IndexLayout, type Layout } from './layout';
import type { Sqlite } from './sqlite';

/** A stored document: its row and its text. */
export interface Stored {
  rid: number;
  text: string;
}

/** One collection's documents, with every index entry kept in the same statement or the same SQLite transaction as the document. */
export class Table {
  private readonly insertSql: string;
  private readonly updateSql: string;

  constructor(
    private readonly sqlite: Sqlite,
    readonly layout: Layout,
  ) {
    const columns = layout.paths.map(column);
    this.insertSql = `INSERT INTO ${layout.table} (${['id', 'body', ...columns].join(', ')}) VALUES (${['?', '?', ...columns.map(() => '?')].join(', ')})`;
    this.updateSql = `UPDATE ${layout.table} SET ${['body', ...columns].map((name) => `${name} = ?`).join(', ')} WHERE rid = ?`;
  }

  /** The document with this `_id`. */
  read(id: unknown): Stored | null {
    const row = this.sqlite.get(`SELECT rid, body FROM ${this.layout.table} WHERE id = ?`, [encodeKey(id)]);
    return row ? { rid: row[0] as number, text: row[1] as string } : null;
  }

  /** Rows by SQL: what stands after `FROM table`. */
  select(sql: string, params: readonly Key[]): Stored[] {
    return this.sqlite
      .all(`SELECT rid, body FROM ${this.layout.table}${sql}`, params)
      .map((row) => ({ rid: row[0] as number, text: row[1] as string }));
  }

  /** How many rows by SQL. */
  count(sql: string, params: readonly Key[]): number {
    return this.sqlite.get(`SELECT COUNT(*) FROM ${this.layout.table}${sql}`, params)![0] as number;
  }

  /** Adds a document. @throws E11000 if its `_id` or a unique key is taken. */
  insert(doc: Doc): void {
    const entries = this.entries(doc);
    if (this.read(doc._id)) throw duplicate(this.layout.name, '_id_');
    this.assertUnique(doc, entries, null);
    this.write(entries, (keys) => {
      const info = this.sqlite.run(this.insertSql, [encodeKey(doc._id), stringifyEjson(doc), ...keys]);
      return Number(info.lastInsertRowid);
    });
  }

  /** Replaces the document in a row. @throws E11000 if a unique key is taken. */
  replace(rid: number, doc: Doc): void {
    const entries = this.entries(doc);
    this.assertUnique(doc, entries, rid);
    this.write(entries, (keys) => {
      this.forgetSeveral(rid);
      this.sqlite.run(this.updateSql, [stringifyEjson(doc), ...keys, rid]);
      return rid;
    });
  }

  /** Removes a row. */
  remove(rid: number): void {
    const work = () => {
      this.forgetSeveral(rid);
      this.sqlite.run(`DELETE FROM ${this.layout.table} WHERE rid = ?`, [rid]);
    };
    if (this.layout.multi.size) this.sqlite.atomically(work);
    else work();
  }

  /** @throws E11000 if `doc` would collide with a stored document other than the one in row `except`. */
  assertFree(doc: Doc, except: number | null): void {
    this.assertUnique(doc, this.entries(doc), except);
  }

  private entries(doc: Doc): Entries[] {
    return this.layout.paths.map((path) => entriesOf(doc, path));
  }

  private write(entries: Entries[], row: (keys: Key[]) => number): void {
    const keys = entries.map((entry) => (entry.multi ? several : entry.keys[0]!));
    if (!entries.some((entry) => entry.multi) && this.layout.multi.size === 0) {
      row(keys);
      return;
    }
    this.sqlite.atomically(() => {
      const rid = row(keys);
      for (const [number, entry] of entries.entries()) {
        if (!entry.multi) continue;
        this.layout.multi.add(this.layout.paths[number]!);
        for (const key of entry.keys) {
          this.sqlite.run(`INSERT INTO ${this.layout.side} (path, key, rid) VALUES (?, ?, ?)`, [number, key, rid]);
        }
      }
    });
  }

  private forgetSeveral(rid: number): void {
    if (this.layout.multi.size) this.sqlite.run(`DELETE FROM ${this.layout.side} WHERE rid = ?`, [rid]);
  }

  // One thread writes, so a look before the write is as good as a constraint, and it knows null from missing and arrays from scalars.
  private assertUnique(doc: Doc, entries: Entries[], except: number | null): void {
    for (const index of this.layout.indexes) {
      if (index.unique && this.taken(index, doc, entries, except)) throw duplicate(this.layout.name, index.name);
    }
  }

  private taken(index: IndexLayout, doc: Doc, entries: Entries[], except: number | null): boolean {
    const own = index.keys.map(([path]) =>
      path === '_id' ? { multi: false, keys: [encodeKey(doc._id)], present: true } : entries[this.layout.paths.indexOf(path)]!,
    );
    if (index.sparse && own.every((entry) => !entry.present)) return false;
    const params: Key[] = [];
    const conditions = index.keys.map(([path], i) => {
      const points = own[i]!.keys.filter((key) => key !== null);
      const among = (name: string) => {
        params.push(...points);
        const choices = points.length ? [`${name} IN (${points.map(() => '?').join(',')})`] : [];
        if (own[i]!.keys.includes(null)) choices.push(`${name} IS NULL`);
        return `(${choices.join(' OR ')})`;
      };
      const plain = among(column(path));
      if (!this.layout.multi.has(path)) return plain;
      const number = this.layout.paths.indexOf(path);
      return `(${plain} OR rid IN (SELECT rid FROM ${this.layout.side} WHERE path = ${number} AND ${among('key')}))`;
    });
    const found = this.select(` WHERE ${conditions.join(' AND ')}${index.sparse ? '' : ' LIMIT 2'}`, params);
    return found.some(({ rid, text }) => rid !== except && (!index.sparse || this.stands(index, text)));
  }

  private stands(index: IndexLayout, text: string): boolean {
    const doc = parseStored(text);
    return index.keys.some(([path]) => entriesOf(doc, path).present);
  }
}
