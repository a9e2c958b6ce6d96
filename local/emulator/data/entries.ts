import { encodeKey, type Key } from './key';

/** What a document contributes to the index of one path: one key, or several when an array stands on the way. */
export interface Entries {
  multi: boolean;
  keys: Key[];
  /** False if the path is absent altogether, for sparse indexes. */
  present: boolean;
}

/** Walks a dotted path as MongoDB's multikey indexes do: through every element of every array, and by number where a part is one. */
export function entriesOf(doc: unknown, path: string): Entries {
  const found: Entries = { multi: false, keys: [], present: false };
  walk(doc, path.split('.'), 0, found);
  if (found.multi) found.keys = [...new Set(found.keys)];
  return found;
}

function walk(value: unknown, parts: string[], at: number, found: Entries): void {
  if (at === parts.length) return leaf(value, found);
  const part = parts[at]!;
  if (Array.isArray(value)) {
    found.multi = true;
    if (value.length === 0) found.keys.push(null);
    if (/^\d+$/.test(part)) walk(value[Number(part)], parts, at + 1, found);
    for (const element of value) {
      if (typeof element === 'object') walk(element, parts, at, found);
      else found.keys.push(null);
    }
    return;
  }
  const inner =
    typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined;
  if (inner === undefined) found.keys.push(null);
  else walk(inner, parts, at + 1, found);
}

function leaf(value: unknown, found: Entries): void {
  if (value !== undefined) found.present = true;
  if (!Array.isArray(value)) {
    found.keys.push(encodeKey(value));
    return;
  }
  found.multi = true;
  found.keys.push(encodeKey(value));
  if (value.length === 0) found.keys.push(null);
  for (const element of value) {
    found.keys.push(encodeKey(element));
    if (Array.isArray(element)) leaf(element, found);
  }
}
