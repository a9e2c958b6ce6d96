/** An object behind a recorder, the key paths read through it, and the places where keys were read wholesale. */
export interface Recording<T> {
  value: T;
  reads: Set<string>;
  /** Objects whose keys were listed (spread, Object.keys, JSON.stringify): reading everything is reading nothing. */
  wholesale: Set<string>;
}

/** Keys that are data and not names of rules: the document's own words. */
const isDictionary = (path: string): boolean => path === 'kindWords';

const step = (path: string, key: string, isArray: boolean): string => {
  if (isArray) return `${path}[]`;
  if (isDictionary(path)) return `${path}.*`;
  return path === '' ? key : `${path}.${key}`;
};

/** Wrap a value so that each key read through it is recorded; indices of arrays count as one. */
export function record<T extends object>(value: T): Recording<T> {
  const reads = new Set<string>();
  const wholesale = new Set<string>();
  const wrap = (inner: unknown, path: string): unknown => {
    if (inner === null || typeof inner !== 'object') return inner;
    const isArray = Array.isArray(inner);
    return new Proxy(inner, {
      get(target, key, receiver) {
        const found: unknown = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol' || typeof found === 'function' || (isArray && !/^\d+$/.test(key))) return found;
        const next = step(path, key, isArray);
        reads.add(next);
        return wrap(found, next);
      },
      ownKeys(target) {
        if (!isArray && !isDictionary(path)) wholesale.add(path);
        return Reflect.ownKeys(target);
      },
    });
  };
  return { value: wrap(value, '') as T, reads, wholesale };
}

/** Every key path of a value, in the writing of the recorder. */
export function paths(value: unknown, path = ''): Set<string> {
  if (value === null || typeof value !== 'object') return new Set();
  const isArray = Array.isArray(value);
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => {
      const next = step(path, key, isArray);
      return [next, ...paths(inner, next)];
    }),
  );
}
