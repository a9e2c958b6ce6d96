import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as ts from 'typescript';
import { packs } from '../../../config/jurisdictions';
import type { Pack } from '../../../types/pack';
import { documents } from './documents';

const root = resolve(__dirname, '../../..');
const core = join(root, 'cloudfunctions/core');

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** What code says by name or in a literal. Comments may cite a clause (永昌 附件1 第5行); code may not know a place. */
function wordsOf(source: string): { names: string; literals: string[] } {
  const names: string[] = [];
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.push(node.text);
    else if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('engine.ts', source, ts.ScriptTarget.ES2022));
  // `demoCityRules` as `demo-city-rules`: an id is looked for as whole words.
  const hyphened = names.map((name) => name.replace(/([a-z0-9])(?=[A-Z])|_/g, '$1-').toLowerCase());
  return { names: hyphened.join(' '), literals };
}

const contract = wordsOf(
  files(join(root, 'types'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n'),
);

const wordIn = (word: string, text: string): boolean => new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(text);

/**
 * How a file could know a place: its id as a name or in a literal, its full name, division or document in a literal; and the bare name
 * (黑河), unless that is a word of the contract for every place (演示). Where an id is one (national), the whole literal counts.
 */
function traces({ id, place, division, document }: Pack): ((code: ReturnType<typeof wordsOf>) => string | null)[] {
  const bare = place.replace(/[省市县区旗]$/, '');
  const common = contract.literals.some((literal) => literal.includes(bare));
  const inLiteral = (word: string) => (code: ReturnType<typeof wordsOf>) =>
    code.literals.some((text) => text.includes(word)) ? word : null;
  const whole = (word: string) => (code: ReturnType<typeof wordsOf>) => (code.literals.includes(word) ? word : null);
  return [
    wordIn(id, contract.names) || division === '000000'
      ? whole(id)
      : (code) => (wordIn(id, code.names) || code.literals.some((text) => wordIn(id, text)) ? id : null),
    ...(division === '000000' ? [] : [inLiteral(place), ...(common ? [] : [inLiteral(bare)])]),
    (code) => (code.literals.some((text) => new RegExp(`(?<!\\d)${division}(?!\\d)`).test(text)) ? division : null),
    ...(document.number === null ? [] : [inLiteral(document.number)]),
  ];
}

function named(source: string, places = packs): string[] {
  const code = wordsOf(source);
  return [...new Set(places.flatMap(traces).map((trace) => trace(code)))].filter((word) => word !== null);
}

test('no file of the engine knows a jurisdiction by id, place, division or document', () => {
  const found = files(core).map((file) => [relative(core, file), ...named(readFileSync(file, 'utf8'))]);
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((entry) => entry.length > 1)).toEqual([]);
});

test('a file that does is found, a comment that cites a clause is not', () => {
  expect(named("export const is = (id: string) => id === 'heihe';")).toEqual(['heihe']);
  expect(named('export const isHeihe = 1;')).toEqual(['heihe']);
  expect(named('export const HEIHE_RULES = { heihe: 1 };')).toEqual(['heihe']);
  expect(named('export const path = (n: number) => `heihe/${n}`;')).toEqual(['heihe']);
  expect(named('export const words = "黑河的规则";')).toEqual(['黑河']);
  expect(named('export const words = (n: number) => `${n}黑河市${n}`;')).toEqual(['黑河市', '黑河']);
  expect(named('export const is = (x: string) => /^黑河/.test(x) || x === "140400";')).toEqual(['140400', '黑河']);
  expect(named('export const n = 231100;')).toEqual(['231100']);
  expect(named('export const number = "见黑市政办发〔2024〕23号";')).toEqual(['黑市政办发〔2024〕23号']);
  expect(named("export const id = 'national';")).toEqual(['national']);
  expect(named('// 黑河 三\nexport const a = 1; // heihe')).toEqual([]);
});

test('no place of a document is taken for a common word', () => {
  for (const { id, place } of packs.filter((pack) => pack.id in documents)) {
    const bare = place.replace(/[省市县区旗]$/, '');
    expect([id, named(`export const words = '在${bare}的';`)]).toEqual([id, expect.arrayContaining([bare])]);
    expect([id, named(`export const words = 'x ${id} y';`)]).toEqual([id, expect.arrayContaining([id])]);
  }
});

test('a place named like a word of the engine: its full name and its id count, the word does not', () => {
  const demo: Pack = { ...packs[0]!, id: 'demo-city', place: '演示市', division: '990100' };
  const found = (source: string): string[] => named(source, [demo]);
  expect(found('export const words = "演示\\u3000不具有证明效力", demo = "演示", city = 2;')).toEqual([]);
  expect(found('export const words = "演示市的规则";')).toEqual(['演示市']);
  expect(found('export const demoCityRules = 1;')).toEqual(['demo-city']);
  expect(found('export const is = (id: string) => id === "demo-city";')).toEqual(['demo-city']);
});
