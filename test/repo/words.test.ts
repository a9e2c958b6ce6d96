import { readdirSync } from 'node:fs';
import path from 'node:path';
import { read, root } from './markdown';

const table = read('docs/glossary.md').split('## Words for users (用词)')[1]!;
const words = [...table.matchAll(/^\| ([\p{Script=Han}、]+) +\|[^|]+\| ([\p{Script=Han}、]+) +\|$/gmu)].map(([, say, not]) => ({
  say: say!.split('、'),
  not: not!.split('、'),
}));
const said = words.flatMap(({ say }) => say);
const unsaid = words.flatMap(({ not }) => not);

// What `fsck` tells an engineer, and the registry's sheet, whose title is the document's.
const others = ['cloudfunctions/audit/', 'cloudfunctions/core/kinds/subject/'];
const files = ['src', 'types', 'cloudfunctions']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules') && !others.some((other) => file.startsWith(other)));

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
/** The words of a text that aren't to be said: 一码通 within 合规一码通 is. */
const wrong = (text: string): string[] =>
  unsaid.filter((word) =>
    said
      .filter((one) => one.includes(word))
      .reduce((rest, one) => rest.replaceAll(one, '·'), text)
      .includes(word),
  );

test('the list holds words to be said and others that are not', () => {
  expect(words.length).toBeGreaterThan(8);
  expect(unsaid.filter((word) => said.includes(word))).toEqual([]);
  expect(wrong('请选择时间范围，亮一码通动态码')).toEqual(['时间范围', '一码通动态码', '一码通']);
  expect(wrong('打开合规一码通，查询期间不限')).toEqual([]);
});

test.each(['src', 'types', 'cloudfunctions'])('the texts of %s say one word for one thing', (folder) => {
  const mine = files.filter((file) => file.startsWith(`${folder}/`));
  expect(mine.length).toBeGreaterThan(10);
  expect(mine.flatMap((file) => wrong(withoutComments(read(file))).map((word) => `${file}: ${word}`))).toEqual([]);
});
