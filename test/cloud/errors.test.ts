import fs from 'node:fs';
import path from 'node:path';
import { AppError, type ErrorCode, errorCodes, hints } from '../../types/errors';

const root = path.resolve(__dirname, '../..');
const sourcesIn = (folder: string): string =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && file.name !== path.basename(__filename))
    .map((file) => fs.readFileSync(path.join(file.parentPath, file.name), 'utf8'))
    .join('\n');
const [product, tests] = [`${sourcesIn('cloudfunctions')}\n${sourcesIn('local')}`, sourcesIn('test')];

describe.each(errorCodes)('%s', (code: ErrorCode) => {
  test('tells the next step in Chinese, with nothing of anybody in it', () => {
    expect(hints[code]).toMatch(/^[\u4e00-\u9fff][^\n]{6,120}。$/u);
    expect(hints[code]).not.toMatch(/\d{4}|\$\{|undefined|null|Error/);
    const { message, hint, name } = new AppError(code);
    expect([message, hint, name]).toEqual([code, hints[code], 'AppError']);
  });

  test('is thrown somewhere, and provoked by a test', () => {
    expect([product.includes(`'${code}'`), tests.includes(`'${code}'`)]).toEqual([true, true]);
  });
});

test('no error is thrown by a code that the list does not have', () => {
  const thrown = [...product.matchAll(/(?:new AppError\(|refuse\(\d+, )'([A-Z_]+)'/g)].map((match) => match[1]!);
  expect(thrown.length).toBeGreaterThan(30);
  expect(thrown.filter((code) => !(code in hints))).toEqual([]);
});
