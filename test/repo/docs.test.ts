import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import { anchors, isThere, pages, pathsIn, prose, read, root } from './markdown';

describe.each(pages)('%s', (name) => {
  const page = read(name);

  test('names no path that is not there', () => {
    expect(pathsIn(page).filter((file) => !isThere(file))).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^https?:/.test(link));
    const dead = links.filter((link) => {
      const [file, anchor] = link.split('#') as [string, string?];
      const target = file === '' ? name : path.join(path.dirname(name), file);
      if (!existsSync(path.join(root, target))) return true;
      return anchor !== undefined && !anchors(read(target)).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
});

describe('the specification', () => {
  const sections = [...read('docs/spec.md').matchAll(/^#{2,3} (\d(?:\.\d)?)\b/gm)].map(([, number]) => number!);
  const sources = ['cloudfunctions', 'config', 'local', 'src', 'test', 'types'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  const cited = sources.flatMap((file) =>
    [...read(file).matchAll(/(\S*)\b(?:spec|spec\.md) §(\d(?:\.\d)?)/g)].map(([text, , section]) => ({ file, text, section: section! })),
  );

  test('is cited by its path', () => {
    expect(cited.length).toBeGreaterThan(15);
    expect(cited.filter(({ text }) => !/docs\/spec\.md §/.test(text))).toEqual([]);
  });

  test('has every section that code cites', () => {
    expect(cited.filter(({ section }) => !sections.includes(section))).toEqual([]);
  });
});

test('the index of decisions names each, once, in order', () => {
  const files = readdirSync(path.join(root, 'docs/decisions')).filter((name) => /^\d{3}-/.test(name));
  expect(read('docs/decisions/README.md').match(/\d{3}-[\w-]+\.md/g)).toEqual(files.sort());
  expect(files.map((name) => Number(name.slice(0, 3)))).toEqual(files.map((_, i) => i + 1));
});

test('each dependency has its line, and no line is of one that is gone', () => {
  const lines = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => /^\| `/.test(line));
  const told = lines.flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  expect(told.sort()).toEqual(Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies }).sort());
  for (const line of lines) expect(line.split('|')[2]!.trim()).not.toBe('');
});
