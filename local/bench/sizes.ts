import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of something that is uploaded or downloaded. */
export interface Size {
  name: string;
  bytes: number;
  gzip: number;
}

/** Sizes of the built functions, and of the app where it has been built. */
export function measureSizes(functionsDir: string, dist: string): Size[] {
  return [...functions(functionsDir), ...weapp(path.join(dist, 'weapp')), ...h5(path.join(dist, 'h5'))];
}

function functions(dir: string): Size[] {
  return fs.readdirSync(dir).map((name) => sizeOf(`云函数 ${name}`, [path.join(dir, name, 'index.js')]));
}

/** Packages as WeChat counts them: each subpackage's folder, and the rest is the main package. */
function weapp(dir: string): Size[] {
  if (!fs.existsSync(path.join(dir, 'app.json'))) return [];
  const app = JSON.parse(fs.readFileSync(path.join(dir, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
    subpackages?: { root: string }[];
  };
  const roots = (app.subPackages ?? app.subpackages ?? []).map((p) => p.root.replace(/\/$/, ''));
  const all = filesIn(dir).filter((file) => !/\.map$|\.LICENSE\.txt$|project\.config\.json$/.test(file));
  const within = (root: string): string[] => all.filter((file) => path.relative(dir, file).startsWith(`${root}${path.sep}`));
  const main = all.filter((file) => !roots.some((root) => within(root).includes(file)));
  return [sizeOf('小程序主包', main), ...roots.map((root) => sizeOf(`小程序分包 ${root}`, within(root)))];
}

/** What a browser loads before the first page shows. */
function h5(dir: string): Size[] {
  const page = path.join(dir, 'index.html');
  if (!fs.existsSync(page)) return [];
  const names = [...fs.readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map((found) => found[1]!);
  return [sizeOf('网页首次加载', [page, ...names.map((name) => path.join(dir, name)).filter((file) => fs.existsSync(file))])];
}

function sizeOf(name: string, files: string[]): Size {
  const contents = files.map((file) => fs.readFileSync(file));
  const sum = (all: Buffer[]): number => all.reduce((total, one) => total + one.length, 0);
  return { name, bytes: sum(contents), gzip: sum(contents.map((content) => gzipSync(content))) };
}

const filesIn = (dir: string): string[] =>
  fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? filesIn(path.join(dir, e.name)) : [path.join(dir, e.name)]));
