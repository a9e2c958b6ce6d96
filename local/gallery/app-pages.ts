import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths';

/** Every page that `src/app.config.ts` names, as `home/index`. @throws when one has no file */
export function appPages(): string[] {
  const source = readFileSync(path.join(root, 'src/app.config.ts'), 'utf8');
  const lists = [...source.matchAll(/(?:root: '([^']+)', )?pages: \[([^\]]*)\]/g)];
  const pages = lists.flatMap(([, folder, names]) =>
    [...names!.matchAll(/'([^']+)'/g)].map(([, name]) => (folder ? `${folder}/${name}` : name!)),
  );
  const missing = pages.filter((page) => !existsSync(path.join(root, 'src', `${page}.tsx`)));
  if (pages.length === 0 || missing.length > 0) throw new Error(`no page at ${missing.join(', ') || 'all'}`);
  return pages;
}
