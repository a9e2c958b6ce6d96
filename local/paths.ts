import { resolve } from 'node:path';

/** The root of this checkout. */
export const root = resolve(__dirname, '..');
