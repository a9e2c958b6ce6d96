import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { $all, $elemMatch } from './array-operators';
import { $dateToString, datePartOperators } from './date-operators';
import { refusedQueries, refusedStages } from './refused';
import { $indexOfBytes, $indexOfCP, $substrBytes } from './text-operators';

const corrected = { ...datePartOperators, $dateToString, $indexOfBytes, $indexOfCP, $substr: $substrBytes, $substrBytes };

/**
 * How queries and pipelines are read: mingo's operators, corrected where they differ from MongoDB's, with what isn't there
 * refused by name. Functions have no business running scripts inside the engine.
 */
export const language = {
  scriptEnabled: false,
  context: Context.init({
    accumulator: { ...accumulator },
    expression: { ...expression, ...corrected } as never,
    pipeline: { ...pipeline, ...refusedStages },
    projection: { ...projection },
    query: { ...query, ...refusedQueries, $all, $elemMatch } as never,
    window: { ...window },
  }),
};
