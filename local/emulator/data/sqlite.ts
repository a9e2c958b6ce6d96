import Database from 'libsql';
import type { Key } from './key';

type Row = unknown[];

/**
 * One SQLite database, synchronous and durable: every write is on the disk before it's answered (`synchronous=FULL`), and the
 * exclusive lock is the operating system's, so it dies with the process however that ends.
 */
export class Sqlite {
  readonly raw: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  /** @throws an error with code `SQLITE_BUSY` if another process holds the file. */
  constructor(file: string) {
    this.raw = new Database(file);
    this.raw.pragma('busy_timeout=0');
    // WAL first: a lock taken before it couldn't be given back at close
    this.raw.pragma('journal_mode=WAL');
    this.raw.pragma('locking_mode=EXCLUSIVE');
    this.raw.pragma('synchronous=FULL');
    this.raw.pragma('cache_size=-65536');
    this.raw.exec('BEGIN IMMEDIATE; COMMIT');
  }

  /** All rows as arrays. */
  all(sql: string, params: readonly Key[] = []): Row[] {
    return this.prepare(sql).all(params as unknown[]) as Row[];
  }

  /** The first row as an array. */
  get(sql: string, params: readonly Key[] = []): Row | undefined {
    // never libsql's own get(): on a statement that has run to its end it answers with the former parameters' row (0.5.29)
    return this.all(sql, params)[0];
  }

  /** Runs a write. */
  run(sql: string, params: readonly Key[] = []): Database.RunResult {
    return this.prepare(sql).run(params as unknown[]);
  }

  /** Runs `work` as one atomic write; nested calls join the outer one. */
  atomically<T>(work: () => T): T {
    if (this.raw.inTransaction) return work();
    this.raw.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.raw.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite ends the transaction itself after some errors.
      if (this.raw.inTransaction as boolean) this.raw.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    // libsql closes for good only when the last statement is collected; leaving WAL is what gives the lock back now
    this.raw.pragma('journal_mode=DELETE');
    this.raw.pragma('locking_mode=NORMAL');
    this.all('SELECT COUNT(*) FROM sqlite_master');
    this.statements.clear();
    this.raw.close();
  }

  // Parameters always travel as one array: libsql reads a lone null or object as named parameters.
  private prepare(sql: string): Database.Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      if (this.statements.size >= 2000) this.statements.clear();
      statement = this.raw.prepare(sql);
      if (statement.reader) statement.raw(true);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
