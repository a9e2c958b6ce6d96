import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** Parts of the whole, for whoever works on one: what each runs and needs built. */
const suites = {
  unit: { paths: ['test/core', 'test/src'], apps: [], browser: false },
  cloud: {
    paths: ['test/access', 'test/cloud', 'test/audit', 'test/faults', 'test/property', 'test/document', 'test/local', 'test/repo'],
    apps: [],
    browser: true,
  },
  browser: { paths: ['test/browser'], apps: ['h5'], browser: true },
  weapp: { paths: ['test/weapp'], apps: ['weapp'], browser: true },
} as const;

/** Commits of this branch whose messages are read: enough for any change, and no older rule is applied to them. */
const COMMITS = 40;

/** Types of each project, lint, format, and the messages of the newest commits. */
function check(): void {
  console.log('检查类型、规范、格式和提交说明……');
  for (const project of ['src', 'cloudfunctions', 'local', 'test']) tool('typescript/bin/tsc', ['-p', project]);
  tool('eslint/bin/eslint.js', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']);
  tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '--cache', '.']);
  const { stdout } = spawnSync('git', ['rev-list', '--count', 'HEAD'], { cwd: root, encoding: 'utf8' });
  const from = Math.min(COMMITS, Number(stdout) - 1);
  if (existsSync(join(root, '.git')) && from > 0) tool('@commitlint/cli/cli.js', ['--from', `HEAD~${from}`, '--to', 'HEAD']);
}

async function build(apps: readonly ('h5' | 'weapp')[]): Promise<void> {
  console.log('构建云函数、网页和小程序……');
  await buildCloud(root, join(root, 'dist/cloudfunctions'));
  for (const app of apps) await buildApp(app);
}

/** Everything a change must pass; `npm run test:unit` and its like run a part, and further arguments go to Jest. */
run(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const suite = first?.startsWith('--suite=') ? suites[first.slice('--suite='.length) as keyof typeof suites] : null;
  const asked = suite ? [...suite.paths.filter((path) => existsSync(join(root, path))), ...rest] : process.argv.slice(2);
  if (asked.length === 0) check();
  const chromium = suite?.browser === false ? '' : needChromium();
  if (!suite || suite.browser) await build(suite ? suite.apps : ['h5', 'weapp']);
  tool('jest/bin/jest.js', asked, { CHROME_PATH: chromium });
});
