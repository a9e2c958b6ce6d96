import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Task, runBeside } from '../beside';
import { buildApp } from '../build/app';
import { buildCloud } from '../build/cloud';
import { root } from '../paths';
import { type Needs, type Suite, suites } from '../suites';
import { needTestTools } from '../test-tools';
import { run } from './run';

/** The commit since which messages are held to the convention; empty where the history doesn't reach so far back. */
const conventionSince = (): string =>
  existsSync(join(root, '.git'))
    ? spawnSync('git', ['log', '--diff-filter=A', '--format=%H', '--', '.commitlintrc.json'], { cwd: root, encoding: 'utf8' }).stdout.trim()
    : '';

/** A tool of node_modules as a task; it fails with what it printed. */
const tool = (name: string, script: string, ...args: string[]): Task => ({
  name,
  async run() {
    try {
      await promisify(execFile)(process.execPath, [join(root, 'node_modules', script), ...args], {
        cwd: root,
        maxBuffer: 64 * 1024 * 1024,
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(stdout + stderr, { cause: error });
    }
  },
});

const types = (project: string): Task => tool(`类型 ${project}`, 'typescript7/bin/tsc', '-p', project);
const app = (platform: 'h5' | 'weapp'): Task => ({ name: `构建 ${platform}`, run: () => buildApp(platform) });
const cloud: Task = { name: '构建云函数', run: () => buildCloud(root, join(root, 'dist/cloudfunctions')) };

/** Types of each project, lint, format, the messages of commits, and all builds: the longest first. */
function everything(): Task[] {
  const since = conventionSince();
  return [
    tool('规范', 'eslint/bin/eslint.js', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'),
    ...[app('h5'), app('weapp'), types('test')],
    tool('格式', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '--cache', '.'),
    ...[types('local'), types('src'), types('cloudfunctions'), cloud],
    ...(since ? [tool('提交说明', '@commitlint/cli/cli.js', '--from', since, '--to', 'HEAD')] : []),
  ];
}

function jest(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

const named = (suite: Suite): string[] => suites[suite].folders.map((folder) => `test/${folder}`);

/** Everything a change must pass; `npm run test:unit` and its like run a part, and further arguments go to Jest. */
export default run(module, async () => {
  const [first, ...rest] = process.argv.slice(2);
  const suite = first?.startsWith('--suite=') ? (first.slice('--suite='.length) as Suite) : null;
  if (suite && !(suite in suites)) throw new Error(`没有“${suite}”这一组测试。可用的：${Object.keys(suites).join('、')}。`);
  const { apps, tools }: Needs = suite ? suites[suite] : { apps: ['h5', 'weapp'], tools: true };
  const tasks = first === undefined ? everything() : apps.map(app);
  await Promise.all([tools && needTestTools(), runBeside(tasks)]);
  jest(suite ? [...named(suite), ...rest] : process.argv.slice(2));
});
