import { update } from 'mingo/updater';
import { CloudError } from './error';
import type { Doc } from './ejson';
import { language } from './language';

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number';
const isArray: Check = Array.isArray;

/** What a field must be, if it's there, for an operator to touch it. mingo passes over the others in silence; MongoDB refuses them. */
const needs: Record<string, [Check, string]> = {
  $inc: [isNumber, 'numeric'],
  $mul: [isNumber, 'numeric'],
  $bit: [isNumber, 'numeric'],
  $push: [isArray, 'array'],
  $addToSet: [isArray, 'array'],
  $pop: [isArray, 'array'],
  $pull: [isArray, 'array'],
  $pullAll: [isArray, 'array'],
};

/**
 * Applies update operators to a document in place and tells whether it changed.
 *
 * @throws DATABASE_REQUEST_FAILED for an unknown operator, a field of the wrong type, a path through a scalar or null, two
 * operators on one path, or a change of `_id`.
 */
export function change(doc: Doc, operators: Doc, filter: Doc): boolean {
  for (const [operator, fields] of Object.entries(operators)) {
    for (const path of Object.keys(fields as Doc)) check(doc, operator, path);
  }
  // only `array.$` asks which element the filter met: otherwise the document was matched before
  const positional = Object.values(operators).some((fields) => Object.keys(fields as Doc).some((path) => /\.\$(\.|$)/.test(path)));
  try {
    const options = { cloneMode: 'copy', queryOptions: language } as const;
    return update(doc, operators as never, [], (positional ? filter : {}) as never, options).length > 0;
  } catch (error) {
    throw failed((error as Error).message);
  }
}

function check(doc: Doc, operator: string, path: string): void {
  if (path === '_id') throw failed("Performing an update on the path '_id' would modify the immutable field '_id'");
  const parts = path.split('.');
  const last = parts.pop()!;
  let value: unknown = doc;
  for (const part of parts) {
    if (part.startsWith('$')) return;
    value = (value as Doc)[part];
    if (value === undefined) return;
    if (typeof value !== 'object' || value === null || value instanceof Date) {
      if (operator === '$unset') return;
      throw failed(`Cannot create field '${last}' in element {${part}: ${value === null ? 'null' : typeof value}}`);
    }
  }
  if (last.startsWith('$')) return;
  const found = (value as Doc)[last];
  const need = needs[operator];
  if (need && found !== undefined && !need[0](found)) {
    throw failed(`Cannot apply ${operator} to a value of non-${need[1]} type (field '${last}')`);
  }
}

function failed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.Update] ${message}`);
}
