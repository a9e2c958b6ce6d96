import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dist } from './dist';

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

/** Every page of the built app.json, main package first. */
export function routes(): string[] {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson;
  return [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
}
