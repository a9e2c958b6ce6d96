import { Query } from 'mingo';
import { CloudError } from './error';
import type { Doc } from './ejson';

/** Decides whether a document matches, as MongoDB would. @throws DATABASE_REQUEST_FAILED for a filter it can't read */
export function matcher(filter: Doc): (doc: Doc) => boolean {
  if (Object.keys(filter).length === 0) return () => true;
  try {
    // functions have no business running scripts inside the engine
    const query = new Query(withoutAll(filter), { scriptEnabled: false });
    return (doc) => query.test(doc);
  } catch (error) {
    throw new CloudError('DATABASE_REQUEST_FAILED', `[InvalidParameterValue] ${(error as Error).message}`);
  }
}

/** mingo's `$all` passes over scalars, MongoDB's doesn't: as so many equalities both agree. */
function withoutAll(filter: Doc): Doc {
  const parts: Doc[] = [];
  const rest: Doc = {};
  for (const [name, condition] of Object.entries(filter)) {
    if (/^\$(and|or|nor)$/.test(name) && Array.isArray(condition)) rest[name] = condition.map((part) => withoutAll(part as Doc));
    else if (hasAll(condition)) {
      const { $all, ...others } = condition;
      parts.push(...$all.map((one) => ({ [name]: one })));
      if (Object.keys(others).length) rest[name] = others;
    } else rest[name] = condition;
  }
  return parts.length ? { $and: [...parts, rest] } : rest;
}

function hasAll(condition: unknown): condition is { $all: unknown[] } {
  const all = typeof condition === 'object' && condition !== null && (condition as { $all?: unknown }).$all;
  return Array.isArray(all) && all.length > 0;
}
