export { Failed } from './failed';
export { Gate } from './gate';
export { LoginSheet } from './sheet';
export { Stale } from './stale';
