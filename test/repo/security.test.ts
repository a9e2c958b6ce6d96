import { isThere, pathsIn, read } from './markdown';

const rows = read('SECURITY.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (谁|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('the threat model is a table of somebody who wants something', () => {
  expect(rows.length).toBeGreaterThan(20);
});

describe.each(rows.map(([, who, , , code, tests]) => [who!, code!, tests!] as const))('%s', (_, code, tests) => {
  test('is stopped by code that is there', () => {
    const named = pathsIn(code);
    expect(named).not.toEqual([]);
    expect(named.filter((file) => !isThere(file) || file.startsWith('test/'))).toEqual([]);
  });

  test('is tried by a test that is there', () => {
    const named = pathsIn(tests);
    expect(named).not.toEqual([]);
    expect(named.filter((file) => !isThere(file) || !/^test\/.+\.test\.tsx?$/.test(file))).toEqual([]);
  });
});
