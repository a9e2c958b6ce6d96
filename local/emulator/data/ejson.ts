/** A document as the engine holds it: plain JSON values, `Date` and `RegExp` (in queries). */
export type Doc = Record<string, unknown>;

type Reviver = (value: never) => unknown;

/**
 * Reads extended JSON, canonical or relaxed, into plain values; numbers of every width become JavaScript numbers, as the SDK
 * makes of them anyway. `{$tcb_server_date}` becomes a date by `now`.
 */
export function parseEjson(text: string, now: () => number): unknown {
  return revive(JSON.parse(text), now);
}

/** Reads a stored document. Only documents holding dates and the like are walked. */
export function parseStored(text: string): Doc {
  const value = JSON.parse(text) as Doc;
  return text.includes('"$') ? (revive(value, Date.now) as Doc) : value;
}

/**
 * Writes a value as relaxed extended JSON: numbers stay plain, dates are `{"$date":{"$numberLong":"…"}}`. The SDK's EJSON.parse
 * reads it back unchanged, so a stored document is sent as it stands.
 */
export function stringifyEjson(value: unknown): string {
  return (JSON.stringify(lower(value)) as string | undefined) ?? 'null';
}

const wrappers: Record<string, Reviver> = {
  $numberInt: (v: string) => Number(v),
  $numberLong: (v: string) => Number(v),
  $numberDouble: (v: string) => Number(v),
  $numberDecimal: (v: string) => Number(v),
  $date: (v: unknown) => new Date(typeof v === 'object' && v ? Number((v as { $numberLong: string }).$numberLong) : (v as string)),
  // CloudBase answers an ObjectId as its text, and finds by that text what was stored as one
  $oid: (v: string) => v,
  $regularExpression: (v: { pattern: string; options: string }) => new RegExp(v.pattern, v.options.replace(/[^imsu]/g, '')),
};

function revive(value: unknown, now: () => number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now);
    return value;
  }
  const keys = Object.keys(value);
  const first = keys[0];
  if (keys.length === 1 && first !== undefined && first.charCodeAt(0) === 36) {
    const inner = (value as Doc)[first];
    if (first === '$tcb_server_date') return new Date(now() + Number(revive((inner as Doc).offset ?? 0, now)));
    const wrapper = Object.hasOwn(wrappers, first) ? wrappers[first] : undefined;
    if (wrapper) return wrapper(inner as never);
  }
  for (const key of keys) (value as Doc)[key] = revive((value as Doc)[key], now);
  return value;
}

function lower(value: unknown): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? (Object.is(value, -0) ? { $numberDouble: '-0.0' } : value) : { $numberDouble: String(value) };
  }
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (Array.isArray(value)) return value.map(lower);
  const out: Doc = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) out[key] = lower(inner);
  return out;
}
