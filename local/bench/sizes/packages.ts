import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of something that is uploaded or downloaded. */
export interface Size {
  name: string;
  bytes: number;
  gzip: number;
}

/** A built mini-program's packages, the main one first: each subpackage's folder, and the rest is the main package. */
export function packageSizes(dir: string): Size[] {
  const roots = subPackages(dir).map((p) => p.root);
  // What WeChat's tool leaves out of an upload.
  const all = filesIn(dir).filter((file) => !/\.map$|\.LICENSE\.txt$|project\.config\.json$/.test(file));
  const within = (root: string): string[] => all.filter((file) => path.relative(dir, file).startsWith(`${root}${path.sep}`));
  const main = all.filter((file) => !roots.some((root) => within(root).includes(file)));
  return [sizeOf('main', main), ...roots.map((root) => sizeOf(root, within(root)))];
}

/** A built mini-program's subpackages, as its app.json names them. */
export function subPackages(dir: string): { root: string; pages: string[]; independent?: boolean }[] {
  const app = JSON.parse(fs.readFileSync(path.join(dir, 'app.json'), 'utf8')) as { subPackages: ReturnType<typeof subPackages> };
  return app.subPackages;
}

/** What a browser's page names in its head: loaded before the first page shows. */
export function firstLoad(dir: string): Size {
  const page = path.join(dir, 'index.html');
  const names = [...fs.readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map((found) => found[1]!);
  return sizeOf('h5', [page, ...names.map((name) => path.join(dir, name)).filter((file) => fs.existsSync(file))]);
}

export function sizeOf(name: string, files: string[]): Size {
  const contents = files.map((file) => fs.readFileSync(file));
  const sum = (all: Buffer[]): number => all.reduce((total, one) => total + one.length, 0);
  return { name, bytes: sum(contents), gzip: sum(contents.map((content) => gzipSync(content))) };
}

const filesIn = (dir: string): string[] =>
  fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? filesIn(path.join(dir, e.name)) : [path.join(dir, e.name)]));

/** Several as one. */
export const totalOf = (sizes: readonly Size[]): Size => ({
  name: sizes.map((size) => size.name).join('+'),
  bytes: sizes.reduce((sum, size) => sum + size.bytes, 0),
  gzip: sizes.reduce((sum, size) => sum + size.gzip, 0),
});
