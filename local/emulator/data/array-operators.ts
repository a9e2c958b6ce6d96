import { type Options } from 'mingo/types';
import { Query } from 'mingo/query';
import type { Doc } from './ejson';

type Matches = (doc: Doc) => boolean;

/** Some element satisfies all of the criteria. Criteria on fields are for embedded documents: a scalar has no fields, not even missing ones. */
export function $elemMatch(path: string, criteria: Doc, options: Options): Matches {
  const onValues = Object.keys(criteria).length > 0 && Object.keys(criteria).every(isValueOperator);
  const query = new Query(onValues ? { value: criteria } : criteria, options);
  const satisfies = (element: unknown) => {
    if (onValues) return query.test({ value: element });
    // a list within a list is a document whose fields are numbers
    return isEmbedded(element) && query.test({ ...element });
  };
  const parts = path.split('.');
  return (doc) => arraysAt(doc, parts).some((array) => array.some(satisfies));
}

/** Each value is met, in an array or alone. No value at all is met by nothing. */
export function $all(path: string, values: unknown[], options: Options): Matches {
  const queries = values.map((value) => new Query({ [path]: value }, options));
  return (doc) => queries.length > 0 && queries.every((query) => query.test(doc));
}

/** The arrays that a path ends at, through every array on the way. */
function arraysAt(value: unknown, parts: string[]): unknown[][] {
  const [part, ...rest] = parts;
  if (part === undefined) return Array.isArray(value) ? [value] : [];
  if (Array.isArray(value)) {
    const numbered = /^\d+$/.test(part) ? arraysAt(value[Number(part)], rest) : [];
    return [...numbered, ...value.flatMap((element) => (Array.isArray(element) ? [] : arraysAt(element, parts)))];
  }
  return isEmbedded(value) && Object.hasOwn(value, part) ? arraysAt(value[part], rest) : [];
}

function isValueOperator(name: string): boolean {
  return name.startsWith('$') && !['$and', '$or', '$nor'].includes(name);
}

function isEmbedded(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
