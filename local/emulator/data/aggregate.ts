import { Aggregator } from 'mingo/aggregator';
import { CloudError } from './error';
import { parseStored, type Doc } from './ejson';
import { count, find } from './find';
import { language } from './language';
import type { Sort } from './plan';
import { refusedStages } from './refused';
import type { Store } from './store';

type Stage = [key: string, value: unknown];

/**
 * Runs a pipeline. Its head (`$match`, `$sort`, `$skip`, `$limit`) is a search through an index, `$lookup` by equal fields is one
 * search for each document, and mingo runs the rest.
 *
 * @throws DATABASE_REQUEST_FAILED for a stage that the local cloud lacks; under `strict`, if the head or a `$lookup` has no index.
 */
export function aggregate(store: Store, collection: string, stages: Stage[], strict: boolean): Doc[] {
  const table = store.table(collection);
  for (const [key] of stages) if (Object.hasOwn(refusedStages, key)) refusedStages[key as keyof typeof refusedStages]();
  const rest = [...stages];
  if (rest[0]?.[0] === '$count') return [{ [rest[0][1] as string]: count(table, {}, strict) }];
  const filters: Doc[] = [];
  while (rest[0]?.[0] === '$match') filters.push(rest.shift()![1] as Doc);
  const sort = rest[0]?.[0] === '$sort' ? (rest.shift()![1] as Sort) : {};
  const skip = rest[0]?.[0] === '$skip' ? (rest.shift()![1] as number) : 0;
  const limit = rest[0]?.[0] === '$limit' ? (rest.shift()![1] as number) : Infinity;
  const filter = filters.length > 1 ? { $and: filters } : (filters[0] ?? {});
  let docs = find(table, { filter, sort, skip, limit }, strict).map((stored) => parseStored(stored.text));
  while (rest.length) {
    const next = rest.findIndex(([key]) => key === '$lookup');
    const segment = rest.splice(0, next === -1 ? rest.length : next);
    docs = run(docs, segment);
    if (rest.length) docs = lookup(store, docs, rest.shift()![1] as Doc, strict);
  }
  return docs;
}

function run(docs: Doc[], segment: Stage[]): Doc[] {
  if (segment.length === 0) return docs;
  try {
    return new Aggregator(
      segment.map(([key, value]) => ({ [key]: value })),
      language,
    ).run(docs) as Doc[];
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.Aggregate] ${(error as Error).message}`);
  }
}

function lookup(store: Store, docs: Doc[], { from, localField, foreignField, as, pipeline, let: variables }: Doc, strict: boolean): Doc[] {
  const table = store.table(from as string);
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    if (strict)
      throw new CloudError('DATABASE_REQUEST_FAILED', '[local] $lookup by pipeline reads the whole collection: look up by equal fields');
    const whole = find(table, { filter: {} }, false).map((stored) => parseStored(stored.text));
    return new Aggregator([{ $lookup: { from, as, pipeline, let: variables } }], { ...language, collectionResolver: () => whole }).run(
      docs,
    ) as Doc[];
  }
  return docs.map((doc) => {
    const values = localField
      .split('.')
      .reduce<unknown[]>((at, part) => at.flatMap((value) => step(value, part)), [doc])
      .flat();
    const filter = { [foreignField]: { $in: values.length ? values : [null] } };
    return { ...doc, [as as string]: find(table, { filter }, strict).map((stored) => parseStored(stored.text)) };
  });
}

function step(value: unknown, part: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => step(element, part));
  const inner = typeof value === 'object' && value !== null ? (value as Doc)[part] : undefined;
  return inner === undefined ? [] : [inner];
}
