import { appFolder } from '../../local/build/built-app';

/** The built mini-program. */
export const dist = appFolder('weapp');
