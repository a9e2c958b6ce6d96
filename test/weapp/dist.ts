import { existsSync } from 'node:fs';
import path from 'node:path';

/** The built mini-program. */
export const dist = path.resolve(__dirname, '../../dist/weapp');
/** False until `npm run build:weapp` has run. */
export const built = existsSync(path.join(dist, 'app.json'));
