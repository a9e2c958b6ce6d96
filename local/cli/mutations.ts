import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../paths';

/** The mutation suite with 10,000 changed files instead of 500; takes some minutes. */
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), 'test/document/mutations'], {
  ...{ cwd: root, stdio: 'inherit' },
  env: { ...process.env, MUTATIONS: process.env.MUTATIONS ?? '10000' },
});
process.exitCode = status ?? 1;
