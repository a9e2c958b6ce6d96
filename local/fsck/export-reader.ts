import fs from 'node:fs';
import path from 'node:path';
import type { DocumentReader, Row, StoredFiles } from '../../cloudfunctions/audit/document-reader';
import type { Stored } from '../../cloudfunctions/store/collection';
import { schema } from '../../cloudfunctions/store/schema';
import { type Line, lineAt, linesOf } from './export-file';
import { parseDocument } from './parse-document';
import { filesIn } from './stored-files';

interface Index {
  count: number;
  places: Map<string, Pick<Line, 'offset' | 'bytes'>>;
}

/**
 * Reads an export of the cloud's database: a folder with a file `<collection>.json` (or `.jsonl`) for each collection, in it a document of extended
 * JSON on each line, UTF-8, as WeChat's guide to importing describes what is exported; and perhaps the cloud's storage under `storage/`. Ids and places are held in memory, documents are read again when asked for.
 */
export class ExportReader implements DocumentReader {
  readonly collections: readonly string[];
  readonly files: StoredFiles | null;
  /** Files with the name of no collection: they aren't read. */
  readonly strangers: string[];
  private readonly fileOf = new Map<string, string>();
  private readonly indexes = new Map<string, Index>();

  /** @throws Error in plain words for a folder that holds no export, or a collection twice */
  constructor(private readonly dir: string) {
    const isFolder = fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const found = isFolder ? fs.readdirSync(dir).filter((name) => /\.jsonl?$/.test(name)) : [];
    const known = new Set<string>(schema.collections.map(({ name }) => name));
    this.strangers = found.filter((name) => !known.has(path.parse(name).name));
    for (const name of found) {
      const collection = path.parse(name).name;
      if (!known.has(collection)) continue;
      if (this.fileOf.has(collection)) throw new Error(`${dir} 里 ${collection} 有两个文件。请只留下同一次导出的一个。`);
      this.fileOf.set(collection, path.join(dir, name));
    }
    this.collections = [...this.fileOf.keys()];
    if (this.collections.length === 0) {
      throw new Error(`${dir} 里没有导出的集合。请把每个集合以 JSON 格式导出为“集合名.json”，放在同一个目录，用 --export 指定这个目录。`);
    }
    const storage = path.join(dir, 'storage');
    this.files = fs.existsSync(storage) ? filesIn(storage) : null;
  }

  *rows(collection: string): Generator<Row> {
    for (const { text, number } of this.lines(collection)) {
      const at = `${path.basename(this.fileOf.get(collection)!)} 第 ${number} 行`;
      yield { at, doc: text === null ? null : parseDocument(text), findings: [] };
    }
  }

  has(collection: string, id: unknown): boolean {
    return typeof id === 'string' && this.index(collection).places.has(id);
  }

  get(collection: string, id: unknown): Stored | null {
    const place = this.index(collection).places.get(String(id));
    const text = place && lineAt(this.fileOf.get(collection)!, place);
    return text ? parseDocument(text) : null;
  }

  count(collection: string): number {
    return this.index(collection).count;
  }

  private index(collection: string): Index {
    let index = this.indexes.get(collection);
    if (!index) {
      index = { count: 0, places: new Map() };
      for (const { text, offset, bytes } of this.lines(collection)) {
        index.count++;
        const id = text === null ? undefined : parseDocument(text)?._id;
        if (id !== undefined && !index.places.has(String(id))) index.places.set(String(id), { offset, bytes });
      }
      this.indexes.set(collection, index);
    }
    return index;
  }

  private *lines(collection: string): Generator<Line> {
    const file = this.fileOf.get(collection);
    if (file === undefined) return;
    for (const line of linesOf(file)) if (line.text?.trim() !== '') yield line;
  }
}
