import type { CollectionSchema } from '../../../types/schema';
import type { Finding } from '../problem';

/** Finds a second document under an id, or under a key that the schema says is unique. The unique keys are single values, none in a list. */
export class Unique {
  private readonly keys: { name: string; paths: string[]; sparse: boolean; seen: Set<string> }[];

  constructor(collection: CollectionSchema | undefined) {
    const unique = (collection?.indexes ?? []).filter((index) => index.unique);
    const declared = unique.map(({ name, keys, sparse = false }) => ({
      name,
      paths: keys.map(([path]) => path),
      sparse,
      seen: new Set<string>(),
    }));
    this.keys = [{ name: '_id', paths: ['_id'], sparse: false, seen: new Set() }, ...declared];
  }

  *check(doc: object): Generator<Finding> {
    for (const { name, paths, sparse, seen } of this.keys) {
      const values = paths.map((path) => valueAt(doc, path));
      if (sparse && values.every((value) => value === undefined)) continue;
      const key = JSON.stringify(values);
      if (seen.has(key)) yield ['identity', `唯一键 ${name} 重复`];
      seen.add(key);
    }
  }
}

const valueAt = (doc: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], doc);
