import type { CollectionSchema } from '../../../types/schema';
import { entriesOf } from '../../../local/emulator/data/entries';
import type { Finding } from '../problem';

/** Finds a second document under a key that the schema says is unique. */
export class Unique {
  private readonly seen: { name: string; paths: string[]; sparse: boolean; keys: Set<string> }[];

  constructor(collection: CollectionSchema | undefined) {
    const unique = (collection?.indexes ?? []).filter((index) => index.unique);
    this.seen = unique.map((i) => ({ name: i.name, paths: i.keys.map(([path]) => path), sparse: i.sparse ?? false, keys: new Set() }));
  }

  *check(doc: object): Generator<Finding> {
    for (const { name, paths, sparse, keys } of this.seen) {
      const entries = paths.map((path) => entriesOf(doc, path));
      if (sparse && entries.every((e) => !e.present)) continue;
      const key = JSON.stringify(entries.map((e) => e.keys));
      if (keys.has(key)) yield ['identity', `唯一键 ${name} 重复`];
      keys.add(key);
    }
  }
}
