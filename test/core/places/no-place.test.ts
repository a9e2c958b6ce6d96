import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as ts from 'typescript';
import { packs } from '../../../config/jurisdictions';

const core = resolve(__dirname, '../../../cloudfunctions/core');

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

// Comments may cite a clause (永昌 附件1 第5行); code may not know a place.
const code = (source: string): string =>
  ts.transpileModule(source, { compilerOptions: { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } })
    .outputText;

const local = packs.filter((pack) => pack.division !== '000000');
const forbidden = [
  ...local.map((pack) => pack.id),
  ...local.map((pack) => pack.place.replace(/[省市县]$/, '')),
  ...packs.map((pack) => pack.division),
  ...packs.map((pack) => pack.document.number).filter((number) => number !== null),
  // The baseline's id is an English word, so only the literal counts.
  ...packs.filter((pack) => !local.includes(pack)).flatMap((pack) => [`'${pack.id}'`, `"${pack.id}"`]),
];

function named(source: string): string[] {
  const text = code(source);
  return forbidden.filter((word) => text.includes(word));
}

test('no file of the engine knows a jurisdiction by id, place, division or document', () => {
  const found = files(core).map((file) => [relative(core, file), ...named(readFileSync(file, 'utf8'))]);
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((entry) => entry.length > 1)).toEqual([]);
});

test('a file that does is found, a comment that cites a clause is not', () => {
  expect(named("export const is = (id: string) => id === 'heihe';")).toEqual(['heihe']);
  expect(named('export const words = "黑河的规则";')).toEqual(['黑河']);
  expect(named("export const id = 'national';")).toEqual(["'national'"]);
  expect(named('// 黑河 三\nexport const a = 1; // heihe')).toEqual([]);
});
