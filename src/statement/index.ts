export { Blocks } from './blocks';
export { type Advice, Fields } from './fields';
export { Overview } from './overview';
export { RecordItem, Records } from './records';
export { Rules } from './rules';
export { Span, spanned } from './span';
