import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildApp } from '../build/app';
import { buildCloud } from '../build/cloud';
import { needChromium } from '../chromium';
import { root } from '../paths';
import { run } from './run';

const tool = (script: string, args: string[], env: Record<string, string> = {}): void => {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
};

/** Types, lint and format, builds, then every suite; arguments go to Jest. */
run(async () => {
  const chromium = needChromium();
  const only = process.argv.slice(2);
  if (only.length === 0) {
    console.log('检查类型、规范和格式……');
    tool('typescript/bin/tsc', ['-p', '.']);
    tool('eslint/bin/eslint.js', ['.']);
    tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
  }
  console.log('构建云函数、网页和小程序……');
  await buildCloud(root, join(root, 'dist/cloudfunctions'));
  await buildApp('h5');
  await buildApp('weapp');
  tool('jest/bin/jest.js', only, { CHROME_PATH: chromium });
});
