import { join } from 'node:path';
import { buildCloud } from '../build/cloud';
import { root } from '../paths';
import { run } from './run';

run(() => buildCloud(root, join(root, 'dist/cloudfunctions')));
