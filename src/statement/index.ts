export { type Advice, Fields, tally } from './fields';
export { RecordItem, Records } from './records';
export { Rules } from './rules';
export { Span } from './span';
