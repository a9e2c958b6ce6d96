/** One collection and the indexes that serve its queries; read by the local cloud and by the deployment. */
export interface CollectionSchema<Name extends string = string> {
  name: Name;
  indexes: {
    name: string;
    /** Field paths (dots reach into objects and into arrays' elements) with their order. */
    keys: [field: string, order: 1 | -1][];
    unique?: boolean;
    /** Documents without any of the fields stand outside the index: they don't collide, and `null` isn't found through it. */
    sparse?: boolean;
  }[];
}

/** Everything the store keeps. `_id` is always indexed and unique. */
export interface Schema {
  version: number;
  collections: CollectionSchema[];
}
