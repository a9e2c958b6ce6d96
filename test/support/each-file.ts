import path from 'node:path';
import { requireApp } from '../../local/build/built-app';
import { type Needs, suites } from '../../local/suites';
import { closeOpened } from './opened';

const [folder] = path.relative(path.resolve(__dirname, '..'), expect.getState().testPath!).split(path.sep);
const suite: Needs | undefined = Object.values(suites).find(({ folders }) => folders.includes(folder!));
suite?.apps.forEach(requireApp);

// A file whose setup failed halfway would otherwise keep servers and threads, and Jest would wait for them.
afterAll(closeOpened);
