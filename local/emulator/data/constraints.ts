import type { Doc } from './ejson';
import { encodeKey, typeRange, type Key } from './key';

/** One thing that must hold of an indexed path for a document to match; necessary, and sufficient only where `exact`. */
export type Constraint =
  | { path: string; kind: 'in'; keys: Key[]; exact: boolean }
  | { path: string; kind: 'from' | 'to'; key: Key; open: boolean; exact: boolean };

/** A filter taken apart: constraints that all hold, alternatives of which one holds each, and whether anything was left to mingo. */
interface Conjunction {
  constraints: Constraint[];
  alternatives: Doc[][];
  exact: boolean;
}

/** Takes a filter apart into what SQL can narrow by. What it doesn't understand it leaves to mingo and says so (`exact: false`). */
export function conjunctionOf(filter: Doc): Conjunction {
  const found: Conjunction = { constraints: [], alternatives: [], exact: true };
  take(filter, '', found);
  return found;
}

function take(filter: Doc, prefix: string, found: Conjunction): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) for (const part of condition) take(part as Doc, prefix, found);
    else if (name === '$or' && Array.isArray(condition) && prefix === '') {
      found.alternatives.push(condition as Doc[]);
      found.exact = false;
    } else if (name.startsWith('$')) found.exact = false;
    else takeField(prefix + name, condition, found);
  }
}

function takeField(path: string, condition: unknown, found: Conjunction): void {
  if (!isOperators(condition)) return equal(path, [condition], found);
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$eq') equal(path, [operand], found);
    else if (operator === '$in' && Array.isArray(operand)) equal(path, operand, found);
    else if (operator === '$all' && Array.isArray(operand) && operand.length) for (const one of operand) equal(path, [one], found);
    else if (operator === '$gt' || operator === '$gte') bound(path, 'from', operand, operator === '$gt', found);
    else if (operator === '$lt' || operator === '$lte') bound(path, 'to', operand, operator === '$lt', found);
    else if (operator === '$exists' && operand === false) {
      found.constraints.push({ path, kind: 'in', keys: [null], exact: false });
      found.exact = false;
    } else {
      found.exact = false;
      if (operator === '$exists' && operand === true && path === '_id') {
        // every document has an `_id`: the way to say "all of them, on purpose"
        found.constraints.push({ path, kind: 'from', key: null, open: true, exact: false });
      }
      // One element must satisfy all of it, so some element satisfies each part: still necessary.
      if (operator === '$elemMatch' && isPlain(operand)) {
        if (isOperators(operand)) takeField(path, operand, { ...found, exact: false, alternatives: [] });
        else take(operand, `${path}.`, { ...found, exact: false, alternatives: [] });
      }
    }
  }
}

function equal(path: string, values: unknown[], found: Conjunction): void {
  // a pattern isn't equality, and an object beginning with `$` is no value
  // an array on a dotted path mingo compares with all the values met on the way: nothing an entry could tell
  const isNone = (value: unknown) => value instanceof RegExp || isOperators(value) || (Array.isArray(value) && path.includes('.'));
  if (values.some(isNone)) {
    found.exact = false;
    return;
  }
  const exact = values.every(isScalar);
  found.constraints.push({ path, kind: 'in', keys: [...new Set(values.map(encodeKey))], exact });
  if (!exact) found.exact = false;
}

function bound(path: string, kind: 'from' | 'to', value: unknown, open: boolean, found: Conjunction): void {
  const key = encodeKey(value);
  if (!isScalar(value) || typeRange(key) === null) {
    found.exact = false;
    return;
  }
  // SQLite compares UTF-8 and mingo UTF-16: the same order but for astral characters, so strings go through mingo again
  const exact = typeof value !== 'string';
  found.constraints.push({ path, kind, key, open, exact });
  if (!exact) found.exact = false;
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isNaN(value);
  return typeof value === 'string' || typeof value === 'boolean' || value instanceof Date;
}

function isPlain(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isOperators(value: unknown): value is Doc {
  return isPlain(value) && Object.keys(value).some((key) => key.startsWith('$'));
}
