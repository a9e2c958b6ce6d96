import type { LocalCloud } from '../../local/emulator/cloud';

/** A state to go back to; nobody may be calling meanwhile. */
export interface Saved {
  /** The data and the clock are again what they were when they were saved. */
  restore(): void;
  /** What was saved is no longer kept. */
  forget(): void;
}

let serial = 0;

/** Keeps a copy of a cloud's whole database, and the time, beside it in memory. */
export function save(cloud: LocalCloud): Saved {
  const { raw } = cloud.database;
  const at = cloud.now();
  const copy = `saved${++serial}`;
  const tables = () =>
    (raw.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table'").all() as { name: string }[]).map(({ name }) => name);
  const kept = new Set(tables());
  const each = (names: Iterable<string>, sql: (table: string) => string) =>
    raw.transaction(() => [...names].forEach((name) => raw.exec(sql(`"${name}"`))))();
  raw.exec(`ATTACH ':memory:' AS ${copy}`);
  each(kept, (table) => `CREATE TABLE ${copy}.${table} AS SELECT * FROM main.${table}`);
  return {
    restore() {
      each(tables(), (table) => `DELETE FROM main.${table}`);
      each(kept, (table) => `INSERT INTO main.${table} SELECT * FROM ${copy}.${table}`);
      cloud.setClock(at);
    },
    forget: () => void raw.exec(`DETACH ${copy}`),
  };
}
