import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../paths';
import { type Size, packageSizes } from './packages';

/** What the build reads, and nothing that others may be writing. */
const sources = [
  'src',
  'types',
  'config',
  'cloudfunctions/core',
  'babel.config.js',
  'tsconfig.json',
  'package.json',
  'project.config.json',
];

/**
 * Build the mini-program with an independent verifier from a copy of its sources in `dir`: app.js never runs for it and app.wxss
 * doesn't reach it, so its pages bring the styles themselves.
 * @returns the subpackage, with the runtime and the chunks of its own @throws Error when the build fails
 */
export function buildIndependent(dir: string): Size {
  const copy = path.join(dir, 'independent');
  for (const source of sources) fs.cpSync(path.join(root, source), path.join(copy, source), { recursive: true });
  if (fs.existsSync(path.join(root, '.env'))) fs.copyFileSync(path.join(root, '.env'), path.join(copy, '.env'));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const config = path.join(copy, 'src/app.config.ts');
  const plain = fs.readFileSync(config, 'utf8');
  const changed = plain.replace("{ root: 'verifier',", "{ root: 'verifier', independent: true,");
  if (changed === plain) throw new Error('src/app.config.ts has no subpackage verifier to make independent');
  fs.writeFileSync(config, changed);
  const folder = path.join(copy, 'src/verifier');
  for (const page of fs.readdirSync(folder)) {
    const file = path.join(folder, page, 'index.tsx');
    if (fs.existsSync(file)) fs.writeFileSync(file, `import '../../styles';\n${fs.readFileSync(file, 'utf8')}`);
  }

  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
  execFileSync(process.execPath, [taro, 'build', '--type', 'weapp'], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  const verifier = packageSizes(path.join(copy, 'dist/weapp')).find((size) => size.name === 'verifier');
  if (!verifier) throw new Error('the build made no subpackage verifier');
  return verifier;
}
