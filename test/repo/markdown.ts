import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { actions } from '../../types/actions';

export const root = path.resolve(__dirname, '../..');
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Every page of the repository's own words, from its root. */
export const pages: string[] = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll(path.sep, '/')}`),
].sort();

/** A page's lines but for its fenced blocks. */
export const prose = (page: string): string => page.replace(/^```[^]*?^```/gm, '');

/** Where a link leads, as a reader of the page on disk or on a forge: headings become anchors as GitHub makes them. */
export function anchors(page: string): string[] {
  return [...prose(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

const folders = (at: string): string[] =>
  readdirSync(path.join(root, at), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
// What a build or a run makes is not in the tree.
const made = ['dist', 'data', 'node_modules', 'coverage'];
const tops = new Set([...folders('.'), ...folders('cloudfunctions')].filter((name) => !made.includes(name)));
const isAction = (text: string): boolean => {
  const [person, action] = text.split('/') as [keyof typeof actions, string];
  return Object.hasOwn(actions, person) && action in actions[person];
};

/** What a page names as a path: in backticks, beginning with a folder of the repository or of `cloudfunctions/`, and no action. */
export const pathsIn = (page: string): string[] =>
  [...prose(page).matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*\/?)`/g)]
    .map(([, text]) => text!)
    .filter((text) => text.includes('/') && tops.has(text.split('/')[0]!) && !isAction(text));

/** A path as pages write it: from the root, or from `cloudfunctions/`; or a page of the app, as WeChat names it. */
export const isThere = (text: string): boolean =>
  [text, `cloudfunctions/${text}`, `src/${text}.tsx`].some((file) => existsSync(path.join(root, file)));
