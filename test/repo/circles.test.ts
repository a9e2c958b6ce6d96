import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../local/paths';

/** What each file imports when it runs: types are gone. */
async function imports(): Promise<Map<string, string[]>> {
  const files = ['src', 'types', 'cloudfunctions', 'config', 'local', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
      .map((file) => `./${folder}/${file}`),
  );
  const { metafile } = await build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n'), resolveDir: root },
    ...{ absWorkingDir: root, bundle: true, write: false, metafile: true, packages: 'external', platform: 'node', logLevel: 'error' },
    ...{ jsx: 'automatic', format: 'esm', loader: { '.scss': 'empty', '.css': 'empty', '.png': 'empty', '.node': 'empty' } },
  });
  return new Map(Object.entries(metafile.inputs).map(([file, input]) => [file, input.imports.map(({ path }) => path)]));
}

/** The files on a circle, or between two: what is left when all that import, or are imported by, no other one are taken away. */
function circles(graph: Map<string, string[]>): string[] {
  const left = new Set(graph.keys());
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const imported = new Set([...left].flatMap((file) => graph.get(file)!));
    for (const file of left) if (!imported.has(file) || !graph.get(file)!.some((other) => left.has(other))) left.delete(file);
  }
  return [...left].sort();
}

test('a circle of three is found, what leads into it and out of it is not named', () => {
  const graph = { start: ['a'], a: ['b'], b: ['c'], c: ['a', 'end'], end: [], lonely: [] };
  expect(circles(new Map(Object.entries(graph)))).toEqual(['a', 'b', 'c']);
});

test('no import runs in a circle', async () => {
  const graph = await imports();
  expect(graph.size).toBeGreaterThan(500);
  expect(circles(graph)).toEqual([]);
});
