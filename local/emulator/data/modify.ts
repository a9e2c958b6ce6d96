import { randomBytes } from 'node:crypto';
import { change } from './change';
import type { Doc } from './ejson';
import { CloudError } from './error';

/** What a write by filter or by `_id` is to do. `operators` false: `data` is the whole document (`doc().set`). */
export interface Modify {
  filter: Doc;
  data: Doc;
  operators: boolean;
  multi: boolean;
  upsert: boolean;
}

/** The document after the change, or null if operators left it the same. A whole document counts even then, as `doc().set` promises. */
export function changed(doc: Doc, { data, operators, filter }: Modify): Doc | null {
  if (operators) return change(doc, data, filter) ? doc : null;
  return identified({ _id: doc._id, ...data });
}

/** A whole document, given an `_id` if it has none. @throws DATABASE_REQUEST_FAILED for a field that reads as an operator */
export function identified({ _id = randomBytes(16).toString('hex'), ...fields }: Doc): Doc {
  const operator = Object.keys(fields).find((name) => name.startsWith('$'));
  if (operator === undefined) return { _id, ...fields };
  throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.Insert] Document can't have $ prefixed field names: ${operator}`);
}
