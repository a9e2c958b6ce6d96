import { statSync } from 'node:fs';
import path from 'node:path';
import { read, root } from './markdown';

const rows = read('SECURITY.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (谁|-)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** What a cell names as a path, right or wrong: whatever stands in backticks and has a slash. */
const named = (cell: string): string[] => [...cell.matchAll(/`([^`]*)`/g)].map(([, text]) => text!).filter((text) => text.includes('/'));
const isFile = (file: string): boolean => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;

test('the threat model is a table of somebody who wants something, with nothing left empty', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  expect(new Set(rows.map(([who]) => who)).size).toBe(rows.length);
});

describe.each(rows.map(([who, , , code, tests]) => [who!, code!, tests!] as const))('%s', (_, code, tests) => {
  test('is stopped by code that is there', () => {
    expect(named(code)).not.toEqual([]);
    expect(named(code).filter((file) => !isFile(file) || !/^(cloudfunctions|src|local)\/.+\.tsx?$/.test(file))).toEqual([]);
  });

  test('is tried by a test that is there', () => {
    expect(named(tests)).not.toEqual([]);
    expect(named(tests).filter((file) => !isFile(file) || !/^test\/.+\.test\.tsx?$/.test(file))).toEqual([]);
  });

  test('names no file outside the backticks that are checked', () => {
    expect(`${code}${tests}`.replace(/`[^`]*`/g, '')).not.toMatch(/[\w-]\/|\.tsx?\b/);
  });
});
