/** What stands in an index: SQL NULL for null and missing, a number, or a text whose first letter gives the type. */
export type Key = null | number | string;

/**
 * One value as an index key. SQLite orders NULL < numbers < text, so the letters give BSON's order of types: null, number,
 * s(tring), u object, v array, x boolean, y date, z the rest. `~` is left for documents with several keys.
 */
export function encodeKey(value: unknown): Key {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value + 0;
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'boolean') return value ? 'x1' : 'x0';
  if (value instanceof Date) return `y${String(value.getTime() + 8.64e15).padStart(17, '0')}`;
  if (Array.isArray(value)) return `v${canonical(value)}`;
  if (Object.getPrototypeOf(value) === Object.prototype) return `u${canonical(value)}`;
  return `z${String(value)}`;
}

/** The half-open range of keys that hold the same type as `key`, or null where a range makes no sense. */
export function typeRange(key: Key): { from: Key; to: Key } | null {
  if (typeof key === 'number') return { from: null, to: '' };
  if (typeof key === 'string' && 'sxy'.includes(key.charAt(0))) {
    return { from: key.charAt(0), to: String.fromCharCode(key.charCodeAt(0) + 1) };
  }
  return null;
}

/** Key order within objects doesn't matter to mingo's equality, so it must not matter here: candidates may be too many, never too few. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries
      .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`)
      .sort()
      .join(',')}}`;
  }
  return JSON.stringify(encodeKey(value));
}
