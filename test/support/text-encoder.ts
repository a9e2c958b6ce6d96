import { TextEncoder } from 'node:util';

// jsdom has none; every browser does.
Object.assign(globalThis, { TextEncoder });
