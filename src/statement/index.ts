export { type Advice, Fields, tally } from './fields';
export { RecordItem, Records } from './records';
export { Notices, Rules } from './rules';
export { Span } from './span';
