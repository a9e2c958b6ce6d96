import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../paths';

const inputs = [
  'src',
  '.env',
  '.browserslistrc',
  'types',
  'config/index.ts',
  'cloudfunctions/core',
  'package-lock.json',
  'babel.config.js',
  'project.config.json',
];

function* files(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

function digestOfInputs(): string {
  const hash = createHash('sha256');
  for (const input of inputs) for (const file of files(join(root, input))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Build the app for one platform into `dist/<platform>`, unless what is there was built from the same sources. */
export async function buildApp(platform: 'h5' | 'weapp'): Promise<void> {
  const stamp = join(root, 'dist', `.${platform}`);
  const digest = digestOfInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const env = { ...process.env, NODE_ENV: 'production' };
  const taro = join(root, 'node_modules/@tarojs/cli/bin/taro');
  try {
    await promisify(execFile)(process.execPath, [taro, 'build', '--type', platform], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`构建${platform}失败：\n${stdout}\n${stderr}`, { cause: error });
  }
  writeFileSync(stamp, digest);
}
