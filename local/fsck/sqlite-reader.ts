import type { DocumentReader, Row, StoredFiles } from '../../cloudfunctions/audit/document-reader';
import type { Stored } from '../../cloudfunctions/store/collection';
import { openApiOutbox } from '../emulator/admin/openApi';
import { column, quote } from '../emulator/data/layout';
import type { Handle } from '../emulator/handle';
import { checkIndexColumns } from './indexes';
import { parseDocument } from './parse-document';

const PAGE = 1000;

/**
 * Reads the local database row by row, past its indexes. It answers at once: in the process that serves the data, nothing is written between two of
 * a check's questions.
 */
export class SqliteReader implements DocumentReader {
  readonly collections: readonly string[];
  private readonly known = new Map<string, Set<string>>();
  private readonly pathsOf: Map<string, string[]>;

  constructor(
    private readonly database: Handle,
    readonly files: StoredFiles | null,
  ) {
    this.collections = database.collections().filter((name) => name !== openApiOutbox);
    const rows = this.sql('SELECT name, paths FROM collections') as [string, string][];
    this.pathsOf = new Map(rows.map(([name, paths]) => [name, JSON.parse(paths) as string[]]));
  }

  *rows(collection: string): Generator<Row> {
    const paths = this.pathsOf.get(collection) ?? [];
    const columns = ['rid', 'id', 'body', ...paths.map(column)].join(', ');
    const select = `SELECT ${columns} FROM ${quote(`c:${collection}`)} WHERE rid > ? ORDER BY rid LIMIT ${PAGE}`;
    const several = (path: number, rid: number): unknown[] =>
      this.sql(`SELECT key FROM ${quote(`m:${collection}`)} WHERE path = ? AND rid = ?`, [path, rid]).map((row) => row[0]);
    for (let last = -1; ;) {
      const page = this.sql(select, [last]);
      for (const [rid, id, text, ...keys] of page) {
        last = rid as number;
        const doc = parseDocument(text as string);
        const findings = doc ? checkIndexColumns({ rid: last, id, keys }, doc, paths, several) : [];
        yield { at: String(id), doc, findings };
      }
      if (page.length < PAGE) return;
    }
  }

  has(collection: string, id: unknown): boolean {
    let ids = this.known.get(collection);
    if (!ids) {
      const rows = this.sql(`SELECT id FROM ${quote(`c:${collection}`)}`);
      this.known.set(collection, (ids = new Set(rows.map(([key]) => String(key).slice(1)))));
    }
    return typeof id === 'string' && ids.has(id);
  }

  get(collection: string, id: unknown): Stored | null {
    if (!this.has(collection, id)) return null;
    const [row] = this.sql(`SELECT body FROM ${quote(`c:${collection}`)} WHERE id = ?`, [`s${String(id)}`]);
    return row ? parseDocument(row[0] as string) : null;
  }

  count(collection: string): number {
    return this.sql(`SELECT COUNT(*) FROM ${quote(`c:${collection}`)}`)[0]![0] as number;
  }

  private sql(text: string, params: unknown[] = []): unknown[][] {
    return this.database.raw.prepare(text).raw(true).all(params) as unknown[][];
  }
}
