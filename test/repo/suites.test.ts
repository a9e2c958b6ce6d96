import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../local/paths';
import { suites } from '../../local/suites';

test('every folder with tests is in one suite, so that a part of them is never forgotten', () => {
  const folders = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => file.split(/[\\/]/)[0]!);
  const listed = Object.values(suites).flatMap((suite) => suite.folders);
  expect([...listed].sort()).toEqual([...new Set(folders)].sort());
});
